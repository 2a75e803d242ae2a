package dev.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house stand, and each of them catches what is planted against it. */
class ArchitectureTest {

  private static final int LONGEST = 400;
  private static final int MEDIAN = 80;

  private static final Path CLASSES = Path.of("target/classes");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final JavaClasses OURS = new ClassFileImporter().importPath(CLASSES);
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  static Stream<String> walls() {
    return new Architecture("dev.assay").walls().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("walls")
  void theHouseKeepsTheWall(String name) {
    assertTrue(OURS.size() > 10, "too few classes were looked at: " + OURS.size());
    ArchRule wall = new Architecture("dev.assay").walls().get(name);
    EvaluationResult result = wall.evaluate(OURS);
    assertFalse(result.hasViolation(), () -> name + ":\n" + result.getFailureReport());
  }

  @ParameterizedTest
  @CsvSource({
    "room MODEL, UsesALibrary",
    "room PLAN, LooksSideways",
    "room VERIFY, LooksUp",
    "every class has a room, Forgotten",
    "only cli talks to the terminal, Prints",
    "only cli talks to the terminal, PrintsTrace",
    "'nothing runs, nothing leaves', StartsProcess",
    "'nothing runs, nothing leaves', OpensUrl",
    "no clock and no chance, ReadsClock",
    "no clock and no chance, ThrowsDice",
    "no package cycles, planted.model.one",
    "names of the field, NameUtil",
    "names of the field, AbstractName"
  })
  void aPlantedBreachIsCaught(String name, String breach) {
    ArchRule wall = new Architecture("planted").walls().get(name);
    EvaluationResult result = wall.evaluate(PLANTED);
    assertTrue(
        result.getFailureReport().getDetails().stream().anyMatch(line -> line.contains(breach)),
        () -> name + " did not catch " + breach + ":\n" + result.getFailureReport());
  }

  @Test
  void innocentClassesAreLeftAlone() {
    for (ArchRule wall : new Architecture("planted").walls().values()) {
      assertFalse(
          wall.evaluate(PLANTED)
              .getFailureReport()
              .toString()
              .contains("class <planted.evidence.Innocent>"));
    }
  }

  @Test
  void everyRoomSaysInOneSentenceWhatItIs() throws IOException {
    for (Room room : Room.values()) {
      Path info = SOURCES.resolve(room.pattern("dev.assay").replace("..", "").replace('.', '/'));
      String text = Files.readString(info.resolve("package-info.java"));
      assertTrue(
          text.startsWith("/** ") && text.contains(". */\npackage "), () -> room + ": " + text);
    }
  }

  @Test
  void sourceFilesStayShort() throws IOException {
    Map<Path, Integer> lines = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        lines.put(file, Files.readAllLines(file).size());
      }
    }
    assertTrue(lines.size() > 10, "too few source files were looked at: " + lines.size());
    assertEquals(
        List.of(), lines.entrySet().stream().filter(file -> file.getValue() > LONGEST).toList());
    int median = lines.values().stream().sorted().toList().get(lines.size() / 2);
    assertTrue(median <= MEDIAN, "the median source file has " + median + " lines");
  }
}
