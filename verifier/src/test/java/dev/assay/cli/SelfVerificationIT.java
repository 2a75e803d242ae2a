package dev.assay.cli;

import static dev.assay.PackedJar.packedJar;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This repository's own evidence and documents hold, and each file they need is needed. */
class SelfVerificationIT {
  private static final Path HOME = PackedJar.root();
  private static final Set<String> LEFT = Set.of(".git", "target", "node_modules");

  /** Documents that others link to or cite as proof. */
  private static final List<String> CITED =
      List.of(
          "docs/guide/documents.md",
          "docs/guide/gate.md",
          "docs/adr/0008-archives-are-read-by-readers-of-our-own.md",
          "evidence/documents/completion_language_report.json",
          "roadmap/roadmap.yaml");

  @TempDir Path temp;

  private Path copy() throws IOException {
    Path copy = temp.resolve("whole");
    try (Stream<Path> all = Files.walk(HOME)) {
      for (Path file : all.filter(SelfVerificationIT::belongs).toList()) {
        Path to = copy.resolve(HOME.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    return copy;
  }

  private static boolean belongs(Path file) {
    for (Path name : HOME.relativize(file)) {
      if (LEFT.contains(name.toString())) {
        return false;
      }
    }
    return true;
  }

  @Test
  void whatTheLauncherTrainsItsArchiveOnIsVerified() throws IOException {
    String launcher = Files.readString(HOME.resolve("assay"));
    assertTrue(launcher.contains(" verify \"$home/evidence/drills\" --fail-on never\n"), launcher);
    String drills = HOME.resolve("evidence/drills").toString();
    PackedJar.Result trained = packedJar().run("verify", drills, "--fail-on", "never");
    assertEquals(0, trained.exitCode(), trained.err());
  }

  @Test
  void holdsAsItIsAndTurnsRedWhenAnyOneFileIsRemoved() throws IOException {
    Path copy = copy();
    PackedJar.Result whole = packedJar().run("verify", copy.toString());
    assertEquals(0, whole.exitCode(), whole.out());
    assertEquals(whole.out(), Ran.program("verify", copy.toString()).out());
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("evidence/drills", "evidence/releases", "evidence/v4pro")) {
      try (Stream<Path> all = Files.walk(copy.resolve(folder))) {
        all.filter(Files::isRegularFile).map(copy::relativize).forEach(files::add);
      }
    }
    CITED.forEach(file -> files.add(Path.of(file)));
    assertTrue(files.size() >= 13, "files: " + files);
    for (Path file : files) {
      Path there = copy.resolve(file.toString());
      Path away = temp.resolve("away");
      Files.move(there, away);
      Ran result = Ran.program("verify", copy.toString());
      assertTrue(List.of(1, 3).contains(result.code()), file + ": " + result.out());
      Files.move(away, there);
    }
    System.out.println("saw " + files.size() + " files missed, one at a time");
  }
}
