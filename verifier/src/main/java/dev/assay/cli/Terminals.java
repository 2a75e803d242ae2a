package dev.assay.cli;

/** Whether people look at our output. The launcher knows; the bare jar guesses. */
final class Terminals {
  private Terminals() {}

  static boolean stdout() {
    return is("ASSAY_STDOUT_TTY");
  }

  static boolean stderr() {
    return is("ASSAY_STDERR_TTY");
  }

  /**
   * System.console() is null unless stdin and stdout are terminals; never wrong on Java 17 to 21.
   */
  @SuppressWarnings("SystemConsoleNull") // asked only where it may be null
  private static boolean is(String variable) {
    String said = System.getenv(variable);
    if (said != null) {
      return said.equals("1");
    }
    return System.console() != null && Runtime.version().feature() < 22;
  }
}
