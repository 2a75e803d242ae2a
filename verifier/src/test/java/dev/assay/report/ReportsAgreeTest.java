package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.ExitStatus;
import dev.assay.model.FailOn;
import dev.assay.model.Lang;
import dev.assay.model.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format, read back by a parser of its kind, tells the verdict and the counts of the run. */
class ReportsAgreeTest {
  /** How a format is read back. */
  private interface Reading {
    Told of(byte[] bytes) throws Exception;
  }

  private static final Map<String, Reading> READINGS =
      new TreeMap<>(
          Map.of(
              "text", ReadText::read,
              "json", ReadJson::json,
              "sarif", ReadJson::sarif,
              "junit", ReadJUnit::read,
              "github", ReadGitHub::read,
              "markdown", ReadMarkdown::read,
              "vsa", ReadJson::vsa));

  static Reporter reporter(String format, Lang lang) {
    return switch (format) {
      case "text" -> new TextReporter(lang, false);
      case "json" -> new JsonReporter(lang);
      case "sarif" -> new SarifReporter(lang);
      case "junit" -> new JUnitReporter(lang);
      case "github" -> new GitHubReporter(lang);
      case "markdown" -> new MarkdownReporter(lang);
      case "vsa" -> new VsaReporter();
      default -> throw new IllegalArgumentException(format);
    };
  }

  static byte[] written(String format, Lang lang, Run run) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      reporter(format, lang).write(run, ExitStatus.of(run, FailOn.ERROR), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static Map<String, Run> runs() {
    return new TreeMap<>(
        Map.of(
            "reference", ReferenceRun.run(),
            "green", ReferenceRun.green(),
            "empty", ReferenceRun.empty()));
  }

  static Stream<Arguments> all() {
    return READINGS.keySet().stream()
        .flatMap(
            format ->
                Stream.of(Lang.values())
                    .flatMap(
                        lang ->
                            runs().keySet().stream().map(run -> Arguments.of(format, lang, run))));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFormatTellsTheVerdictAndTheCountsOfTheRun(String format, Lang lang, String name)
      throws Exception {
    Run run = runs().get(name);
    Told told = READINGS.get(format).of(written(format, lang, run));
    assertEquals(Told.by(run), told);
    assertEquals(run.verdict().name(), Told.verdict(told.counts()), "verdict and counts");
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameRunGivesTheSameBytes(String format, Lang lang, String name) {
    assertArrayEquals(
        written(format, lang, runs().get(name)), written(format, lang, runs().get(name)));
  }

  @Test
  void theReferenceRunHoldsEveryLevelFailedAndOpenAndMore() {
    Told told = Told.by(ReferenceRun.run());
    assertEquals(
        List.of(
            "fail.error",
            "fail.note",
            "fail.warning",
            "known",
            "open.error",
            "open.note",
            "open.warning",
            "waived"),
        List.copyOf(told.counts().keySet()));
    assertTrue(ReferenceRun.run().findings().size() > 40);
  }
}
