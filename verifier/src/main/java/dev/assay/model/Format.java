package dev.assay.model;

/** How the bytes of a kind of evidence are written. */
public enum Format {
  ENV,
  JSON,
  JSONL,
  YAML,
  MARKDOWN,
  LOG,
  /** Lists of digests as {@code sha256sum} writes them. */
  CHECKSUMS,
  /** A tar, tar.gz or zip file, read as a stream and never extracted. */
  ARCHIVE;

  /** The word a pack uses: {@code env}, {@code json} … */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
