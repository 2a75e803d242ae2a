package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say about documents: claims, citations, forbidden terms, and what the files show. */
class DocumentPagesTest {
  @TempDir static Path folder;
  private static SortedMap<String, byte[]> sample;
  private static SortedMap<String, byte[]> empty;

  @BeforeAll
  static void write() throws IOException {
    sample = SiteFolder.written(SampleRun.input(), folder.resolve("sample"));
    empty = SiteFolder.written(SampleRun.empty(), folder.resolve("empty"));
  }

  private static Document page(String path) {
    return Jsoup.parse(SiteFolder.text(sample, path));
  }

  /** The page of a file, found by the link that bears its path. */
  private static Document file(String path) {
    Element link =
        page("e/index.html").select("a").stream()
            .filter(each -> each.text().equals(path))
            .findFirst()
            .orElseThrow();
    return page("e/" + link.attr("href"));
  }

  private static Element row(Document page, String statement) {
    return page.select(".row").stream()
        .filter(each -> each.selectFirst(".what").text().equals(statement))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCitationLinksToItsEvidenceAndSaysInWordsWhatCameOfIt() {
    Document claims = page("c/index.html");

    Element proven = row(claims, "WAL recovery is done").selectFirst("ul li");
    assertTrue(proven.selectFirst("a").attr("href").matches("\\.\\./e/[0-9a-f]{12}/index\\.html"));
    assertEquals(
        "file " + SampleDocuments.GOOD + ": evidence that passed, WAL recovery drill",
        proven.text());
    Element missing = row(claims, "Rollout was rehearsed on staging").select("ul li").get(1);
    assertEquals(List.of(), missing.select("a").eachAttr("href"));
    assertEquals("file reports/rollout.env: it is not there", missing.text());
    Element command = row(claims, "Rollback is verified").select("ul li").get(1);
    assertEquals(
        "command scripts/rollback.sh --all → scripts/rollback.sh: it is there", command.text());
  }

  @Test
  void aClaimWithoutANumberShowsItsWordAndNoProvableRange() {
    Element row = row(page("c/index.html"), "WAL recovery is done");

    assertEquals("said done", row.selectFirst(".vals").text());
  }

  @Test
  void quotedWordsKeepTheirLanguage() {
    assertEquals("zh-CN", row(page("c/index.html"), "告警：已落地").selectFirst(".what").attr("lang"));
    Document chinese = page("zh-CN/c/index.html");
    assertEquals("en", row(chinese, "WAL recovery is done").selectFirst(".what").attr("lang"));
    assertFalse(row(chinese, "告警：已落地").selectFirst(".what").hasAttr("lang"));
    assertFalse(row(chinese, "恢复用时 3.640 秒").selectFirst(".what").hasAttr("lang"));
  }

  @Test
  void theWorstDocumentLeadsTheMatrixAndACellLeadsToItsFirstClaim() {
    Document claims = page("c/index.html");
    List<String> documents = claims.select(".matrix tbody th").eachText();
    Element cell = claims.selectFirst(".matrix tbody tr td a");

    assertEquals(SampleDocuments.PROGRESS, documents.get(0));
    assertEquals(SampleDocuments.ROADMAP, documents.get(1));
    Element row = claims.getElementById(cell.attr("href").substring(1));
    assertEquals("Rollback is verified", row.selectFirst(".what").text());
  }

  @Test
  void whatHangsInTheAirIsListed() {
    Document claims = page("c/index.html");
    Element bare = claims.getElementById("bare").parent();
    Element loose = claims.getElementById("loose").parent();

    assertEquals(3, bare.select("li").size(), bare.text());
    assertTrue(bare.text().contains("CDC lag stays below 5 s"));
    assertFalse(bare.text().contains("WAL recovery is done"));
    assertTrue(loose.text().contains("copies/wal_recovery_drill.log"), loose.text());
    assertFalse(loose.text().contains(SampleDocuments.GOOD), loose.text());
    assertFalse(loose.text().contains(".md"), loose.text());
  }

  @Test
  void everyForbiddenTermLinksToItsLines() {
    Element language = page("c/index.html").getElementById("language").parent();

    assertEquals(2, language.select("tbody tr").size());
    assertEquals(
        List.of("1", "2", "2300"), language.select("tbody tr").get(1).select("td a").eachText());
    for (Element each : language.select("td a")) {
      assertTrue(each.attr("href").endsWith("#L" + each.text()), each.attr("href"));
    }
  }

  @Test
  void anEmptySectionSaysWhyItIsEmpty() {
    Document claims = Jsoup.parse(SiteFolder.text(empty, "c/index.html"));

    assertTrue(claims.getElementById("bare").parent().text().contains("No document claims"));
    assertTrue(claims.getElementById("loose").parent().text().contains("There is no evidence"));
    assertEquals(null, claims.getElementById("language"));
  }

  @Test
  void aDocumentShowsItsClaimsAndItemsUnderTheirLines() {
    Document document = file(SampleDocuments.ROADMAP);
    Element line = document.getElementById("L12");

    assertEquals("待实现", line.selectFirst("mark.fail").text());
    assertEquals(2, line.select(".note").size());
    assertTrue(line.select(".note").get(1).text().startsWith("contradicted · 告警：已落地"));
    assertTrue(
        document.getElementById("L7").text().contains("not proven · text says done · epic A"));
    assertEquals(3, document.select("main > .w > section").get(0).select("li").size());
    assertEquals(9, document.select("main > .w > section").get(1).select("li").size());
  }

  @Test
  void theLineOfAClaimIsShownHoweverLongTheDocument() {
    Document document = file(SampleDocuments.LONG);

    assertNotNull(document.getElementById("L2300"));
    assertTrue(document.getElementById("L2300").text().contains("uncited"));
    assertFalse(document.select(".gap").isEmpty());
  }

  @Test
  void anEvidenceFileNamesTheDocumentsThatCiteIt() {
    assertTrue(file(SampleDocuments.GOOD).text().contains("WAL recovery is done"));
  }

  @Test
  void theOverviewSpeaksOfDocumentsOnlyWhereThereAreAny() {
    String without = SiteFolder.text(empty, "index.html");

    assertTrue(page("index.html").text().contains("2 of 9 done-claims in documents are proven."));
    assertTrue(page("index.html").text().contains("2 of 9 items are proven, 5 are said"));
    assertFalse(without.contains("done-claims"));
    assertFalse(without.contains("See the roadmap"));
  }
}
