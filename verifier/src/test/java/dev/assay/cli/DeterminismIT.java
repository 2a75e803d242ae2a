package dev.assay.cli;

import static dev.assay.PackedJar.packedJar;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same inputs, same bytes: other folder, file order, zone, locale and number of threads. */
class DeterminismIT {
  @TempDir private Path folder;

  /** A small workspace with every sort of outcome, written in a given order. */
  private static void write(Path root, boolean reversed) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      String id = "20260305-1015" + (10 + i);
      String text = VerifyIT.HONEST.replace("20260305-101502", id);
      files.put("证据/" + id + "/" + VerifyIT.NAME, i % 3 == 0 ? text.replace("3.640", "33") : text);
    }
    files.put("broken/" + VerifyIT.NAME, "");
    files.put("assay.yaml", "version: 1\nsite: {title: T}\n");
    List<String> names = new ArrayList<>(files.keySet());
    if (reversed) {
      Collections.reverse(names);
    }
    for (String name : names) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, files.get(name));
    }
  }

  @Test
  void twoProcessesGiveTheSameReportAndSite() throws Exception {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectories(folder.resolve("deep er/zwei"));
    write(one, false);
    write(two, true);
    Result first = packedJar().run("site", "--report=json", "--jobs", "1", one.toString());
    Result second =
        packedJar()
            .with("TZ", "Asia/Shanghai")
            .with("LANG", "zh_CN.UTF-8")
            .withJvm("-Duser.language=tr", "-Duser.country=TR", "-Dsun.jnu.encoding=UTF-8")
            .run("site", "--report=json", "--jobs", "7", two.toString());
    assertEquals(0, first.exitCode(), first.err());
    assertEquals(0, second.exitCode(), second.err());
    assertEquals(first.out(), second.out());
    Map<String, String> a = digests(one.resolve("target/site"));
    Map<String, String> b = digests(two.resolve("target/site"));
    System.out.println("saw " + a.size() + " files of a site twice");
    assertTrue(a.size() > 100, "files: " + a.size());
    assertEquals(a, b);
  }

  @Test
  void twoProcessesWouldShowAnUnorderedMap() throws Exception {
    Set<String> outputs = new TreeSet<>();
    for (int i = 0; i < 20 && outputs.size() < 2; i++) {
      Process planted =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  Path.of(
                          PlantedOrder.class
                              .getProtectionDomain()
                              .getCodeSource()
                              .getLocation()
                              .toURI())
                      .toString(),
                  PlantedOrder.class.getName())
              .redirectErrorStream(true)
              .start();
      outputs.add(new String(planted.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(0, planted.waitFor(), outputs.toString());
    }
    assertTrue(outputs.size() > 1, "the comparison would not notice: " + outputs);
  }

  private static Map<String, String> digests(Path root) throws Exception {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] digest =
            java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        digests.put(root.relativize(file).toString(), HexFormat.of().formatHex(digest));
      }
    }
    return digests;
  }
}
