package dev.assay.prose;

import java.util.Locale;

/** What a section is for, by its heading and those around it. */
public enum Scope {
  /** Acceptance, deliverables: what is open here speaks against a completed document. */
  ACCEPTANCE,
  /** Next steps, follow-ups, risks, plans: what is open here may be open. */
  NEXT,
  /** Templates, rules, examples: nothing here is said of the work. */
  TEMPLATE,
  OTHER;

  /** The word a pack uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
