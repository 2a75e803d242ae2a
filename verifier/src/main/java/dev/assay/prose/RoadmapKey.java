package dev.assay.prose;

import java.util.Locale;

/**
 * What a label of a roadmap stands for ({@code 状态：}, {@code ### Scope}). Its words are the list
 * {@code roadmap-<word>} of a pack's wording.
 */
enum RoadmapKey {
  STATUS,
  PRIORITY,
  EPIC,
  SPRINT,
  BATCH,
  MILESTONE,
  /** Column whose ids are milestones only if they look like it ({@code 版本}, {@code Phase}). */
  STAGE,
  /** Column of a table whose ids do not say what they are. */
  ID,
  /** Column or line that names the item. */
  TITLE,
  SCOPE,
  TESTS,
  ACCEPTANCE,
  DOCS,
  EVIDENCE,
  VERDICT,
  REASON,
  RESUME,
  SINCE,
  STARTED,
  FINISHED,
  /** Both days in one. */
  PERIOD,
  AFTER,
  /** The line that puts items in order. */
  ORDER,
  EXIT,
  /** What was delivered. */
  DELIVERED,
  /** Goals, risks, next steps: nothing there proves what was done. */
  AHEAD,
  /** Rules, templates, examples: nothing there is an item. */
  RULES,
  /** Nothing known. */
  NONE;

  /** Name of its list. */
  String list() {
    return "roadmap-" + name().toLowerCase(Locale.ROOT);
  }

  /** Whether its value is of one line and says something about the item itself. */
  boolean isFact() {
    return switch (this) {
      case STATUS, PRIORITY, VERDICT, REASON, RESUME, SINCE, STARTED, FINISHED, PERIOD, AFTER ->
          true;
      default -> false;
    };
  }

  /** Whether check boxes under it say if the item may be accepted. */
  boolean isAcceptance() {
    return this == TESTS || this == ACCEPTANCE || this == DOCS || this == DELIVERED;
  }
}
