package dev.assay.model;

/** The one place that turns a run into the exit code of the process. */
public final class ExitStatus {
  private ExitStatus() {}

  /**
   * 1 when something failed at or above the limit, 3 when nothing did but a question there is open
   * or nothing at all was recognised (also with NEVER), else 0.
   */
  public static int of(Run run, FailOn failOn) {
    boolean nothing = run.evidence().isEmpty();
    if (failOn.level().isEmpty()) {
      return nothing ? 3 : 0;
    }
    Level level = failOn.level().get();
    if (run.counts().fail().atLeast(level) > 0) {
      return 1;
    }
    return nothing || run.counts().open().atLeast(level) > 0 ? 3 : 0;
  }
}
