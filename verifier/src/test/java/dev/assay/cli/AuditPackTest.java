package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.document.Sha256;
import dev.assay.site.SiteCheck;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit pack: whole, opening anywhere, without secrets, always the same bytes. */
class AuditPackTest {
  private static final List<String> SECRETS =
      List.of("geheim-9876-XYZ", "ghp_0123456789abcdefghijABCDEFGHIJ012345", "MIIEpAIBAAKCAQEA7");

  /** The pack of the workspace as it is before a test changes it: the same bytes each time. */
  private static byte[] made;

  @TempDir Path folder;
  private Path workspace;

  @BeforeEach
  void aReleaseWithADrillAndWithSecrets() throws Exception {
    workspace = Files.createDirectories(folder.resolve("a workspace"));
    Releases releases = new Releases(workspace);
    releases.drill("8.400");
    for (Map.Entry<String, byte[]> each : MadeRelease.files().entrySet()) {
      Path file = workspace.resolve("rel/" + each.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
    releases.write(
        "secret/wal_recovery_result.env",
        "drill_id=x\npassword=" + SECRETS.get(0) + "\nnotes=token " + SECRETS.get(1) + "\n");
    releases.write(
        "secret/发布 wal_recovery_drill.log",
        "[INFO] drill_id=x\n-----BEGIN RSA PRIVATE KEY-----\n"
            + SECRETS.get(2)
            + "\n-----END RSA PRIVATE KEY-----\n");
    // Fewer rules are fewer pages; what is asked here does not depend on them.
    releases.write("assay.yaml", "version: 1\npacks: [bundles, drills]\n");
    releases.write("crlf/wal_recovery_result.env", "drill_id=y\r\nresult=pass\r\n");
  }

  private Ran pack(Path zip, String... more) {
    List<String> args = new ArrayList<>(List.of("--bundle", "v1.4.0", "--zip", zip.toString()));
    args.addAll(List.of(more));
    args.add(workspace.toString());
    return Ran.of(new SiteCommand(), args.toArray(String[]::new));
  }

  private Path unpacked() throws IOException {
    Path zip = folder.resolve("audit.zip");
    boolean committed = Files.exists(workspace.resolve(".git"));
    if (committed || made == null) {
      Ran ran = pack(zip);
      assertEquals(0, ran.code(), ran.err());
      made = committed ? made : Files.readAllBytes(zip);
    } else {
      Files.write(zip, made);
    }
    Path out = folder.resolve("unpacked");
    try (ZipFile read = new ZipFile(zip.toFile())) {
      for (Enumeration<? extends ZipEntry> all = read.entries(); all.hasMoreElements(); ) {
        ZipEntry each = all.nextElement();
        assertTrue(each.getName().matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*"), each.getName());
        Path file = out.resolve(each.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, read.getInputStream(each).readAllBytes());
      }
    }
    return out;
  }

  private static SortedMap<String, byte[]> files(Path root) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path each : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(each).toString().replace(File.separatorChar, '/'),
            Files.readAllBytes(each));
      }
    }
    return files;
  }

  /** What the script in a pack answers, run from elsewhere. */
  private int script(Path pack, String path, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", pack.resolve("reverify.sh").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("script.out").toFile());
    builder.environment().put("PATH", path + System.getenv("PATH"));
    Process process = builder.start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the script hangs");
    return process.exitValue();
  }

  private static void needsShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh");
  }

  @Test
  void everyLinkOfTheUnpackedPagesResolves() throws IOException {
    Path out = unpacked();
    SiteCheck check = new SiteCheck(files(out.resolve("site")));

    System.out.printf("audit pack: %d pages, %d links%n", check.pages(), check.links());
    assertEquals(List.of(), check.problems());
    assertTrue(check.pages() >= 200, "pages: " + check.pages());
    String bundle = Files.readString(out.resolve("site/b/x-v1.4.0/index.html"));
    assertTrue(bundle.contains("Audit pack of x-v1.4.0"), "every page says what it is part of");
    assertTrue(Files.exists(out.resolve("site/print/x-v1.4.0/index.html")));
    assertTrue(Files.exists(out.resolve("site/zh-CN/print/x-v1.4.0/index.html")));
  }

  @Test
  void bothListsNameEveryFileWithItsDigest() throws IOException {
    SortedMap<String, byte[]> files = files(unpacked());
    String manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
    TreeSet<String> expected = new TreeSet<>();
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      String digest = Sha256.hex(each.getValue());
      if (!each.getKey().equals("SHA256SUMS")) {
        expected.add(digest + "  " + each.getKey());
      }
      if (!List.of("SHA256SUMS", "manifest.json").contains(each.getKey())) {
        assertTrue(manifest.contains("\"" + each.getKey() + "\": {"), each.getKey());
        assertTrue(manifest.contains(digest), each.getKey());
      }
    }
    String sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8);
    assertEquals(expected, new TreeSet<>(sums.lines().toList()));
    assertArrayEquals(files.get("report.json"), files.get("site/report.json"));
  }

  @Test
  void noSecretIsAnywhereInThePack() throws IOException {
    SortedMap<String, byte[]> files = files(unpacked());
    String zip = Files.readString(folder.resolve("audit.zip"), StandardCharsets.ISO_8859_1);

    for (String secret : SECRETS) {
      assertFalse(zip.contains(secret), secret);
    }
    String list = new String(files.get("evidence.json"), StandardCharsets.UTF_8);
    assertTrue(list.replaceAll("\\s", "").contains("\"masked\":[2,3]"), list);
    String copy =
        new String(files.get("evidence/secret/wal_recovery_result.env"), StandardCharsets.UTF_8);
    assertTrue(copy.startsWith("drill_id=x\npassword=***"), copy);
  }

  @Test
  void evidenceWithoutASecretIsTheFileItself() throws IOException {
    SortedMap<String, byte[]> files = files(unpacked());

    for (String path : List.of("wal_recovery_result.env", "crlf/wal_recovery_result.env")) {
      assertArrayEquals(
          Files.readAllBytes(workspace.resolve(path)), files.get("evidence/" + path), path);
    }
    assertFalse(files.containsKey("evidence/rel/" + MadeRelease.BUNDLE), "archives are not copied");
    assertTrue(
        new String(files.get("evidence.json"), StandardCharsets.UTF_8)
            .contains("an archive has no lines"));
  }

  @Test
  void thePackIsTheSameFromAnyZoneAndWithAnyNumberOfThreads() throws IOException {
    Path first = folder.resolve("1.zip");
    Path second = folder.resolve("2.zip");
    assertEquals(0, pack(first, "--jobs", "1").code());
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertEquals(0, pack(second, "--jobs", "4").code());
    } finally {
      TimeZone.setDefault(before);
    }
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    assertFalse(Files.exists(workspace.resolve("target")), "no site folder is written");
  }

  @Test
  void theScriptSaysThatAllIsAsItWas() throws Exception {
    needsShell();
    Path out = unpacked();

    assertEquals(0, script(out, ""), Files.readString(folder.resolve("script.out")));
    String said = Files.readString(folder.resolve("script.out"));
    assertTrue(said.contains("Every file is what was written"), said);
    assertTrue(said.contains(Sha256.hex(Files.readAllBytes(out.resolve("manifest.json")))), said);
  }

  @ParameterizedTest
  @CsvSource({
    "evidence/wal_recovery_result.env, 0",
    "evidence/secret/wal_recovery_result.env, 12",
    "site/index.html, 500",
    "site/zh-CN/b/x-v1.4.0/index.html, 40",
    "report.json, 3",
    "manifest.json, 77",
    "evidence.json, 5",
    "README.txt, 2",
    "SHA256SUMS, 3",
    "SHA256SUMS, 70",
    "SHA256SUMS, -1",
    "reverify.sh, 30"
  })
  void oneByteThatChangedIsFound(String path, int at) throws Exception {
    needsShell();
    Path file = unpacked().resolve(path);
    byte[] bytes = Files.readAllBytes(file);
    bytes[at < 0 ? bytes.length + at : at] ^= 1;
    Files.write(file, bytes);

    assertEquals(1, script(folder.resolve("unpacked"), ""), path);
  }

  @Test
  void aFileTooManyAndAFileTooFewAreFound() throws Exception {
    needsShell();
    Path out = unpacked();
    Files.writeString(out.resolve("site/more.html"), "x");
    assertEquals(1, script(out, ""));
    Files.delete(out.resolve("site/more.html"));
    assertEquals(0, script(out, ""));
    Files.delete(out.resolve("site/404.html"));
    assertEquals(1, script(out, ""));
  }

  @Test
  void theScriptComparesWithAPackThatIsMadeAgain() throws Exception {
    needsShell();
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/unzip")), "no unzip");
    new Releases(workspace).commit();
    Path out = unpacked();
    Path bin = Files.createDirectories(folder.resolve("bin"));
    stub(bin.resolve("git"), "echo " + head(out));
    // Stands for the program: it hands out a pack that somebody else made.
    stub(
        bin.resolve("assay"),
        "echo \"$@\" > '"
            + folder
            + "/asked'; while [ \"$1\" != --zip ]; do shift; done; cp '"
            + folder
            + "/audit.zip' \"$2\"");

    String path = bin + ":";
    assertEquals(
        0,
        script(out, path, "--again", workspace.toString()),
        Files.readString(folder.resolve("script.out")));
    String asked = Files.readString(folder.resolve("asked"));
    assertTrue(asked.startsWith("site --bundle x-v1.4.0 --zip "), asked);
    assertTrue(asked.contains(" --as-of "), asked);

    Files.writeString(workspace.resolve("wal_recovery_result.env"), "drill_id=other\n");
    new Releases(workspace).commit();
    assertEquals(0, pack(folder.resolve("audit.zip")).code());
    assertEquals(1, script(out, path, "--again", workspace.toString()));
    assertEquals(2, script(out, path, "--again", "nowhere"));
    assertEquals(2, script(out, path, "--other"));
  }

  private static String head(Path out) throws IOException {
    String script = Files.readString(out.resolve("reverify.sh"));
    int at = script.indexOf("commit='") + 8;
    return script.substring(at, at + 40);
  }

  private static void stub(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  @ParameterizedTest
  @CsvSource({"x-v1.4.0", "x-v1.4.0.tar.gz", "v1.4.0", "x-v1", "rel/release_audit_summary.json"})
  void aReleaseGoesByAnyOfItsNames(String name) throws IOException {
    new Releases(workspace).write("assay.yaml", "version: 1\npacks: [bundles]\n");
    Path zip = folder.resolve("named.zip");
    Ran ran =
        Ran.of(new SiteCommand(), "--bundle", name, "--zip", zip.toString(), workspace.toString());

    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.err().contains("Audit pack written: "), ran.err());
  }

  @Test
  void whatCannotBeMeantIsRefusedWithTheWayOut() {
    String zip = folder.resolve("no.zip").toString();
    Ran unknown =
        Ran.of(new SiteCommand(), "--bundle", "x-v1.5.0", "--zip", zip, workspace.toString());
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("did you mean 'x-v1.4.0'? known: x-v1.4.0"), unknown.err());
    Ran alone = Ran.of(new SiteCommand(), "--bundle", "v1.4.0", workspace.toString());
    assertEquals(2, alone.code());
    assertTrue(alone.err().contains("--zip FILE"), alone.err());
    Ran nameless = Ran.of(new SiteCommand(), "--zip", zip, workspace.toString());
    assertEquals(2, nameless.code());
    assertTrue(nameless.err().contains("--bundle NAME"), nameless.err());
    assertEquals(2, pack(Path.of(zip), "--check").code());
    assertEquals(2, pack(Path.of(zip), "-o", "x").code());
    assertFalse(Files.exists(Path.of(zip)));
  }

  @Test
  void theExitCodeIsTheSites() {
    Path zip = folder.resolve("code.zip");
    assertEquals(0, pack(zip).code());
    assertNotEquals(0, pack(zip, "--fail-on", "error").code());
    assertTrue(Files.exists(zip));
  }
}
