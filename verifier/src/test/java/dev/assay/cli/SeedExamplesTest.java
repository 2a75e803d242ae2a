package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Files with the structure and the values the V4PRO document prints, at the paths it promises: each
 * is judged as the document intends, and where it contradicts itself the finding's rule names both
 * clauses.
 */
class SeedExamplesTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/v4pro-seed");

  @TempDir Path folder;

  static List<Path> examples() throws IOException {
    try (Stream<Path> all = Files.list(EXAMPLES)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void allSortsOfFilesAreThere() throws IOException {
    System.out.println("saw " + examples().size() + " examples of the document");
    assertTrue(examples().size() >= 20, "examples: " + examples().size());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsJudgedAsTheDocumentIntends(Path example) throws IOException {
    copy(example.resolve("files"));
    Map<?, ?> expected =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(example.resolve("expected.yaml")));
    List<String> wanted = new ArrayList<>();
    for (Object one : (List<?>) expected.get("findings")) {
      Map<?, ?> finding = (Map<?, ?>) one;
      wanted.add(
          Stream.of("rule", "level", "kind", "path", "pointer")
              .map(key -> finding.get(key).toString())
              .reduce((a, b) -> a + " " + b)
              .orElseThrow());
      if (Boolean.TRUE.equals(finding.get("clash"))) {
        String source = rule(finding.get("rule").toString()).source();
        assertTrue(source.matches(".*§.* against .*§.*"), source);
      }
    }
    String[] arguments = {folder.toString(), "--report", "json"};
    Ran ran = Ran.of(new VerifyCommand(), arguments);
    JsonNode report = new ObjectMapper().readTree(ran.out());
    List<String> found = new ArrayList<>();
    for (JsonNode each : report.get("findings")) {
      if (each.get("rule").stringValue().startsWith("v4pro/")) {
        found.add(
            Stream.of("rule", "level", "kind", "path", "pointer")
                .map(key -> each.get(key).asString())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow());
      }
    }
    assertEquals(
        String.join("\n", wanted.stream().sorted().toList()),
        String.join("\n", found.stream().sorted().toList()),
        ran.err());
    assertEquals(expected.get("code"), ran.code());
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(files.filter(Files::isRegularFile).count(), report.get("evidence").size());
    }
    Ran domain =
        Ran.of(new VerifyCommand(), folder.toString(), "--exit-codes", "v4pro", "--lang", "en");
    assertEquals(expected.get("v4pro"), domain.code(), domain.err());
  }

  private static Rule rule(String id) {
    return BuiltInPacksTest.plan().rules().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }
}
