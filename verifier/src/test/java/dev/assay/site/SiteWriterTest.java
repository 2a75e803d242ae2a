package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWriterTest {
  @TempDir Path folder;

  @Test
  void aFolderThatIsNotOursIsRefusedAndLeftAlone() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "do not touch");

    SiteRefused refused =
        assertThrows(SiteRefused.class, () -> SiteWriter.write(SampleRun.empty(), folder));

    assertTrue(refused.getMessage().contains("is not empty"), refused.getMessage());
    assertEquals(List.of("thesis.txt"), List.copyOf(SiteFolder.read(folder).keySet()));
  }

  @Test
  void aManifestOfSomethingElseIsRefused() throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "{\"name\": \"some web app\"}");

    assertThrows(SiteRefused.class, () -> SiteWriter.write(SampleRun.empty(), folder));
  }

  @Test
  void aManifestThatPointsOutOfTheFolderIsRefused() throws IOException {
    SiteWriter.write(SampleRun.empty(), folder);
    Path manifest = folder.resolve("manifest.json");
    String text = Files.readString(manifest).replace("\"about/index.html\"", "\"../thesis.txt\"");
    Files.writeString(manifest, text);

    assertThrows(SiteRefused.class, () -> SiteWriter.write(SampleRun.empty(), folder));
  }

  @Test
  void whatIsNoLongerPartOfTheSiteIsDeletedAndNothingElse() throws IOException {
    SiteWriter.write(SampleRun.input(), folder);
    Files.writeString(folder.resolve("d/notes.txt"), "mine");

    SiteWriter.write(SampleRun.empty(), folder, true);

    SortedMap<String, byte[]> left = SiteFolder.read(folder);
    assertTrue(left.containsKey("d/notes.txt"));
    assertTrue(left.containsKey("d/index.html"));
    assertFalse(Files.exists(folder.resolve("d/wal-recovery")));
    assertEquals(
        List.of(new SiteChecker.Difference(SiteChecker.Kind.EXTRA, "d/notes.txt")),
        SiteChecker.check(SampleRun.empty(), folder));
  }

  @Test
  void aFileWhoseBytesAreRightIsNotWrittenAgain() throws IOException {
    SiteWriter.write(SampleRun.empty(), folder);
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(folder.resolve("index.html"), old);
    Files.writeString(folder.resolve("about/index.html"), "spoilt");

    SiteWriter.write(SampleRun.empty(), folder);

    assertEquals(old, Files.getLastModifiedTime(folder.resolve("index.html")));
    assertEquals(List.of(), SiteChecker.check(SampleRun.empty(), folder));
  }

  @Test
  void aLinkInTheFolderIsReplacedAndNotFollowed(@TempDir Path outside) throws IOException {
    Path thesis = Files.writeString(outside.resolve("thesis.txt"), "do not touch");
    SiteWriter.write(SampleRun.empty(), folder);
    Files.delete(folder.resolve("index.html"));
    Files.createSymbolicLink(folder.resolve("index.html"), thesis);

    SiteWriter.write(SampleRun.empty(), folder);

    assertEquals("do not touch", Files.readString(thesis));
    assertFalse(Files.isSymbolicLink(folder.resolve("index.html")));
  }

  @Test
  void aFolderThatBecameALinkIsRefused(@TempDir Path outside) throws IOException {
    SiteWriter.write(SampleRun.empty(), folder);
    Files.move(folder.resolve("about"), outside.resolve("about"));
    Files.createSymbolicLink(folder.resolve("about"), outside.resolve("about"));

    assertThrows(SiteRefused.class, () -> SiteWriter.write(SampleRun.empty(), folder));
  }

  @Test
  void theResultCountsWhatLiesThere() throws IOException {
    SiteResult result = SiteWriter.write(SampleRun.input(), folder);

    SortedMap<String, byte[]> files = SiteFolder.read(folder);
    assertEquals(files.size(), result.files());
    assertEquals(files.values().stream().mapToLong(each -> each.length).sum(), result.bytes());
    assertTrue(
        SiteFolder.text(files, "manifest.json").contains("\"root\": \"" + result.root() + "\""));
  }
}
