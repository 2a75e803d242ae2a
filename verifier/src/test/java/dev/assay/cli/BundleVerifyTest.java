package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.ArchiveMember;
import dev.assay.document.ArchiveWriter;
import dev.assay.document.DirectorySource;
import dev.assay.document.Sha256;
import dev.assay.evidence.EvidenceScanner;
import dev.assay.model.Plan;
import dev.assay.model.Source;
import dev.assay.model.Verdict;
import dev.assay.model.Witness;
import dev.assay.plan.PlanReader;
import dev.assay.plan.PlanRequest;
import dev.assay.verify.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assay bundle verify} on bundles below target, outside of the workspace and alone. */
class BundleVerifyTest {
  private static final String COMMIT = "8c692f3478e4";
  private static final String NAME = "svc-v1.4.0.tar.gz";

  @TempDir Path temp;
  private Path work;

  @BeforeEach
  void aWorkspace() throws IOException {
    work = Files.createDirectories(temp.resolve("work"));
    Files.writeString(work.resolve("assay.yaml"), "version: 1\n");
  }

  private static byte[] bundle() {
    List<ArchiveMember> members = new ArrayList<>();
    String manifest =
        """
        {"schema_version": "assay-release-manifest/v1", "generator": "assay",
         "release_version": "v1.4.0",
         "build_ts_utc": "2026-03-05T10:15:06Z", "git_commit": "%s",
         "bundle_name": "svc-v1.4.0", "components": ["service"]}
        """
            .formatted(COMMIT);
    String readme = "你好\n";
    String sums =
        "%s  README.md\n%s  deploy/release_manifest.json\n".formatted(hex(readme), hex(manifest));
    members.add(ArchiveMember.file("svc-v1.4.0/README.md", readme));
    members.add(ArchiveMember.file("svc-v1.4.0/SHA256SUMS", sums));
    members.add(ArchiveMember.file("svc-v1.4.0/deploy/release_manifest.json", manifest));
    return ArchiveWriter.tarGz(members, Instant.parse("2026-03-05T10:15:06Z"));
  }

  private static String hex(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a bundle and its side file. */
  private Path written(Path folder, byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(NAME);
    Files.write(file, bytes);
    Files.writeString(folder.resolve(NAME + ".sha256"), Sha256.hex(bundle()) + "  " + NAME + "\n");
    return file;
  }

  private static Ran verify(Path file, String... more) {
    List<String> args = new ArrayList<>(List.of("verify", file.toString()));
    args.addAll(Arrays.asList(more));
    return Ran.of(new BundleCommand(), args.toArray(String[]::new));
  }

  private static List<String> errors(Ran ran) {
    return ran.out()
        .lines()
        .filter(line -> line.contains(": error"))
        .map(line -> line.replaceAll(".*: error (\\(open\\) )?([a-z/-]+):.*", "$2"))
        .toList();
  }

  @Test
  void aBundleBelowTargetOrOutsideIsVerifiedWithItsSideFile() throws IOException {
    for (Path folder : List.of(work.resolve("target/bundles"), temp.resolve("elsewhere"))) {
      Ran ran = verify(written(folder, bundle()), "--report", "json");
      assertEquals(0, ran.code(), ran.out() + ran.err());
      assertTrue(ran.out().contains("\"verdict\": \"PASS\""), ran.out());
      assertTrue(ran.out().contains(NAME + ".sha256\""), "the side file is evidence");
      assertTrue(ran.out().contains("\"evidence\": 2"), ran.out());
    }
  }

  @Test
  void otherBundlesAndOtherEvidenceAreNotReported() throws IOException {
    Files.writeString(work.resolve("wal_recovery_result.env"), "rto_seconds=oops\n");
    Files.writeString(
        work.resolve("other-v9.tar.gz.sha256"), "ab".repeat(32) + "  other-v9.tar.gz\n");
    Files.writeString(
        work.resolve("assay.yaml"),
        "version: 1\nexpects:\n  - {kind: wal-recovery-drill, min: 3}\n");
    Ran ran = verify(written(work.resolve("dist"), bundle()));
    assertEquals(0, ran.code(), ran.out() + ran.err());
    assertFalse(ran.out().contains("wal_recovery"), ran.out());
    assertFalse(ran.out().contains("other-v9"), ran.out());
  }

  @Test
  void whatIsExpectedMustBeSo() throws IOException {
    Path file = written(work.resolve("dist"), bundle());
    Ran right =
        verify(file, "--release", "v1.4.0", "--commit", COMMIT + "aa", "--require", "README.md");
    assertEquals(0, right.code(), right.out());
    Ran wrong =
        verify(file, "--release", "v1.4.1", "--commit", "aaaaaaa", "--require", "docs/**/*.md");
    assertEquals(1, wrong.code(), wrong.out());
    assertEquals(
        new TreeSet<>(
            List.of(
                "bundles/expected-commit",
                "bundles/expected-version",
                "bundles/required-files-there")),
        new TreeSet<>(errors(wrong)));
    Ran hex = verify(file, "--commit", "HEAD");
    assertEquals(2, hex.code());
    assertTrue(hex.err().contains("--commit takes 7 to 40 lower-case hex digits"), hex.err());
  }

  @Test
  void whatIsNoBundleIsAUsageError() throws IOException {
    Ran gone = verify(work.resolve("gone.tar.gz"));
    assertEquals(2, gone.code());
    assertTrue(gone.err().contains("there is no such file"), gone.err());
    Ran folder = verify(work);
    assertEquals(2, folder.code());
    assertTrue(folder.err().contains("is a directory"), folder.err());
    Ran side = verify(written(work, bundle()).resolveSibling(NAME + ".sha256"));
    assertEquals(2, side.code(), side.out());
    assertTrue(side.err().contains("is no bundle"), side.err());
  }

  @Test
  void aBrokenBundleIsAFindingWhateverItsName() throws IOException {
    byte[] bytes = bundle();
    Path cut = written(work, Arrays.copyOf(bytes, bytes.length - 700));
    assertEquals(List.of("core/not-truncated"), broken(verify(cut)));
    Path odd = work.resolve("odd.zip");
    Files.write(odd, new byte[] {1, 2, 3});
    assertEquals(List.of("core/parses"), broken(verify(odd)));
    Files.write(odd, new byte[0]);
    assertEquals(List.of("core/not-empty"), broken(verify(odd)));
  }

  private static List<String> broken(Ran ran) {
    assertTrue(ran.code() == 1 || ran.code() == 3, ran.out() + ran.err());
    List<String> core = new ArrayList<>(errors(ran));
    core.removeIf(rule -> !rule.startsWith("core/"));
    return core;
  }

  @Test
  void anyFlippedByteOfBundleOrSideFileIsNoticed() throws IOException {
    Plan plan = PlanReader.read(PlanRequest.of(work, Optional.empty()));
    Verifier verifier = new Verifier(plan);
    Path file = written(work, bundle());
    Path side = file.resolveSibling(NAME + ".sha256");
    assertEquals(Verdict.PASS, verdict(plan, verifier));
    long seed = 20260305L;
    Random random = new Random(seed);
    List<String> survivors = new ArrayList<>();
    for (int round = 0; round < 300; round++) {
      Path target = round % 3 == 2 ? side : file;
      byte[] bytes = Files.readAllBytes(target);
      // The gzip header and the first tar header first, then anywhere.
      int at = round < 200 ? Math.min(round, bytes.length - 1) : random.nextInt(bytes.length);
      int bit = random.nextInt(8);
      byte[] flipped = Arrays.copyOf(bytes, bytes.length);
      flipped[at] ^= (byte) (1 << bit);
      Files.write(target, flipped);
      if (verdict(plan, verifier) == Verdict.PASS) {
        survivors.add(target.getFileName() + " byte " + at + " bit " + bit);
      }
      Files.write(target, bytes);
    }
    assertEquals(List.of(), survivors, "seed " + seed);
  }

  private Verdict verdict(Plan plan, Verifier verifier) {
    Source source = DirectorySource.of(work, List.of(), Set.of());
    return verifier
        .verify(
            EvidenceScanner.scan(source, plan, 1, Set.of(NAME)),
            Witness.NONE,
            Optional.empty(),
            "test",
            Set.of())
        .verdict();
  }

  @Test
  void nothingIsWrittenAnywhere() throws IOException {
    Path file = written(work.resolve("dist"), bundle());
    List<String> before = files();
    verify(file);
    assertEquals(before, files());
  }

  private List<String> files() throws IOException {
    try (var all = Files.walk(temp)) {
      return all.map(Path::toString).sorted().toList();
    }
  }
}
