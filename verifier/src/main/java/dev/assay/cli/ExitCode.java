package dev.assay.cli;

/** The exit codes of the program; a caller's script relies on them. */
final class ExitCode {

  /** Verified: nothing at or above {@code --fail-on}. */
  static final int VERIFIED = 0;

  /** At least one failed finding at or above {@code --fail-on}. */
  static final int FAILED = 1;

  /** Usage or configuration error; nothing was verified. */
  static final int USAGE = 2;

  /** Nothing failed, but a question is open, or nothing at all was recognised. */
  static final int INDETERMINATE = 3;

  /** A bug of ours, a failed start, or out of memory; never shared with a verdict. */
  static final int INTERNAL = 4;

  private ExitCode() {}
}
