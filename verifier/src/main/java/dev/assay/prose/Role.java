package dev.assay.prose;

import java.util.Locale;

/**
 * What a phrase does in a sentence. The lists of a wording bear these names in small letters, with
 * hyphens.
 */
enum Role {
  /** Ends a sentence. */
  ENDS,
  /** Parts a sentence into clauses. */
  JOINTS,
  /** Says something else than the shorter phrases in it: {@code 完成率}, {@code fixed income}. */
  IGNORED,

  /** Makes a sentence a question. */
  QUESTIONS,
  /** Makes a sentence a rule or an instruction. */
  RULES,
  /** Makes a sentence a rule when it begins the sentence. */
  IMPERATIVES,
  /** Makes a sentence a definition. */
  DEFINITIONS,
  /** Makes a sentence speak of words, examples or other people. */
  MENTIONS,
  /** Makes its clause, and what follows, speak of what happens time and again. */
  HABITS,
  /** Marks a place that is still to be filled in. */
  PLACEHOLDERS,
  /** Makes a sentence wait for something when it begins the sentence; only plans are heard. */
  OPENINGS,
  /** What follows in the sentence is a condition. */
  CONDITIONS,
  /** What stands before it in the sentence was a condition. */
  CONDITIONS_AFTER,
  /** What follows in the clause is a point in time. */
  TIMES,
  /** What follows in the clause is possible, needed or allowed. */
  MODALS,
  /** What follows in the clause is over. */
  FORMERS,
  /** What follows in the clause is only claimed; what the author says comes after. */
  CLAIMS,

  /** Turns what follows within reach into its opposite. */
  NEGATIONS,
  /** Turns what stands right before it into its opposite. */
  NEGATIONS_AFTER,

  /** Says by itself that work is done. */
  COMPLETED,
  /** A result: says that work is done after a copula or a support, or where it stands alone. */
  RESULTS,
  /** A deed: says that work is done after a support, or where it stands alone. */
  DEEDS,
  /** Says nothing of its own; denied, work is unfinished. */
  ACTIVITIES,
  /** Says by itself that work is unfinished. */
  UNFINISHED,
  /** A gap: says that work is unfinished after a copula or a support, or where it stands alone. */
  GAPS,
  /** What may be left over: denied, work is done; said to exist, it is not. */
  REMAINDERS,
  /** Says that a remainder exists. */
  EXISTENCES,
  /** Says by itself that work is done in part. */
  QUALIFIED,
  /** Says by itself that work is planned. */
  PLANNED,
  /** Plans work when a work, a deed or a time to come follows. */
  PROMISES,
  /** A time to come: plans, where nothing else is said. */
  FUTURES,
  /** Work that can be promised. */
  WORKS,
  /** A support that is heard, whatever follows, where the clause says nothing else. */
  PERFECTS,
  /** Says that what stands before it is over, at the end of a clause that says nothing else. */
  PERFECTS_AFTER,
  /** A negation that is heard, whatever follows, where the clause says nothing else. */
  DENIALS,
  /** Limits what the sentence says is done. */
  LIMITS,
  /** Limits what the sentence said before it. */
  LIMITS_AFTER,

  /** Before a deed: it is over. */
  SUPPORTS,
  /** Before a result: it is so. */
  COPULAS,
  /** May stand between a support and its deed. */
  ADVERBS,
  /** Right after a deed: it is over. */
  SUPPORTS_AFTER,
  /** Right before a deed: it describes a thing. */
  ARTICLES,
  /** Right after a deed in a language with blanks: the deed is a verb. */
  FOLLOWS,
  /** Right after a phrase: it describes what follows. */
  ATTRIBUTIVES,

  /** Soon after a phrase: it names a point in time, {@code 完成注册后}. */
  AFTERS,

  /** A key or a column head whose value is a status. */
  STATUS_KEYS,
  /** Column heads of tables that explain codes. */
  LEGEND_HEADS,
  /** Column heads and labels over plans. */
  PLAN_HEADS,
  /** A status, where it stands alone. */
  STATUS_COMPLETED,
  STATUS_QUALIFIED,
  STATUS_UNFINISHED,
  STATUS_PLANNED,

  /** Headings over what is to be accepted. */
  SCOPE_ACCEPTANCE,
  /** Headings over what comes next. */
  SCOPE_NEXT,
  /** Headings over templates, rules and examples. */
  SCOPE_TEMPLATE;

  /** Name of the list. */
  String list() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
