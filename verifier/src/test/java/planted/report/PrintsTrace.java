package planted.report;

/** Shows a user what only a developer can read. */
final class PrintsTrace {
  private PrintsTrace() {}

  static void print(Exception bug) {
    bug.printStackTrace();
  }
}
