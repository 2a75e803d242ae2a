package dev.assay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The class-data archive that packed programs start from, as the launcher's do: made once for each
 * jar, by a site of this repository's drills. It saves a quarter of a short run.
 */
final class SharedClasses {
  private static List<String> options;

  private SharedClasses() {}

  /** The options that use it; none when this JVM makes no archive. */
  static synchronized List<String> options(List<String> jvm) {
    if (options == null) {
      try {
        Path archive = PackedJar.jar().resolveSibling("assay-tests.jsa");
        if (!newer(archive, PackedJar.jar())) {
          make(archive, jvm);
        }
        // A JVM that cannot use it must say nothing of it on stdout.
        options =
            Files.exists(archive)
                ? List.of(
                    "-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-Xlog:all=error:stderr")
                : List.of();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return options;
  }

  private static boolean newer(Path file, Path than) throws IOException {
    return Files.exists(file)
        && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0;
  }

  private static void make(Path archive, List<String> jvm) throws IOException {
    Path scratch = Files.createTempDirectory("assay-classes");
    Path made = scratch.resolve("archive.jsa");
    List<String> command = new ArrayList<>(List.of(PackedJar.java()));
    command.addAll(jvm);
    command.addAll(List.of("-XX:ArchiveClassesAtExit=" + made, "-jar", PackedJar.jar().toString()));
    command.addAll(List.of("site", PackedJar.root().resolve("evidence/drills").toString()));
    command.addAll(List.of("--pack", "drills", "-o", scratch.resolve("site").toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("out.txt").toFile())
            .start();
    try {
      if (process.waitFor(2, TimeUnit.MINUTES) && Files.exists(made)) {
        Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
