package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.PackedJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed program makes the same bundle in every process, zone, locale and on every JDK. */
class BundlePackIT {
  @TempDir private Path temp;

  @Test
  void everyProcessPacksTheSameBytes() throws Exception {
    List<Path> javas = javas();
    List<byte[]> bundles = new ArrayList<>();
    for (int i = 0; i < javas.size(); i++) {
      bundles.add(pack(javas.get(i), i));
    }
    System.out.println("packed with " + javas);
    for (byte[] bundle : bundles) {
      assertEquals(-1, java.util.Arrays.mismatch(bundles.get(0), bundle));
    }
  }

  /** This JDK twice, and at most one of each other version that lies beside it. */
  private static List<Path> javas() throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    List<Path> javas = new ArrayList<>(List.of(home, home));
    try (Stream<Path> beside = Files.list(home.getParent())) {
      for (Path other : beside.sorted().toList()) {
        boolean jdk = Files.isExecutable(other.resolve("bin/java"));
        if (jdk && !Files.isSymbolicLink(other) && !other.toRealPath().equals(home)) {
          javas.add(other);
        }
      }
    }
    return javas.subList(0, Math.min(javas.size(), 4));
  }

  private byte[] pack(Path java, int i) throws IOException, InterruptedException {
    Path tree = temp.resolve("tree" + i);
    List<String> names = List.of("b/说明.md", "a/z.txt", "a-b", "a/" + "n".repeat(120));
    for (int n = 0; n < names.size(); n++) {
      Path file = tree.resolve(names.get((n + i) % names.size()));
      Files.createDirectories(file.getParent());
      Files.writeString(file, file.getFileName().toString());
    }
    ProcessBuilder process =
        new ProcessBuilder(
            java.resolve("bin/java").toString(),
            "-Duser.language=" + (i % 2 == 0 ? "tr" : "ar"),
            "-Duser.timezone=" + (i % 2 == 0 ? "Asia/Kolkata" : "Pacific/Apia"),
            "-jar",
            PackedJar.jar().toString(),
            "bundle",
            "pack",
            "--release=v1.4.0",
            "--name=x",
            tree.toString());
    process.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "SOURCE_DATE_EPOCH", "1772705706"));
    Path said = temp.resolve("said" + i);
    int code = process.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
    assertEquals(0, code, Files.readString(said));
    return Files.readAllBytes(tree.resolve("dist/x-v1.4.0.tar.gz"));
  }
}
