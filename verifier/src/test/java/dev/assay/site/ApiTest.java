package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read: every document holds to the schema it is shipped with. */
class ApiTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void everyDocumentHoldsToItsSchemaInAFullAndInAnEmptySite() throws IOException {
    int looked = 0;
    for (SiteInput input : List.of(SampleRun.input(), SampleRun.empty())) {
      SortedMap<String, byte[]> files =
          SiteFolder.written(input, folder.resolve("" + input.history().size()));
      List<String> problems = new ArrayList<>();
      for (String path : files.keySet()) {
        if (path.matches("api/v1/[^/]+\\.json")) {
          problems.addAll(problems(files, path));
          looked++;
        }
      }
      assertEquals(List.of(), problems);
    }
    System.out.printf("api: %d documents against %d schemas%n", looked, Api.NAMES.size());
    assertTrue(looked >= 21, "documents: " + looked);
  }

  private static List<String> problems(SortedMap<String, byte[]> files, String path) {
    String text = SiteFolder.text(files, path);
    String name = JSON.readTree(text).get("schema").asString().split("[/-]", -1)[2];
    return schema(files, name).validate(text, InputFormat.JSON).stream()
        .map(each -> path + ": " + each)
        .toList();
  }

  private static Schema schema(SortedMap<String, byte[]> files, String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SiteFolder.text(files, Api.schema(name)), InputFormat.JSON);
  }

  @Test
  void aBrokenDocumentIsRefused() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    String broken = SiteFolder.text(files, "api/v1/latest.json").replace("\"FAIL\"", "\"RED\"");
    files.put("api/v1/latest.json", broken.getBytes(StandardCharsets.UTF_8));

    assertFalse(problems(files, "api/v1/latest.json").isEmpty());
  }

  @Test
  void everyPageAndFileThatADocumentNamesIsThere() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    int looked = 0;
    for (String path : List.copyOf(files.keySet())) {
      if (path.matches("api/v1/[^/]+\\.json")) {
        JsonNode root = JSON.readTree(SiteFolder.text(files, path));
        List<String> pages = new ArrayList<>(root.findValuesAsString("page"));
        root.path("links").forEach(each -> pages.add(each.asString()));
        for (String page : pages) {
          looked++;
          String[] parts = page.split("#", 2);
          assertTrue(files.containsKey(parts[0]), path + " names " + page);
          if (parts.length == 2) {
            String html = SiteFolder.text(files, parts[0]);
            assertTrue(html.contains("id=\"" + parts[1] + "\""), path + " names " + page);
          }
        }
      }
    }
    System.out.printf("api: %d pages named%n", looked);
    assertTrue(looked >= 120, "pages: " + looked);
  }

  @Test
  void theVerdictOfEveryDocumentIsThatOfTheRunAndTextsComeInBothLanguages() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    JsonNode latest = JSON.readTree(SiteFolder.text(files, "api/v1/latest.json"));
    JsonNode summary = JSON.readTree(SiteFolder.text(files, "api/v1/summary.json"));

    assertEquals("FAIL", latest.get("verdict").asString());
    assertEquals("FAIL", summary.get("verdict").asString());
    assertEquals(latest.get("counts"), summary.get("counts"));
    assertEquals(
        Digest.of("{\"schema\": \"assay-report/v1\"}\n"),
        latest.get("report").asString().substring(7));
    assertEquals(40, latest.get("history").get("runs").asInt());
    JsonNode first = latest.get("blocking").get(0);
    assertEquals("旁附摘要属于另一个文件", first.get("message").get("zh-CN").asString());
    assertFalse(summary.has("history"), "a further run must not change the summary");
  }

  @Test
  void oneRecordIsOneLine() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    String runs = SiteFolder.text(files, "api/v1/runs-2025-12.json");
    JsonNode root = JSON.readTree(runs);

    assertEquals(root.get("runs").size() + 7, runs.split("\n", -1).length);
  }
}
