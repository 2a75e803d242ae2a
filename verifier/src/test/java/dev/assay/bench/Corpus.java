package dev.assay.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;

/**
 * Generated evidence with known defects: the same seed and scale give the same bytes.
 *
 * @param lines one per part, for the report: what, how many, how large
 */
record Corpus(Path root, double scale, SortedSet<Planted> planted, long files, List<String> lines) {
  /** The parts in the order of the page that sets the goals. */
  static final List<Part> PARTS =
      List.of(new CiReports(), new SimReports(), new Drills(), new Documents());

  /** What the goals' corpus holds and this one does not. */
  static final String LEFT_OUT = "command logs and bundles, which no pack asks about yet";

  /**
   * Writes a corpus.
   *
   * @param scale 1 is a year of evidence; may be a fraction
   * @param every every how many pieces one is wrong: 100 is 1 %
   */
  static Corpus write(Path root, long seed, double scale, int every, List<Part> parts)
      throws IOException {
    List<String> lines = new ArrayList<>();
    Sheet sheet = new Sheet(root);
    for (Part part : parts) {
      long files = sheet.files();
      long bytes = sheet.bytes();
      int planted = sheet.planted().size();
      int count = (int) Math.max(1, Math.round(part.countAtScaleOne() * scale));
      SplittableRandom random = new SplittableRandom(seed + PARTS.indexOf(part));
      for (int index = 0; index < count; index++) {
        boolean wrong = part.defects() > 0 && index % every == every / 2;
        int defect = wrong ? 1 + index / every % part.defects() : 0;
        part.write(sheet, index, defect, random.split());
      }
      lines.add(
          String.format(
              java.util.Locale.ROOT,
              "%-9s %,8d files %8.1f MB %6d findings planted",
              part.name(),
              sheet.files() - files,
              (sheet.bytes() - bytes) / 1e6,
              sheet.planted().size() - planted));
    }
    return new Corpus(root, scale, sheet.planted(), sheet.files(), lines);
  }
}
