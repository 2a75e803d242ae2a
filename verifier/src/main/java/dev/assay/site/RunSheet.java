package dev.assay.site;

import dev.assay.model.RunRecord;
import java.util.List;

/**
 * One page with a row for each of its runs: a month, a day of a month that is too long for one
 * page, or a part of a day.
 *
 * @param name {@code 2026-11}, {@code 2026-11-20}, or {@code undated}
 * @param part from 0
 * @param parts how many the day has
 * @param first how many runs the parts before hold
 * @param runs in the order of the ledger, at most {@link Paged#ROWS}
 */
record RunSheet(String name, int part, int parts, int first, List<RunRecord> runs) {
  RunSheet {
    runs = List.copyOf(runs);
  }

  String file() {
    return file(name, part);
  }

  static String file(String name, int part) {
    String folder = "r/" + name + "/";
    return part == 0 ? folder + Sitemap.INDEX : folder + "p" + (part + 1) + "/" + Sitemap.INDEX;
  }
}
