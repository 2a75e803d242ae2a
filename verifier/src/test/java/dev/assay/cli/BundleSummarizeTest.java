package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.ArchiveMember;
import dev.assay.document.ArchiveWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleSummarizeTest {
  @TempDir Path folder;
  private Map<String, byte[]> release;
  private Path bundle;

  @BeforeEach
  void aBundleWithItsSideFile() throws Exception {
    release = MadeRelease.files();
    bundle = folder.resolve(MadeRelease.BUNDLE);
    for (String name : List.of(MadeRelease.BUNDLE, MadeRelease.BUNDLE + ".sha256")) {
      Files.write(folder.resolve(name), release.get(name));
    }
  }

  private Ran summarize(String... more) {
    List<String> args = new java.util.ArrayList<>(List.of("summarize", bundle.toString()));
    args.addAll(List.of(more));
    return Ran.of(new BundleCommand(), args.toArray(String[]::new));
  }

  @Test
  void theThreeFilesAreWrittenInTheirCanonicalForm() throws IOException {
    Path out = folder.resolve("audit/v1.4.0");
    Ran ran = summarize("-o", out.toString());
    assertEquals(0, ran.code(), ran.err());
    assertEquals(3, ran.out().lines().count(), ran.out());
    for (String name :
        List.of(
            "release_audit_summary.json",
            "release_audit_summary.md",
            "release_audit_index.jsonl")) {
      assertArrayEquals(release.get(name), Files.readAllBytes(out.resolve(name)), name);
    }
  }

  @Test
  void whatWasWrittenVerifiesWithTheBundle() {
    summarize();
    Ran ran = Ran.of(new VerifyCommand(), folder.toString());
    assertEquals(0, ran.code(), ran.err() + ran.out());
    assertTrue(ran.out().contains("5 evidence files"), ran.out());
  }

  @Test
  void aBundleThatDoesNotVerifyIsNotDescribed() throws IOException {
    Files.write(bundle, new byte[] {0}, StandardOpenOption.APPEND);
    Ran ran = summarize();
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("nothing was written"), ran.err());
    assertTrue(ran.err().contains("bundles/side-digest-equal"), ran.err());
    assertFalse(Files.exists(folder.resolve("release_audit_summary.json")));
  }

  @Test
  void aWrongSideFileCountsToo() throws IOException {
    Files.writeString(
        folder.resolve(MadeRelease.BUNDLE + ".sha256"),
        "0".repeat(64) + "  " + MadeRelease.BUNDLE + "\n");
    assertEquals(1, summarize().code());
  }

  @Test
  void whatIsNoReleaseBundleIsSaid() throws IOException {
    List<ArchiveMember> members =
        List.of(ArchiveMember.directory("x/"), ArchiveMember.file("x/a", "a"));
    bundle = folder.resolve("x.tar.gz");
    Files.write(bundle, ArchiveWriter.tarGz(members, Instant.EPOCH));
    Ran ran = summarize();
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("has no release manifest"), ran.err());
    bundle = folder.resolve("nowhere.tar.gz");
    assertEquals(2, summarize().code());
    Files.writeString(folder.resolve("notes.txt"), "hello");
    bundle = folder.resolve("notes.txt");
    assertEquals(2, summarize().code());
  }
}
