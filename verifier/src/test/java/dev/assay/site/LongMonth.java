package dev.assay.site;

import java.io.IOException;
import java.nio.file.Path;

/** A site of a month so long that its days have pages of their own: the sample has none. */
final class LongMonth {
  private LongMonth() {}

  /**
   * Writes the site.
   *
   * @return a page of a day, relative to the root of a language
   */
  static String write(Path folder) throws IOException {
    return SiteFolder.written(ScaleInput.of(GeneratedRuns.of(7, 250, 250)), folder)
        .keySet()
        .stream()
        .filter(path -> path.matches("r/[0-9]{4}-[0-9]{2}-[0-9]{2}/index\\.html"))
        .findFirst()
        .orElseThrow();
  }
}
