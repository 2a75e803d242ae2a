package dev.assay.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The action's own scripts and the guide's shell recipe, run with a {@code curl} of ours. */
class ActionIT {
  @TempDir private Path folder;
  private Path workspace;
  private Path bin;
  private String digest;

  /** What one script left behind. */
  private record Ran(int code, String out) {}

  @BeforeEach
  void aWorkspaceThatVerifiesAndANetworkOfOneFile() throws Exception {
    workspace = Files.createDirectory(folder.resolve("work space"));
    assertEquals(0, PackedJar.packedJar().run("init", workspace.toString()).exitCode());
    bin = Files.createDirectory(folder.resolve("bin"));
    Path curl = bin.resolve("curl");
    Files.writeString(
        curl,
        """
        #!/bin/sh
        while [ $# -gt 0 ]; do [ "$1" != --output ] || out=$2; shift; done
        cp "$JAR" "$out"
        """);
    assertTrue(curl.toFile().setExecutable(true));
    byte[] jar = Files.readAllBytes(PackedJar.jar());
    digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
  }

  private Ran bash(String script, Map<String, String> environment) throws Exception {
    ProcessBuilder bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
    bash.directory(workspace.toFile());
    Map<String, String> all = bash.environment();
    all.put("PATH", bin + ":" + all.get("PATH"));
    all.put("JAR", PackedJar.jar().toString());
    all.put("RUNNER_TEMP", folder.toString());
    all.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    all.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
    all.putAll(environment);
    Process process = bash.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out);
  }

  private static String script(String id) throws IOException {
    return Steps.of(PackedJar.root().resolve("action.yml")).stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .orElseThrow()
        .run();
  }

  private Ran fetch(String sha256) throws Exception {
    return bash(
        script("fetch"),
        Map.of(
            "VERSION", "v0.1.0",
            "SHA256", sha256,
            "REPOSITORY", "someone/assay",
            "SERVER", "https://git.example"));
  }

  private Ran verify(Map<String, String> inputs) throws Exception {
    Map<String, String> all = new TreeMap<>();
    List.of("POLICY", "BUNDLE", "ARGUMENTS", "AS_OF", "SITE").forEach(name -> all.put(name, ""));
    all.put("DIRECTORY", ".");
    all.put("FOLDER", output("folder"));
    all.putAll(inputs);
    return bash(script("verify"), all);
  }

  private String output(String name) throws IOException {
    return Files.readAllLines(folder.resolve("output")).stream()
        .filter(line -> line.startsWith(name + "="))
        .reduce((first, last) -> last)
        .map(line -> line.substring(name.length() + 1))
        .orElse("");
  }

  @Test
  void aJarOfAnotherDigestIsNotRun() throws Exception {
    Ran ran = fetch("0".repeat(64));
    assertEquals(2, ran.code(), ran.out());
    assertTrue(ran.out().contains("::error title=assay::"), ran.out());
    assertEquals("", Files.exists(folder.resolve("output")) ? output("folder") : "");
    assertEquals(2, fetch("not a digest").code());
  }

  @Test
  void itVerifiesReportsAndEndsWithTheVerdict() throws Exception {
    assertEquals(0, fetch(digest).code());
    Ran good = verify(Map.of("ARGUMENTS", "--fail-on\nwarning\n", "AS_OF", "2026-03-06T00:00:00Z"));
    assertEquals(0, good.code(), good.out());
    assertEquals("0", output("exit-code"));
    for (String report : List.of("sarif", "report", "vsa")) {
      assertTrue(Files.size(Path.of(output(report))) > 0, report);
    }
    assertTrue(Files.readString(folder.resolve("summary")).startsWith("## Assay: PASS"));

    Ran bad = verify(Map.of("ARGUMENTS", "--set=max-rto=1s"));
    assertEquals(1, bad.code(), bad.out());
    assertEquals("1", output("exit-code"));
    assertTrue(bad.out().contains("::error file="), bad.out());
    assertEquals(2, verify(Map.of("POLICY", "nobody")).code());
    assertEquals(2, verify(Map.of("BUNDLE", "x.tar.gz")).code());
  }

  @Test
  void theShellRecipeOfTheGuideWorksAsItStands() throws Exception {
    String guide = Files.readString(PackedJar.root().resolve("docs/guide/ci.md"));
    Matcher recipe = Pattern.compile("```sh\n(set -eu\n.*?)```", Pattern.DOTALL).matcher(guide);
    assertTrue(recipe.find());
    Ran ran = bash(recipe.group(1).replace("DIGEST", digest), Map.of());
    assertEquals(0, ran.code(), ran.out());
    assertTrue(Files.size(workspace.resolve("assay.junit.xml")) > 0);
    Ran other = bash(recipe.group(1).replace("DIGEST", "0".repeat(64)), Map.of());
    assertEquals(1, other.code(), other.out());
  }
}
