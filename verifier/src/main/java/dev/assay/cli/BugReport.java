package dev.assay.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Answers a bug of our own with one line that asks for a report, never with a stack trace. */
final class BugReport {

  /** Set to {@code 1}, the stack trace is shown after the line. */
  static final String DEBUG_VARIABLE = "ASSAY_DEBUG";

  private BugReport() {}

  /** Prints the line to {@code err} and returns {@link ExitCode#INTERNAL}. */
  static int print(Throwable bug, PrintWriter err) {
    err.println(line(bug));
    if ("1".equals(System.getenv(DEBUG_VARIABLE))) {
      bug.printStackTrace(err);
    }
    err.flush();
    return ExitCode.INTERNAL;
  }

  private static String line(Throwable bug) {
    if (bug instanceof OutOfMemoryError) {
      return "assay: internal error: out of memory; give it more (ASSAY_JAVA_OPTS=-Xmx1g) or report it";
    }
    String message =
        bug.getMessage() == null ? "" : ": " + bug.getMessage().lines().findFirst().orElse("");
    return String.format(
        Locale.ROOT,
        "assay: internal error: %s%s%s; please report it, with what %s=1 prints",
        bug.getClass().getSimpleName(),
        message,
        place(bug),
        DEBUG_VARIABLE);
  }

  private static String place(Throwable bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    for (StackTraceElement frame : trace) {
      if (frame.getClassName().startsWith("dev.assay.")) {
        return " at " + frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return "";
  }
}
