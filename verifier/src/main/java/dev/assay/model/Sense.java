package dev.assay.model;

import java.util.Locale;

/** What a phrase says about the state of work. */
public enum Sense {
  COMPLETED,
  /** Done, with a limit that is said. */
  QUALIFIED,
  UNFINISHED,
  PLANNED;

  /** The word a pack uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
