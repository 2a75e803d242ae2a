package dev.assay.document;

/**
 * Thrown when the locale this Java was started in cannot say the names of the workspace's files: a
 * Chinese name under {@code LC_ALL=POSIX}. Judging would lose files, so nothing is judged.
 */
public final class UnnameableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String shown;

  UnnameableFileException(String shown) {
    super("the locale cannot name the file '" + shown + "'");
    this.shown = shown;
  }

  /** The name as UTF-8 would say it, percent-encoded where it is not ASCII. */
  public String shown() {
    return shown;
  }
}
