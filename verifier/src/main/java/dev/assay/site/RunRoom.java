package dev.assay.site;

import dev.assay.model.Plan;
import java.util.List;

/** How many recorded runs may have pages of their own within the budgets of a site. */
final class RunRoom {
  /** Runs have half of the bytes; the rest is what is judged today and the lists of runs. */
  private static final int SHARE = 2;

  /** Sizes are rounded up and counts down, so that a run more or less seldom moves the answer. */
  private static final long BYTES_STEP = 4_096;

  private static final int RUNS_STEP = 50;

  private RunRoom() {}

  /**
   * The count, at most what {@link RunTiers} would use.
   *
   * @param one all files of one recorded run, at least one
   * @param others how many files there are besides, at most
   */
  static int of(Plan.Site limits, List<SiteFile> one, int others) {
    long bytes = one.stream().mapToLong(each -> each.bytes().length).sum();
    long rounded = (bytes + BYTES_STEP - 1) / BYTES_STEP * BYTES_STEP;
    long files = Math.max(0, limits.maxFiles() - others) / one.size();
    long most = Math.min(limits.maxBytes() / SHARE / rounded, files);
    return (int) Math.min(RunTiers.MOST, most / RUNS_STEP * RUNS_STEP);
  }
}
