package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.PastRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site is not replaced by one that knows fewer runs. */
class ContinuityTest {
  private static final GeneratedRuns RUNS = GeneratedRuns.of(3, 60, 10);

  @TempDir Path folder;

  private static SiteInput input(PastRuns past) {
    return ScaleInput.of(past);
  }

  @Test
  void theManifestSaysWhichRunsItWasMadeFrom() throws IOException {
    SiteWriter.write(input(RUNS), folder);

    String manifest = Files.readString(folder.resolve("manifest.json"));
    assertTrue(
        manifest.contains("\"history\": {\"runs\": 60, \"head\": \"" + RUNS.head() + "\"},"),
        manifest.substring(0, 600));
  }

  @Test
  void moreRunsBehindTheSameOnesAreWritten() throws IOException {
    SiteWriter.write(input(RUNS.first(50)), folder);

    assertDoesNotThrow(() -> SiteWriter.write(input(RUNS), folder));
    assertEquals(List.of(), SiteChecker.check(input(RUNS), folder));
  }

  @Test
  void fewerRunsAreRefusedAndNothingChanges() throws IOException {
    SiteWriter.write(input(RUNS), folder);
    var before = SiteFolder.read(folder);

    SiteRefused refused =
        assertThrows(SiteRefused.class, () -> SiteWriter.write(input(RUNS.first(50)), folder));

    assertTrue(refused.getMessage().contains("60 recorded runs then, 50 now"));
    assertTrue(refused.getMessage().contains("--allow-history-shrink"));
    var after = SiteFolder.read(folder);
    assertEquals(before.keySet(), after.keySet());
    before.forEach((path, bytes) -> assertEquals(Digest.of(bytes), Digest.of(after.get(path))));
    assertDoesNotThrow(() -> SiteWriter.write(input(RUNS.first(50)), folder, true));
  }

  @Test
  void asManyOrMoreOtherRunsAreRefused() throws IOException {
    SiteWriter.write(input(RUNS), folder);

    for (int count : new int[] {60, 61, 90}) {
      SiteInput other = input(GeneratedRuns.of(4, count, 10));
      SiteRefused refused = assertThrows(SiteRefused.class, () -> SiteWriter.write(other, folder));
      assertTrue(refused.getMessage().contains("run 60 is another"), refused.getMessage());
    }
  }

  @Test
  void aCheckNamesRunsThatWereLost() throws IOException {
    SiteWriter.write(input(RUNS), folder);
    SiteInput fewer = input(RUNS.first(50));

    for (Path site : List.of(folder, folder.resolve("manifest.json"))) {
      assertTrue(
          SiteChecker.check(fewer, site).stream()
              .anyMatch(
                  each ->
                      each.kind() == SiteChecker.Kind.HISTORY
                          && each.path().contains("60 recorded runs then, 50 now")),
          site.toString());
    }
  }

  @Test
  void aManifestThatDoesNotSayIsAccepted() throws IOException {
    SiteWriter.write(input(RUNS), folder);
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("  \"history\": \\{.*},\n", ""));

    assertDoesNotThrow(() -> SiteWriter.write(input(RUNS.first(50)), folder));
  }

  @Test
  void whereTheHeadIsUnknownTheNumbersDecide() {
    PastRuns bare = PastRuns.of(RUNS.first(50).records());

    assertEquals(Optional.empty(), Continuity.of(bare).head());
    var before = Optional.of(Continuity.of(RUNS.first(50)));
    assertEquals(Optional.empty(), Continuity.lost(before, bare));
    assertEquals(Optional.empty(), Continuity.lost(before, PastRuns.of(RUNS.records())));
    assertTrue(Continuity.lost(before, PastRuns.of(RUNS.first(49).records())).isPresent());
    PastRuns other = PastRuns.of(GeneratedRuns.of(4, 60, 10).records());
    assertTrue(Continuity.lost(before, other).isPresent());
  }
}
