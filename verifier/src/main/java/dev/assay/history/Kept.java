package dev.assay.history;

/**
 * What was done with the bytes of the evidence of a run that was recorded.
 *
 * @param files that the ledger holds of this run, those it held before included
 * @param fresh of them, how many are new in the ledger
 * @param binary files that are no text and so were not kept
 * @param large files that are larger than what is kept
 * @param prunedFiles older files that were taken away
 * @param prunedBytes of those
 */
public record Kept(int files, int fresh, int binary, int large, int prunedFiles, long prunedBytes) {
  /** Nothing was to be kept. */
  static final Kept NOTHING = new Kept(0, 0, 0, 0, 0, 0);
}
