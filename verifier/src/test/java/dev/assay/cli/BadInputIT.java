package dev.assay.cli;

import static dev.assay.PackedJar.packedJar;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.PackedJar;
import dev.assay.PackedJar.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Broken and hostile files: each yields a located finding, and the rest is still verified. */
class BadInputIT {
  private static final String HONEST = VerifyIT.HONEST;

  @TempDir private Path folder;

  /** File name in its own folder → rules of error findings, fail or open. */
  private final TreeMap<String, List<String>> expected = new TreeMap<>();

  private void env(String name, byte[] bytes, String... rules) throws IOException {
    Path file = folder.resolve(name).resolve(VerifyIT.NAME);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    expected.put(folder.relativize(file).toString(), List.of(rules));
  }

  private void env(String name, String text, String... rules) throws IOException {
    env(name, text.getBytes(StandardCharsets.UTF_8), rules);
  }

  private void json(String name, String text, String... rules) throws IOException {
    Path file = folder.resolve(name).resolve("ops_health_report.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    expected.put(folder.relativize(file).toString(), List.of(rules));
  }

  private static byte[] utf16(String text, String charset, int... mark) {
    byte[] body = text.getBytes(Charset.forName(charset));
    byte[] all = new byte[body.length + mark.length];
    for (int i = 0; i < mark.length; i++) {
      all[i] = (byte) mark[i];
    }
    System.arraycopy(body, 0, all, mark.length, body.length);
    return all;
  }

  @Test
  void everyBrokenFileIsALocatedFindingAndTheRestIsVerified() throws Exception {
    env("01-honest", HONEST);
    env("02-bom", "\ufeff" + HONEST.replace("101502", "101503"));
    env("03-utf16le", utf16(HONEST.replace("101502", "101504"), "UTF-16LE", 0xff, 0xfe));
    env("04-utf16be", utf16(HONEST.replace("101502", "101505"), "UTF-16BE", 0xfe, 0xff));
    env("05-crlf", HONEST.replace("101502", "101506").replace("\n", "\r\n"));
    env("06-empty", "", "core/not-empty open");
    env("07-not-utf8", (HONEST + "x=\u00ff").getBytes(StandardCharsets.ISO_8859_1), "*encoding*");
    env("08-nan", HONEST.replace("3.640", "NaN"), "*number* fail");
    env("09-wrong-type", HONEST.replace("3.640", "fast"), "drills/shape fail");
    env(
        "10-duplicate",
        "rto_seconds=99\n" + HONEST,
        "core/one-value-per-key fail",
        "drills/number-contradicted fail",
        "drills/rto-within-limit fail");
    env(
        "11-million-digits",
        HONEST.replace("3.640", "9".repeat(1_000_000)),
        "core/within-reading-limits open",
        "drills/shape fail");
    json("12-truncated", "{\"generated_ts_ns\": 1, \"scope\": \"x\", \"slis\": [", "* open");
    json("13-garbage", "{\"generated_ts_ns\": }", "* fail");
    json("14-deep", "[".repeat(100_000) + "]".repeat(100_000), "* open");
    Path big = folder.resolve("15-big/ops_health_report.json");
    Files.createDirectories(big.getParent());
    try (OutputStream out = Files.newOutputStream(big)) {
      byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      out.write('{');
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
      out.write('}');
    }
    expected.put("15-big/ops_health_report.json", List.of("* open"));
    new ProcessBuilder("mkfifo", folder.resolve("preprod_wal_recovery_result.env").toString())
        .start()
        .waitFor();
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("outside.env"), Path.of("/etc/hostname"));

    Result result = packedJar().within(60).run("verify", "--report=json", folder.toString());
    assertEquals("", result.err());
    assertEquals(1, result.exitCode());
    JsonNode report = new ObjectMapper().readTree(result.out());
    List<String> wrong = new ArrayList<>();
    expected.forEach((path, rules) -> compare(report, path, rules, wrong));
    assertEquals(List.of(), wrong);
    assertTrue(named(report, "preprod_wal_recovery_result.env").size() == 1, "the FIFO");
    assertTrue(named(report, "outside.env").size() == 1, "the link to the outside");
    assertTrue(report.at("/counts/evidence").intValue() >= 15);
  }

  private static List<String> named(JsonNode report, String path) {
    List<String> found = new ArrayList<>();
    for (JsonNode finding : report.at("/findings")) {
      if (path.equals(finding.at("/path").asString(""))
          && finding.at("/level").stringValue().equals("error")) {
        found.add(finding.at("/rule").stringValue() + " " + finding.at("/kind").stringValue());
      }
    }
    return found;
  }

  private static void compare(
      JsonNode report, String path, List<String> rules, List<String> wrong) {
    List<String> found = named(report, path);
    boolean same = found.size() == rules.size();
    for (int i = 0; same && i < rules.size(); i++) {
      String pattern = rules.get(i).replace("*", ".*");
      same = found.stream().anyMatch(each -> each.matches(pattern + ".*"));
    }
    if (!same) {
      wrong.add(path + ": expected " + rules + ", found " + found);
    }
  }

  @Test
  void nothingRunsAndNoStackTraceShows() throws Exception {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path called = folder.resolve("called");
    for (String tool : List.of("git", "sh", "bash", "ssh")) {
      Path fake = tools.resolve(tool);
      Files.writeString(fake, "#!/bin/sh\necho \"$0 $@\" >> " + called + "\n");
      assertTrue(fake.toFile().setExecutable(true));
    }
    Path work = Files.createDirectory(folder.resolve("work"));
    Files.writeString(work.resolve(VerifyIT.NAME), HONEST);
    for (String command : List.of("verify", "site")) {
      Result result =
          packedJar()
              .with("PATH", tools + ":" + System.getenv("PATH"))
              .with("HOME", folder.resolve("home").toString())
              .run(command, work.toString());
      assertEquals(0, result.exitCode(), result.err());
      assertFalse(result.err().contains("\tat "), result.err());
    }
    assertFalse(Files.exists(called), "a tool was called");
    assertFalse(Files.exists(folder.resolve("home")), "something was written to the home folder");
  }

  @Test
  void aBareJarThatCannotNameAFileSaysSo() throws Exception {
    Path work = Files.createDirectory(folder.resolve("work"));
    Files.writeString(work.resolve("结果.env"), HONEST);
    Result result = packedJar().with("LC_ALL", "POSIX").run("verify", work.toString());
    assertEquals(2, result.exitCode(), result.out() + result.err());
    assertTrue(result.err().contains("LC_ALL=C.UTF-8"), result.err());
  }

  @Test
  void worksWithoutAnyNetwork() throws Exception {
    Path work = Files.createDirectory(folder.resolve("work"));
    Files.writeString(work.resolve(VerifyIT.NAME), HONEST);
    List<String> alone = List.of("unshare", "--map-root-user", "--net");
    assumeTrue(exit(alone, "true") == 0, "skipped: no network namespace can be made here");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = PackedJar.jar().toString();
    assertEquals(0, exit(alone, java, "-Xmx256m", "-jar", jar, "site", work.toString()));
  }

  private int exit(List<String> prefix, String... command) throws Exception {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(List.of(command));
    try {
      return new ProcessBuilder(all)
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("alone.txt").toFile())
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
