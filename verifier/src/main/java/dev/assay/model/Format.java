package dev.assay.model;

/** How the bytes of a kind of evidence are written. */
public enum Format {
  ENV,
  JSON,
  JSONL,
  YAML,
  MARKDOWN,
  LOG;

  /** The word a pack uses: {@code env}, {@code json} … */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
