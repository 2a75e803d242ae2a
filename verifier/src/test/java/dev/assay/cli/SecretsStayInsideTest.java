package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Secret;
import dev.assay.model.SecretScan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check for secrets finds is in no output: no format, no page, no copy of evidence. */
class SecretsStayInsideTest {
  private static final String SAMPLES = "src/main/resources/packs/core/rules/no-secrets/";
  private static final List<String> FORMATS =
      List.of("text", "json", "sarif", "junit", "github", "markdown", "vsa");

  @TempDir Path folder;
  private Path workspace;
  private final Set<String> secrets = new TreeSet<>();

  @BeforeEach
  void everySampleThatHoldsASecret() throws IOException {
    workspace = Files.createDirectory(folder.resolve("workspace"));
    Files.writeString(workspace.resolve("assay.yaml"), "version: 1\ndocuments: {roots: [docs]}\n");
    try (Stream<Path> all = Files.walk(Path.of(SAMPLES))) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        String from = Path.of(SAMPLES).relativize(path).toString();
        if (from.startsWith("fail-") && !from.endsWith(".yaml")) {
          String text = Files.readString(path);
          SecretScan.proven(text).stream().map(Secret::value).forEach(secrets::add);
          String inside = from.contains("docs/") ? "docs/" + from.replace('/', '_') : from;
          Path copy = workspace.resolve(inside);
          Files.createDirectories(copy.getParent());
          Files.writeString(copy, text);
        }
      }
    }
    // Named once, said again elsewhere: in a value that other rules print.
    String again = "Vx8Qm2Zk9LtR4wYb7NcD3eHf";
    secrets.add(again);
    Files.writeString(
        workspace.resolve("again_wal_recovery_result.env"),
        "notes=api_key="
            + again
            + "\ndrill_id=x\nwal_path="
            + again
            + "\nrto_seconds="
            + again
            + "\nrpo_events="
            + again
            + "\nfailure_start_utc="
            + again
            + "\n"
            + again
            + "\n");
    assertTrue(secrets.size() >= 12, "secrets: " + secrets.size());
  }

  @Test
  void noOutputHoldsASecret() throws IOException {
    List<String> arguments = new ArrayList<>(List.of(workspace.toString()));
    for (String format : FORMATS) {
      arguments.add("--report");
      arguments.add(format + "=" + folder.resolve("out/" + format));
    }
    Ran verified = Ran.of(new VerifyCommand(), arguments.toArray(String[]::new));
    assertEquals(1, verified.code(), verified.err());
    assertTrue(verified.out().contains("core/no-secrets"), verified.out());
    Files.writeString(folder.resolve("out/stdout"), verified.out() + verified.err());
    Path site = folder.resolve("out/site");
    Ran written = Ran.of(new SiteCommand(), workspace.toString(), "-o", site.toString());
    assertEquals(0, written.code(), written.err());
    int looked = 0;
    int stars = 0;
    try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        looked++;
        stars += text.contains("***") ? 1 : 0;
        for (String secret : secrets) {
          for (String line : secret.split("\\R", -1)) {
            boolean telling = line.length() >= 8 && !line.startsWith("-----");
            assertFalse(telling && text.contains(line), () -> path + " holds " + line);
          }
        }
      }
    }
    System.out.println("looked into " + looked + " outputs for " + secrets.size() + " secrets");
    assertTrue(looked > 20 && stars > 8, looked + " files, " + stars + " with stars");
  }

  @Test
  void aWaiverSpeaksOfOneSecretAndNotOfTheNext() throws IOException {
    Path file = Files.createDirectory(folder.resolve("w")).resolve("wal_recovery_result.env");
    String sample = SAMPLES + "fail-password.wal_recovery_result.env";
    Files.writeString(file, Files.readString(Path.of(sample)));
    String json =
        Ran.of(new VerifyCommand(), file.getParent().toString(), "--report", "json").out();
    String fingerprint =
        json.replaceAll(
            "(?s).*\"core/no-secrets\".*?\"fingerprint\" ?: ?\"([0-9a-f]{32})\".*", "$1");
    assertEquals(32, fingerprint.length(), json);
    Files.writeString(
        file.resolveSibling("assay.yaml"),
        "version: 1\nwaivers:\n  - {rule: core/no-secrets, fingerprint: "
            + fingerprint
            + ", reason: a drill, owner: a, created: 2026-03-01, expires: 2026-04-01}\n");
    String[] again = {file.getParent().toString(), "--as-of", "2026-03-06T00:00:00Z"};
    assertEquals(0, Ran.of(new VerifyCommand(), again).code());
    Files.writeString(file, Files.readString(file).replace("Tq7#vK2m", "Bw4#nR9s"));
    Ran other = Ran.of(new VerifyCommand(), again);
    assertEquals(1, other.code(), other.out());
  }
}
