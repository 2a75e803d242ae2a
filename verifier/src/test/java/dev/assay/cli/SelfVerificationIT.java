package dev.assay.cli;

import static dev.assay.PackedJar.packedJar;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar;
import dev.assay.PackedJar.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This repository's own evidence: it holds, and it would be noticed if a piece were missing. */
class SelfVerificationIT {
  @TempDir private Path folder;

  private Path copy(String name) throws IOException {
    Path copy = Files.createDirectory(folder.resolve(name));
    Path root = PackedJar.root();
    Files.copy(root.resolve("assay.yaml"), copy.resolve("assay.yaml"));
    try (Stream<Path> all = Files.walk(root.resolve("evidence"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(root.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return copy;
  }

  @Test
  void holdsAsItIs() throws IOException {
    Result result = packedJar().run("verify", copy("whole").toString());
    assertEquals(0, result.exitCode(), result.out());
  }

  @Test
  void turnsRedWhenAnyOneFileIsRemoved() throws IOException {
    List<Path> files;
    Path whole = copy("all");
    try (Stream<Path> all = Files.walk(whole.resolve("evidence"))) {
      files =
          all.filter(Files::isRegularFile)
              .map(whole::relativize)
              .filter(
                  file ->
                      file.startsWith("evidence/drills") || file.startsWith("evidence/releases"))
              .toList();
    }
    assertTrue(files.size() >= 8, "evidence files: " + files);
    for (Path file : files) {
      Path copy = copy("without-" + file.toString().replace('/', '-'));
      Files.delete(copy.resolve(file.toString()));
      Result result = packedJar().run("verify", copy.toString());
      assertTrue(List.of(1, 3).contains(result.exitCode()), file + ": " + result.out());
    }
    System.out.println("saw " + files.size() + " evidence files missed, one at a time");
  }
}
