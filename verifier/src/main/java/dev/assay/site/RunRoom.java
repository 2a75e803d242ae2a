package dev.assay.site;

import dev.assay.model.Plan;

/** How many recorded runs may have pages of their own within the budgets of a site. */
final class RunRoom {
  /** Runs have half of the bytes; the rest is what is judged today and the lists of runs. */
  private static final int SHARE = 2;

  /** Style sheet, scripts, licences, manifest, files put at the root. */
  private static final int FILES_BESIDES_PAGES = 50;

  /** Sizes are rounded up and counts down, so that a run more or less seldom moves the answer. */
  private static final long BYTES_STEP = 4_096;

  private static final int RUNS_STEP = 50;

  private RunRoom() {}

  /**
   * What pages cost, measured on this very site.
   *
   * @param files of one recorded run, all languages, at least 1
   * @param bytes of them
   * @param others how many files there are besides those of runs, at most
   */
  record Cost(double files, double bytes, int others) {}

  /** The count, at most what {@link RunTiers} would use. */
  static int of(Plan.Site limits, Cost cost) {
    double bytes = Math.ceil(cost.bytes() / BYTES_STEP) * BYTES_STEP;
    double files = Math.max(0, limits.maxFiles() - cost.others() - FILES_BESIDES_PAGES);
    double most = Math.min((double) limits.maxBytes() / SHARE / bytes, files / cost.files());
    return (int) Math.min(RunTiers.MOST, Math.floor(most / RUNS_STEP) * RUNS_STEP);
  }
}
