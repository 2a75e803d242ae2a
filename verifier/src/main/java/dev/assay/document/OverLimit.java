package dev.assay.document;

/**
 * Thrown inside a reader when a document goes on beyond what it may take; never leaves the room.
 */
final class OverLimit extends Exception {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final long limit;
  private final int offset;

  OverLimit(String what, long limit, int offset) {
    super(what, null, false, false);
    this.what = what;
    this.limit = limit;
    this.offset = offset;
  }

  void report(Anomalies anomalies) {
    anomalies.overLimit(offset, "", what, limit, limit + 1);
  }
}
