package dev.assay.document;

/**
 * How much of a file a reader takes. Evidence is written by strangers: what goes beyond a limit
 * becomes an {@code OVER_LIMIT} anomaly at its place, never a full memory. The defaults let two
 * readers work side by side in a heap of 256 MB; real evidence files stay below a tenth of them.
 *
 * @param file bytes that are parsed; a larger file is only hashed
 * @param hashed bytes that are hashed of a file too large to be parsed
 * @param depth containers inside one another, the outermost counted
 * @param nodes values of one document, containers and members counted
 * @param string UTF-16 units of one string or key; a longer string is cut
 * @param digits of a number written out in full, before and after the point together
 * @param line UTF-16 units of a log line that is matched against patterns
 * @param blocks characters of a Markdown text that can open a line, a block or a cell
 * @param variants documents made for the other values of duplicate keys
 * @param anomalies kept of one file; the last one says that there were more
 */
public record Limits(
    int file,
    long hashed,
    int depth,
    int nodes,
    int string,
    int digits,
    int line,
    int blocks,
    int variants,
    int anomalies) {
  /** 16 MiB, 1 GiB, 200 deep, 500,000 values, 1 MiB, 1,000 digits, 64 KiB, 100,000, 8, 100. */
  public static final Limits DEFAULT =
      new Limits(16 << 20, 1L << 30, 200, 500_000, 1 << 20, 1_000, 1 << 16, 100_000, 8, 100);

  public Limits {
    if (Math.min(Math.min(file, depth), Math.min(nodes, string)) < 1
        || Math.min(Math.min(Math.min(digits, blocks), line), Math.min(variants, anomalies)) < 1) {
      throw new IllegalArgumentException("every limit must be at least 1");
    }
  }
}
