package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Lang;
import dev.assay.model.Level;
import dev.assay.model.Run;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jenkins' Warnings plugin reads our files with {@code edu.hm.hafner:analysis-model}, which knows
 * nothing of us, and counts what we counted. It has a class path of its own, because its libraries
 * must not meet ours; it leaves suppressed results out, so it agrees on what is not waived.
 */
class IndependentConsumerTest {
  private static final Path JARS = Path.of("target/analysis-model");

  @TempDir Path folder;

  /**
   * One issue as the consumer sees it.
   *
   * @param file {@code -} for none
   * @param severity HIGH, NORMAL or LOW
   */
  private record Issue(String file, int line, String severity) {}

  @Test
  void itReadsOurSarif() throws Exception {
    Run run = ReferenceRun.run();
    List<Issue> results =
        read("SarifAdapter", "sarif").stream().filter(each -> !each.file().equals("-")).toList();
    List<Finding> unwaived =
        run.findings().stream().filter(each -> each.waiver().isEmpty()).toList();
    assertEquals(unwaived.size(), results.size());
    assertEquals(failed(unwaived, Level.ERROR), severe(results, "HIGH"));
    assertEquals(failed(unwaived, Level.WARNING), severe(results, "NORMAL"));
    for (Finding finding : unwaived) {
      assertTrue(
          results.stream()
              .anyMatch(
                  issue ->
                      issue.file().equals(finding.location().path().orElse(SarifResults.WORKSPACE))
                          && issue.line() == finding.location().line()),
          () -> finding.location() + " is not in " + results);
    }
  }

  @Test
  void itReadsOurJUnit() throws Exception {
    Run run = ReferenceRun.run();
    assertEquals(
        run.counts().fail().error() + run.counts().open().error(),
        read("JUnitAdapter", "junit").size());
  }

  private static long failed(List<Finding> findings, Level level) {
    return findings.stream()
        .filter(each -> each.kind() == FindingKind.FAIL && each.level() == level)
        .count();
  }

  private static long severe(List<Issue> issues, String severity) {
    return issues.stream().filter(each -> each.severity().contains(severity)).count();
  }

  private List<Issue> read(String adapter, String format) throws Exception {
    Path file = folder.resolve("report." + format);
    Files.write(file, ReportsAgreeTest.written(format, Lang.EN, ReferenceRun.run()));
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> jars = Files.list(JARS)) {
      for (Path jar : jars.sorted().toList()) {
        urls.add(jar.toUri().toURL());
      }
    }
    assertTrue(!urls.isEmpty(), "the build copies the consumer's jars to " + JARS);
    try (URLClassLoader own =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      String analysis = "edu.hm.hafner.analysis.";
      Object parser =
          own.loadClass(analysis + "parser.violations." + adapter).getConstructor().newInstance();
      Object factory =
          own.loadClass(analysis + "FileReaderFactory")
              .getConstructor(Path.class)
              .newInstance(file);
      Method parse =
          parser.getClass().getMethod("parse", own.loadClass(analysis + "ReaderFactory"));
      List<Issue> issues = new ArrayList<>();
      for (Object issue : (Iterable<?>) parse.invoke(parser, factory)) {
        issues.add(
            new Issue(
                (String) told(issue, "getFileName"),
                (Integer) told(issue, "getLineStart"),
                told(issue, "getSeverity").toString()));
      }
      return issues;
    }
  }

  private static Object told(Object issue, String what) throws ReflectiveOperationException {
    return issue.getClass().getMethod(what).invoke(issue);
  }
}
