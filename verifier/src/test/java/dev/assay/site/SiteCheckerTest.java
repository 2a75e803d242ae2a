package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.site.SiteChecker.Difference;
import dev.assay.site.SiteChecker.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCheckerTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    SiteWriter.write(SampleRun.input(), folder);
  }

  @Test
  void theSameRunHasNoDifference() throws IOException {
    assertEquals(List.of(), SiteChecker.check(SampleRun.input(), folder));
    assertEquals(List.of(), SiteChecker.check(SampleRun.input(), folder.resolve("manifest.json")));
  }

  @Test
  void everyDifferenceOfAFolderIsNamed() throws IOException {
    Files.delete(folder.resolve("404.html"));
    Files.writeString(folder.resolve("c/index.html"), "x");
    Files.writeString(folder.resolve("z.html"), "x");

    assertEquals(
        List.of(
            new Difference(Kind.MISSING, "404.html"),
            new Difference(Kind.CHANGED, "c/index.html"),
            new Difference(Kind.EXTRA, "z.html")),
        SiteChecker.check(SampleRun.input(), folder));
  }

  @Test
  void aManifestOfAnotherRunDiffers() throws IOException {
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceAll("\"sha256\": \"[0-9a-f]", "\"sha256\": \"z"));
    long lines =
        Files.readAllLines(manifest).stream().filter(line -> line.contains("sha256\"")).count();

    List<Difference> found = SiteChecker.check(SampleRun.input(), manifest);

    assertEquals(lines + 1, found.size());
  }

  @Test
  void anyOtherFileIsNoManifest() {
    assertThrows(
        SiteRefused.class,
        () -> SiteChecker.check(SampleRun.input(), folder.resolve("report.json")));
  }
}
