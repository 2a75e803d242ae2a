package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overview shows the thinnest margin of each rule, not the same rule five times. */
class MarginsTest {
  private static final Path SAMPLES =
      Path.of("src/main/resources/packs/v4pro/rules/coverage-reached");

  @TempDir Path folder;

  @Test
  void numbersUnderOneRuleAreOneRow() throws Exception {
    Path workspace = Files.createDirectories(folder.resolve("w"));
    Files.writeString(workspace.resolve("assay.yaml"), "version: 1\npacks: [v4pro]\n");
    String report = Files.readString(SAMPLES.resolve("pass-exactly-85.json"));
    String percent = "\"percentage\": 85,";
    assertEquals(2, report.split(percent, -1).length, "the sample states its coverage once");
    for (String each : List.of("86.5", "85.1", "99.0")) {
      Path file = workspace.resolve("reports/" + each + "/ci_report_a_20260302.json");
      Files.createDirectories(file.getParent());
      Files.writeString(file, report.replace(percent, "\"percentage\": " + each + ","));
    }
    Path site = folder.resolve("site");
    Ran ran = Ran.of(new SiteCommand(), "-o", site.toString(), workspace.toString());
    assertEquals(
        List.of("Test coverage, thinnest of 3"), names(site.resolve("index.html")), ran.err());
    assertEquals(List.of("测试覆盖率，3 项中余量最小"), names(site.resolve("zh-CN/index.html")));
    assertEquals(
        "85.1 %", Jsoup.parse(site.resolve("index.html")).select(".margins a").first().text());
  }

  private static List<String> names(Path page) throws Exception {
    return Jsoup.parse(page).select(".margins p > span:first-child").eachText().stream()
        .filter(each -> each.startsWith("Test cov") || each.startsWith("测试"))
        .toList();
  }
}
