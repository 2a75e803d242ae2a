package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the site tells of a release, from the files that speak of it. */
class BundlePagesTest {
  private static final String SUMMARY = "release_audit_summary.json";
  private static final String INDEX = "release_audit_index.jsonl";

  /** Fewer rules are fewer pages; what is asked here is asked by the rules of releases. */
  private static final String FEW = "version: 1\npacks: [bundles]\n";

  @TempDir Path folder;
  private Map<String, byte[]> release;

  @BeforeEach
  void aWholeRelease() throws Exception {
    release = MadeRelease.files();
    for (Map.Entry<String, byte[]> each : release.entrySet()) {
      put("rel/" + each.getKey(), each.getValue());
    }
    put("assay.yaml", FEW);
  }

  private void put(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void put(String path, String text) throws IOException {
    put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private String text(String name) {
    return new String(release.get(name), StandardCharsets.UTF_8);
  }

  private Ran site(String... more) {
    String[] args = Arrays.copyOf(more, more.length + 3);
    args[more.length] = "-o";
    args[more.length + 1] = folder.resolve("target/out").toString();
    args[more.length + 2] = folder.toString();
    return Ran.of(new SiteCommand(), args);
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("target/out/" + path + "/index.html")));
  }

  /** Per field what all statements of it come to. */
  private static String agreement(Document page, String field) {
    return page.select("#facts + .scroll tbody tr").stream()
        .filter(row -> row.selectFirst("th").text().equals(field))
        .map(row -> row.select("td").get(1).text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyFactOfAWholeReleaseIsSaidAlikeEverywhere() throws IOException {
    assertEquals(0, site().code());
    Document page = page("b/x-v1.4.0");

    assertEquals("Is x-v1.4.0 what its papers say?", page.selectFirst("h1").text());
    assertEquals("PASS", page.selectFirst(".answer .chip").text());
    assertEquals("6 equal", agreement(page, "Name"));
    assertEquals("5 equal", agreement(page, "SHA-256"));
    assertEquals("4 equal", agreement(page, "Version"));
    assertEquals("4 equal", agreement(page, "Commit"));
    assertEquals("4 equal", agreement(page, "Built at"));
    assertEquals("3 equal", agreement(page, "Bytes"));
    assertEquals(6, page.select("#facts + .scroll thead th a").size());
    assertTrue(page.text().contains("The archive was looked into."));
    assertTrue(page.text().contains("docs/发布.md"));
    assertEquals(1, page("b").select("tbody tr").size());
  }

  @Test
  void everyStatementLinksToTheLineThatMakesIt() throws IOException {
    site();
    Document page = page("b/x-v1.4.0");

    List<String> lines =
        page.select("#facts + .scroll tbody td a[href*=#L]").stream()
            .map(each -> each.attr("href"))
            .distinct()
            .toList();
    assertTrue(lines.size() >= 15, lines.toString());
  }

  @Test
  void aSummaryThatSaysSomethingElseIsShownBesideWhatIsTrue() throws IOException {
    put("rel/" + SUMMARY, text(SUMMARY).replace("\"v1.4.0\"", "\"v1.4.1\""));
    site();
    Document page = page("b/x-v1.4.0");

    assertEquals("FAIL", page.selectFirst(".answer .chip").text());
    assertEquals("differs", agreement(page, "Version"));
    assertEquals("5 equal", agreement(page, "SHA-256"));
    String said = page.select("h3 + .scroll tbody").text();
    assertTrue(said.contains("Version v1.4.0") && said.contains("v1.4.1 Summary"), said);
    assertFalse(page.select(".rows .row").isEmpty());
  }

  @Test
  void aReleaseOfWhichOnlyPapersAreThereSaysThatNobodyLookedInside() throws IOException {
    Files.delete(folder.resolve("rel/" + MadeRelease.BUNDLE));
    put("assay.yaml", FEW + "expects: [{kind: release-bundle, min: 1, files: [RUNBOOK.md]}]\n");
    site();
    Document page = page("b/x-v1.4.0");

    assertTrue(page.text().contains("The archive x-v1.4.0.tar.gz was not looked at"), page.text());
    assertEquals("4 equal", agreement(page, "Name"));
    assertEquals("not looked at", page.selectFirst("#required + .scroll .chip").text());
    assertTrue(page("b").text().contains("not looked at"));
  }

  @Test
  void aBrokenArchiveIsPartOfTheReleaseAndNotLookedInto() throws IOException {
    put("rel/" + MadeRelease.BUNDLE, Arrays.copyOf(release.get(MadeRelease.BUNDLE), 3_000));
    site();
    Document page = page("b/x-v1.4.0");

    assertTrue(page.text().contains("was not looked at"), page.text());
    assertFalse("PASS".equals(page.selectFirst(".answer .chip").text()), page.text());
    assertTrue(page.select("#files + .scroll tbody tr").first().text().startsWith("Archive"));
  }

  @Test
  void requiredFilesStandWithWhoAsksForThemAndWhatWasFound() throws IOException {
    put(
        "assay.yaml",
        FEW
            + """
            policies:
              release:
                bundles: [{kind: release-bundle, min: 1, files: ["docs/*.md", RUNBOOK.md]}]
            """);
    Ran ran = site("--policy", "release");
    assertEquals(0, ran.code(), ran.err());
    Document page = page("b/x-v1.4.0");

    assertEquals(
        List.of("there", "missing"),
        page.select("#required + .scroll .chip").stream().map(each -> each.text()).toList());
    assertTrue(page.select("#required + .scroll tbody a").first().attr("href").endsWith("#L5"));
    assertTrue(page.text().contains("Policy release: "), page.text());
    assertTrue(page("print/x-v1.4.0").text().contains("Do not release x-v1.4.0"));
    assertEquals(1, site("--policy", "release", "--fail-on", "error").code());
    assertEquals(2, site("--policy", "relese").code());
  }

  @Test
  void twoCopiesOfAnArchiveAreOneReleaseAndTwoArchivesOfOneNameAreTwo() throws IOException {
    put("copy/" + MadeRelease.BUNDLE, release.get(MadeRelease.BUNDLE));
    site();
    assertEquals(1, page("b").select("tbody tr").size());

    Path copy = folder.resolve("copy/" + MadeRelease.BUNDLE);
    Files.write(copy, new byte[512], StandardOpenOption.APPEND);
    site();
    assertEquals(2, page("b").select("tbody tr").size());
    Ran ran =
        Ran.of(
            new SiteCommand(),
            "--bundle",
            "v1.4.0",
            "--zip",
            folder.resolve("x.zip").toString(),
            folder.toString());
    assertEquals(2, ran.code(), ran.err());
    assertTrue(ran.err().contains("which bundle?"), ran.err());
    assertTrue(ran.err().contains("copy/" + MadeRelease.BUNDLE), ran.err());
  }

  @Test
  void aLineOfAnIndexAloneIsListedAndHasNoPage() throws IOException {
    put("rel/" + INDEX, text(INDEX) + text(INDEX).replace("v1.4.0", "v1.3.0"));
    site();
    Document list = page("b");

    assertEquals(2, list.select("tbody tr").size());
    String other =
        list.select("tbody th a").stream()
            .filter(each -> each.text().equals("x-v1.3.0"))
            .findFirst()
            .orElseThrow()
            .attr("href");
    assertTrue(other.matches("\\.\\./e/[0-9a-f]{12}/index\\.html#L2"), other);
    assertEquals(4, page("b/x-v1.4.0").select("#facts + .scroll thead th a").size() - 2);
  }
}
