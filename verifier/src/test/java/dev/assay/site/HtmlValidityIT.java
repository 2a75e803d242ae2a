package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the Nu Html Checker, the validator of the W3C, says of every page. ASSAY_VNU names its jar;
 * without it the test is skipped, unless ASSAY_REQUIRE_BROWSER=1 forbids that.
 */
class HtmlValidityIT {
  /**
   * Not about our pages: from file:// the checker takes no file for {@code 'self'}; it guesses the
   * language of pages that quote evidence; evidence is verbatim, composed or not.
   */
  private static final List<Pattern> NOT_OURS =
      List.of(
          Pattern.compile("Resource violates Content Security Policy \\(meta tag\\): external .*"),
          Pattern.compile("This document appears to be written in .*"),
          Pattern.compile("Text run is not in Unicode Normalization Form C.*"));

  @TempDir static Path folder;
  private static Path checker;

  @BeforeAll
  static void find() {
    String jar = System.getenv("ASSAY_VNU");
    if (jar == null) {
      String message = "ASSAY_VNU names no vnu.jar: the pages were not validated";
      if ("1".equals(System.getenv("ASSAY_REQUIRE_BROWSER"))) {
        fail(message);
      }
      abort(message);
    }
    checker = Path.of(jar);
  }

  @Test
  void everyPageIsValid() throws Exception {
    SiteResult sample = SiteWriter.write(SampleRun.input(), folder.resolve("sample"));
    SiteResult empty = SiteWriter.write(SampleRun.empty(), folder.resolve("empty"));

    List<String> complaints = complaints(folder.resolve("sample"), folder.resolve("empty"));

    System.out.println("html: " + (sample.pages() + empty.pages()) + " pages");
    assertEquals(List.of(), complaints);
    assertTrue(sample.pages() + empty.pages() >= 240, "pages: " + sample.pages());
  }

  @Test
  void aPageThatIsNotValidIsCaught() throws Exception {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(
        broken.resolve("index.html"),
        "<!DOCTYPE html>\n<html lang=\"en\"><head><title>x</title></head>"
            + "<body><ul><p>y</p></ul><svg width=\"a\"></svg></body></html>\n");

    assertTrue(complaints(broken).stream().anyMatch(each -> each.contains("not allowed")));
  }

  private static List<String> complaints(Path... sites) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss4m", "-jar", checker.toString()));
    command.addAll(List.of("--format", "json", "--exit-zero-always", "--skip-non-html"));
    for (Path site : sites) {
      command.add(site.toString());
    }
    Path said = Files.createTempFile(folder, "vnu", ".json");
    Process process = new ProcessBuilder(command).redirectError(said.toFile()).start();
    process.getInputStream().readAllBytes();
    assertEquals(0, process.waitFor(), Files.readString(said));
    List<String> complaints = new ArrayList<>();
    for (JsonNode each : new JsonMapper().readTree(Files.readAllBytes(said)).required("messages")) {
      String message = each.required("message").stringValue();
      boolean note = !each.has("subType") && each.required("type").stringValue().equals("info");
      boolean other = NOT_OURS.stream().anyMatch(known -> known.matcher(message).matches());
      if (!note && !other) {
        complaints.add(each.path("url").asString() + ":" + each.path("lastLine") + ": " + message);
      }
    }
    return complaints;
  }
}
