package dev.assay.model;

import java.util.Locale;

/** The closed set of questions about documents that people wrote. */
public enum DocumentQuestion {
  /** A completed document says elsewhere that something is unfinished; {@code of}: the scopes. */
  DONE_AND_UNFINISHED,
  /** A completed document has unticked boxes; {@code of}: the scopes. */
  DONE_AND_UNTICKED,
  /** Something is said to be done, and what it cites was a dry or simulated run. */
  DONE_ON_DRY_RUN,
  /** A completed document says that somebody must still confirm, or that it was a dry run. */
  DONE_AND_AWAITING,
  /** A document uses a forbidden term: the plain mode. */
  FORBIDDEN_TERM,
  /** A report of the plain mode says other things than the documents. */
  LANGUAGE_REPORT_DIFFERS,

  /** What is cited is not there; {@code of}: how it is cited. */
  MISSING,
  /** What is cited differs in case from what is there. */
  OTHER_CASE,
  /** What is cited lies outside of the workspace. */
  OUTSIDE,
  /** What is cited is not under version control. */
  UNTRACKED,
  /** What is cited is kept out of version control on purpose. */
  IGNORED,
  /** What is cited was moved or renamed. */
  MOVED,
  /** The lines that are cited are not there. */
  LINE_BEYOND,
  /** The heading that is cited is not there. */
  HEADING_MISSING,
  /** The commit that is cited does not exist. */
  COMMIT_UNKNOWN,
  /** A report lacks files that its folder must hold. */
  ARTEFACT_MISSING,

  BASELINE_UNKNOWN,
  BASELINE_NOT_ANCESTOR,
  /** The baseline is further behind than the limit. */
  BASELINE_BEHIND,
  /** The status is no word of the vocabulary. */
  STATUS_UNKNOWN,
  /** The document changed after the day on which it says it was last changed. */
  UPDATED_EARLIER,
  /** A date is later than the commit that stores it. */
  DATE_IN_FUTURE,
  /** An instant is later than its commit by just the author's offset. */
  LOCAL_TIME_AS_UTC,

  /** Evidence speaks against a claim; {@code of}: names of claims, here and below. */
  CLAIM_CONTRADICTED,
  CLAIM_UNPROVABLE,
  CLAIM_UNCITED,
  /** Nobody cites a file of evidence. */
  EVIDENCE_UNREFERENCED,
  /** No requirement names a document. */
  DOCUMENT_UNCOVERED,
  /** A documented default differs from the one in the code. */
  DEFAULT_DIFFERS,

  /** A fault of a roadmap; {@code of}: which. */
  ROADMAP;

  /** The word a pack uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
