package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * A healthy week of the V4PRO loop verifies, and each way in which it breaks is told exactly: a
 * folder {@code case-*} says what is changed ({@code edit.yaml}) and what must be found.
 */
class LoopWeekTest {
  private static final Path CASES = Path.of("src/test/resources/v4pro-week");

  @TempDir Path folder;

  private record Told(int code, JsonNode report) {
    List<String> findings() {
      List<String> all = new ArrayList<>();
      for (JsonNode each : report.get("findings")) {
        if (!each.get("level").stringValue().equals("note")) {
          all.add(
              each.get("rule").stringValue()
                  + " "
                  + each.get("level").stringValue()
                  + " "
                  + each.get("kind").stringValue()
                  + " "
                  + each.get("path").stringValue()
                  + " "
                  + each.get("pointer").stringValue());
        }
      }
      return all.stream().sorted().toList();
    }
  }

  private Told told(String... more) {
    List<String> arguments = new ArrayList<>(List.of(folder.toString(), "--report", "json"));
    arguments.addAll(List.of(more));
    Ran ran = Ran.of(new VerifyCommand(), arguments.toArray(String[]::new));
    return new Told(ran.code(), new ObjectMapper().readTree(ran.out()));
  }

  @Test
  void aHealthyWeekVerifies() throws IOException {
    int files = LoopWeek.write(folder);
    Told told = told();
    assertEquals(List.of(), told.findings());
    assertEquals("PASS", told.report().get("verdict").stringValue());
    assertEquals(0, told.code());
    assertEquals(files, told.report().get("evidence").size());
    assertEquals(0, told("--exit-codes", "v4pro").code());
    System.out.println("saw " + files + " files of a healthy week");
    assertTrue(files > 180, "files: " + files);
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> all = Files.list(CASES)) {
      List<Path> cases = all.filter(Files::isDirectory).sorted().toList();
      assertTrue(cases.size() >= 12, "cases: " + cases.size());
      return cases;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachWayToBreakItIsTold(Path each) throws IOException {
    LoopWeek.write(folder);
    Map<?, ?> edit = (Map<?, ?>) yaml(each.resolve("edit.yaml"));
    for (Object one : (List<?>) edit.get("edits")) {
      edit((Map<?, ?>) one);
    }
    List<String> expected = new ArrayList<>();
    for (Object one : (List<?>) yaml(each.resolve("expected.yaml"))) {
      Map<?, ?> finding = (Map<?, ?>) one;
      expected.add(
          finding.get("rule")
              + " "
              + Optional.<Object>ofNullable(finding.get("level")).orElse("error")
              + " "
              + Optional.<Object>ofNullable(finding.get("kind")).orElse("fail")
              + " "
              + path(finding.get("path").toString())
              + " "
              + finding.get("pointer"));
    }
    assertEquals(
        String.join("\n", expected.stream().sorted().toList()),
        String.join("\n", told().findings()));
    assertEquals(edit.get("code"), told("--exit-codes", "v4pro").code());
  }

  private static Object yaml(Path file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  /** The n-th file of a pattern, {@code reports/commands_*.json#3}: ids are not written by hand. */
  private String path(String pattern) throws IOException {
    int hash = pattern.indexOf('#');
    if (hash < 0) {
      return pattern;
    }
    String start = pattern.substring(0, pattern.indexOf('*'));
    Path parent = folder.resolve(start).getParent();
    String begins = start.substring(start.lastIndexOf('/') + 1);
    try (Stream<Path> all = Files.list(parent)) {
      List<Path> found =
          all.filter(file -> file.getFileName().toString().startsWith(begins)).sorted().toList();
      Path nth = found.get(Integer.parseInt(pattern.substring(hash + 1)));
      return folder.relativize(nth).toString().replace('\\', '/');
    }
  }

  private void edit(Map<?, ?> one) throws IOException {
    Path file = folder.resolve(path(one.get("path").toString()));
    if (one.containsKey("text")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, one.get("text").toString());
      return;
    }
    String text = Files.readString(file);
    String changed = text.replaceFirst(one.get("replace").toString(), one.get("with").toString());
    assertTrue(!changed.equals(text), () -> "nothing to replace in " + file + ":\n" + text);
    Files.writeString(file, changed);
  }
}
