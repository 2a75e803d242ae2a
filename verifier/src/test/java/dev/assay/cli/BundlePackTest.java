package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlePackTest {
  private static final Instant COMMITTED = Instant.parse("2026-03-05T10:15:06Z");

  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void aRepository() throws Exception {
    root = Files.createDirectories(temp.resolve("work")).toRealPath();
    Git.init().setDirectory(root.toFile()).setInitialBranch("main").call().close();
    write("README.md", "hello\n");
    write("bin/run", "#!/bin/sh\n");
    write("docs/发布.md", "清单\n");
    write("docs/empty", "");
    write(".gitignore", "target/\ndist/\n");
    write("target/classes/X.class", "built");
    commit();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String commit() throws Exception {
    try (Git git = Git.open(root.toFile())) {
      git.add().addFilepattern(".").call();
      PersonIdent somebody = new PersonIdent("a", "a@example.org", COMMITTED, ZoneOffset.UTC);
      return git.commit()
          .setMessage("m")
          .setAuthor(somebody)
          .setCommitter(somebody)
          .setSign(false)
          .call()
          .name();
    }
  }

  private Ran pack(String... more) {
    List<String> args = new ArrayList<>(List.of("pack", root.toString()));
    args.addAll(Arrays.asList(more));
    return Ran.of(new BundleCommand(), args.toArray(String[]::new));
  }

  private Path packed(String... more) {
    Path out = temp.resolve("out");
    List<String> args =
        new ArrayList<>(List.of("--release", "v1.4.0", "--name", "x", "-o", out.toString()));
    args.addAll(Arrays.asList(more));
    Ran ran = pack(args.toArray(String[]::new));
    assertEquals(0, ran.code(), ran.err());
    return out.resolve("x-v1.4.0.tar.gz");
  }

  private static Map<String, byte[]> files(Path bundle) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(bundle))), "UTF-8")) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (e.isFile()) {
          assertEquals(e.getName().endsWith("bin/run") ? 0755 : 0644, e.getMode(), e.getName());
          assertEquals(COMMITTED, e.getLastModifiedTime().toInstant());
          files.put(e.getName(), tar.readAllBytes());
        }
      }
    }
    return files;
  }

  @Test
  void theBundleHoldsWhatIsCommittedAManifestAndEveryDigest() throws Exception {
    Map<String, byte[]> files = files(packed());
    assertEquals(
        List.of(
            "x-v1.4.0/.gitignore",
            "x-v1.4.0/README.md",
            "x-v1.4.0/SHA256SUMS",
            "x-v1.4.0/bin/run",
            "x-v1.4.0/deploy/release_manifest.json",
            "x-v1.4.0/docs/empty",
            "x-v1.4.0/docs/发布.md"),
        List.copyOf(files.keySet()));
    StringBuilder sums = new StringBuilder();
    files.forEach(
        (path, bytes) -> {
          if (!path.endsWith("SHA256SUMS")) {
            sums.append(Sha256.hex(bytes) + "  " + path.substring("x-v1.4.0/".length()) + "\n");
          }
        });
    assertEquals(
        sums.toString(), new String(files.get("x-v1.4.0/SHA256SUMS"), StandardCharsets.UTF_8));
    String commit;
    try (Git git = Git.open(root.toFile())) {
      commit = git.getRepository().resolve("HEAD").name().substring(0, 12);
    }
    assertEquals(
        """
        {
          "schema_version": "assay-release-manifest/v1",
          "generator": "assay",
          "release_version": "v1.4.0",
          "build_ts_utc": "2026-03-05T10:15:06Z",
          "git_commit": "%s",
          "bundle_name": "x-v1.4.0",
          "components": [
            "README.md",
            "bin",
            "docs"
          ]
        }
        """
            .formatted(commit),
        new String(files.get("x-v1.4.0/deploy/release_manifest.json"), StandardCharsets.UTF_8));
  }

  @Test
  void whatItPrintsAndTheSideFileSayTheDigest() throws IOException {
    Path bundle = packed();
    String sha256 = Sha256.hex(Files.readAllBytes(bundle));
    assertEquals(
        sha256 + "  x-v1.4.0.tar.gz\n",
        Files.readString(temp.resolve("out/x-v1.4.0.tar.gz.sha256")));
    Ran ran = pack("--release", "v1.4.0", "--name", "x", "-o", temp.resolve("out").toString());
    assertEquals(
        "packed %s\ndigest %s.sha256\n%s, 7 files, %d bytes\n"
            .formatted(bundle, bundle, sha256, Files.size(bundle)),
        ran.out());
    try (var left = Files.list(temp.resolve("out"))) {
      assertEquals(2, left.count(), "no temporary file is left");
    }
  }

  @Test
  void theWorkingTreeAndItsCommitGiveTheSameBytes() throws IOException {
    byte[] tree = Files.readAllBytes(packed());
    Files.setLastModifiedTime(
        root.resolve("README.md"), java.nio.file.attribute.FileTime.fromMillis(1));
    Files.setPosixFilePermissions(
        root.resolve("README.md"),
        java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    assertEquals(Sha256.hex(tree), Sha256.hex(Files.readAllBytes(packed())));
    assertEquals(Sha256.hex(tree), Sha256.hex(Files.readAllBytes(packed("--rev", "HEAD"))));
    assertTrue(tree.length > 0);
  }

  @Test
  void theDefaultOutputIsNeverPacked() throws IOException {
    for (int i = 0; i < 2; i++) {
      Ran ran = pack("--release", "v1.4.0", "--name", "x");
      assertEquals(0, ran.code(), ran.err());
    }
    Path bundle = root.resolve("dist/x-v1.4.0.tar.gz");
    assertEquals(7, files(bundle).size());
  }

  @Test
  void onlyWhatIsWantedIsPacked() throws IOException {
    Map<String, byte[]> files = files(packed("--include", "docs", "--exclude", "**/empty"));
    assertEquals(3, files.size(), files.keySet()::toString);
    assertTrue(files.containsKey("x-v1.4.0/docs/发布.md"));
  }

  @Test
  void aFolderGitIgnoresIsPackedWholeWhenItIsNamed() throws IOException {
    Ran ran =
        Ran.of(
            new BundleCommand(),
            "pack",
            root.resolve("target").toString(),
            "--release",
            "20260305T101506Z",
            "--name",
            "built",
            "-o",
            temp.resolve("out").toString());
    assertEquals(0, ran.code(), ran.err());
    Path bundle = temp.resolve("out/built-20260305T101506Z.tar.gz");
    assertTrue(files(bundle).containsKey("built-20260305T101506Z/classes/X.class"));
    write("README.md", "other\n");
    ran =
        Ran.of(
            new BundleCommand(),
            "pack",
            root.resolve("target").toString(),
            "--release",
            "v1.0.0",
            "--name",
            "b");
    assertEquals(2, ran.code(), "it was built from a dirty tree");
  }

  @Test
  void theTitleOfTheSiteNamesTheBundle() throws Exception {
    assertEquals(2, pack("--release", "v1.0.0").code());
    write("assay.yaml", "version: 1\nsite: {title: 'My Drills: 2026'}\n");
    commit();
    Ran ran = pack("--release", "v1.0.0");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(Files.exists(root.resolve("dist/my-drills-2026-v1.0.0.tar.gz")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.4.0",
        "v1.4",
        "v1.4.0-",
        "v01.4.0",
        "v1.4.0/rc",
        "v1.4.0:1",
        "V1.4.0",
        "v1.4.0 ",
        "",
        "v1.4.0\n",
        "20261305T101506Z",
        "20260230T101506Z",
        "20260305T101506",
        "2026-03-05T10:15:06Z",
        "v1.4.0-rc..1",
        "v1.4.0-発"
      })
  void aVersionThatBreaksTheRuleIsRefused(String version) {
    Ran ran = pack("--release", version, "--name", "x");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("is no release version"), ran.err());
    assertFalse(Files.exists(root.resolve("dist")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1.4.0-rc.1", "v0.0.1.hotfix.2", "v10.20.30", "20260305T101506Z"})
  void aVersionThatKeepsTheRuleIsTaken(String version) {
    assertEquals(0, pack("--release", version, "--name", "x").code());
  }

  @Test
  void aDirtyTreeIsRefusedUnlessAllowed() throws IOException {
    write("docs/new.md", "x");
    refused("'docs/new.md' is not as the last commit has it");
    Path bundle = packed("--allow-dirty");
    String manifest =
        new String(
            files(bundle).get("x-v1.4.0/deploy/release_manifest.json"), StandardCharsets.UTF_8);
    assertTrue(manifest.contains("\"git_commit\": \"unknown\""), manifest);
    assertEquals(7, files(packed("--rev", "HEAD")).size(), "a commit is never dirty");
  }

  @Test
  void withoutATimeNothingIsPacked() throws Exception {
    Path bare = Files.createDirectories(temp.resolve("bare"));
    Files.writeString(bare.resolve("f"), "x");
    Ran ran =
        Ran.of(new BundleCommand(), "pack", bare.toString(), "--release", "v1.0.0", "--name", "x");
    assertEquals(System.getenv("SOURCE_DATE_EPOCH") == null ? 2 : 0, ran.code());
    assertTrue(ran.code() == 0 || ran.err().contains("set SOURCE_DATE_EPOCH"), ran.err());
  }

  @Test
  void linksAndNamesThatFoldTogetherAreRefused() throws Exception {
    Files.createSymbolicLink(root.resolve("docs/link"), Path.of("../README.md"));
    commit();
    refused("'docs/link' is a link to '../README.md'");
    Ran rev = pack("--release", "v1.0.0", "--name", "x", "--rev", "HEAD");
    assertTrue(rev.err().contains("'docs/link' is a link"), rev.err());
    Files.delete(root.resolve("docs/link"));
    write("docs/\u00c9t\u00e9.md", "x");
    write("docs/e\u0301TE\u0301.MD", "x");
    commit();
    refused("are one name on some systems");
    Files.delete(root.resolve("docs/\u00c9t\u00e9.md"));
    write("DOCS/y", "x");
    commit();
    refused("'DOCS' and 'docs' are one name on some systems");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\\b", "C:x", "SHA256SUMS", "deploy/release_manifest.json"})
  void namesThatCannotBePackedAreRefused(String name) throws Exception {
    write(name, "x");
    commit();
    Ran ran = pack("--release", "v1.0.0", "--name", "x");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("--exclude it"), ran.err());
    assertFalse(Files.exists(root.resolve("dist/x-v1.0.0.tar.gz")));
  }

  private void refused(String why) {
    Ran ran = pack("--release", "v1.0.0", "--name", "x");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains(why), ran.err());
  }
}
