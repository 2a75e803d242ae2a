package dev.assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How much there is of a site.
 *
 * @param pages HTML files
 * @param bytes of the pages
 * @param others all other files
 */
record Weight(int pages, long bytes, int others) {
  static Weight of(Path site) throws IOException {
    int pages = 0;
    int others = 0;
    long bytes = 0;
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path each : walk.filter(Files::isRegularFile).toList()) {
        if (each.toString().endsWith(".html")) {
          pages++;
          bytes += Files.size(each);
        } else {
          others++;
        }
      }
    }
    return new Weight(pages, bytes, others);
  }

  /** Bytes of a page. */
  int mean() {
    return (int) (bytes / pages);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d pages of %d bytes in the mean, %d other files", pages, mean(), others);
  }
}
