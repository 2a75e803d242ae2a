package dev.assay.bench;

import java.io.IOException;
import java.util.SplittableRandom;

/** One kind of file in the corpus. */
interface Part {
  /** The word on the command line. */
  String name();

  /** How many pieces a corpus of scale 1 has. */
  int countAtScaleOne();

  /**
   * Writes piece {@code index} and plants what is wrong in it.
   *
   * @param defect 0 for a sound piece; 1, 2, 3 … choose one of the known ways to be wrong
   */
  void write(Sheet sheet, int index, int defect, SplittableRandom random) throws IOException;

  /** In how many ways a piece can be wrong; 0 when no pack asks about it yet. */
  int defects();
}
