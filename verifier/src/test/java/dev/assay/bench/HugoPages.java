package dev.assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Pages for Hugo: a table each, its rows in the front matter, as a report's page has them. */
final class HugoPages {
  private static final String LAYOUT =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
      <body><main><h1>{{ .Title }}</h1><table>
      {{ range .Params.rows }}<tr><td>{{ .rule }}</td><td>{{ .text }}</td></tr>
      {{ end }}</table></main></body></html>
      """;
  private static final String CONFIG =
      """
      baseURL = "http://localhost/"
      disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "home", "section", "404"]
      """;

  /** Bytes of the layout of a page without rows, and of a row without its text. */
  private static final int FRAME = 150;

  private static final int ROW = 44;
  private static final int TEXT = 90;

  private HugoPages() {}

  /**
   * Writes the source of a site.
   *
   * @param bytes of each page, about
   */
  static void write(Path root, long seed, int pages, int bytes) throws IOException {
    Files.createDirectories(root.resolve("layouts/_default"));
    Files.createDirectories(root.resolve("content/r"));
    Files.writeString(root.resolve("config.toml"), CONFIG);
    Files.writeString(root.resolve("layouts/_default/single.html"), LAYOUT);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < pages; i++) {
      StringBuilder page = new StringBuilder(bytes + 1_000);
      page.append("---\ntitle: run ").append(i).append("\nrows:\n");
      for (int left = bytes - FRAME; left > ROW; left -= ROW + TEXT) {
        page.append("  - rule: pack/rule-").append(10_000 + random.nextInt(10_000));
        page.append("\n    text: ");
        for (int at = 0; at < Math.min(TEXT, left - ROW); at++) {
          page.append((char) (at % 7 == 6 ? ' ' : 'a' + random.nextInt(26)));
        }
        page.append("x\n");
      }
      page.append("---\n");
      Files.writeString(root.resolve("content/r/run-" + i + ".md"), page);
    }
  }
}
