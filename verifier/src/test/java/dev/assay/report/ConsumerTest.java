package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar;
import dev.assay.model.Counts;
import dev.assay.model.Lang;
import dev.assay.model.Run;
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
 * The readers of Jenkins' Warnings plugin count what we wrote. They drop what is suppressed, so
 * they see the findings that are not waived, and what is switched off as a notification.
 */
class ConsumerTest {
  private static final String PARSERS = "edu.hm.hafner.analysis.parser.violations.";

  @TempDir private Path folder;

  @Test
  void itReadsSarif() throws Exception {
    for (Run run : List.of(ReferenceRun.everything(), ReferenceRun.undecided())) {
      Counts counts = run.counts();
      int unwaived = run.findings().size() - counts.waived();
      long off = run.plan().rules().stream().filter(rule -> rule.off().isPresent()).count();
      assertEquals(unwaived + off, issues("SarifAdapter", new SarifReporter(Lang.EN), run));
    }
  }

  @Test
  void itReadsJUnit() throws Exception {
    for (Run run : List.of(ReferenceRun.everything(), ReferenceRun.undecided())) {
      int errors = run.counts().fail().error() + run.counts().open().error();
      assertEquals(errors, issues("JUnitAdapter", new JUnitReporter(Lang.ZH_CN), run));
    }
  }

  private int issues(String parser, Reporter reporter, Run run) throws Exception {
    Path file = Files.write(folder.resolve(parser), AgreementTest.bytes(reporter, run));
    try (URLClassLoader loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        Class<?> factory = loader.loadClass("edu.hm.hafner.analysis.ReaderFactory");
        Object input =
            loader
                .loadClass("edu.hm.hafner.analysis.FileReaderFactory")
                .getConstructor(Path.class)
                .newInstance(file);
        Object adapter = loader.loadClass(PARSERS + parser).getConstructor().newInstance();
        Object report = adapter.getClass().getMethod("parse", factory).invoke(adapter, input);
        return (int) report.getClass().getMethod("size").invoke(report);
      } finally {
        thread.setContextClassLoader(before);
      }
    }
  }

  private static URL[] jars() throws Exception {
    List<URL> jars = new ArrayList<>();
    Path folder = PackedJar.root().resolve("verifier/target/analysis-model");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        jars.add(file.toUri().toURL());
      }
    }
    assertTrue(jars.size() >= 5, "jars: " + jars);
    return jars.toArray(URL[]::new);
  }
}
