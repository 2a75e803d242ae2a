package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site stays within its budgets: first runs lose their pages, then nothing is published. */
class SiteBudgetTest {
  private static final GeneratedRuns RUNS = GeneratedRuns.of(3, 2_000, 10);
  private static final long MUCH = 400_000_000;

  @TempDir Path folder;

  @Test
  void theOldestRunsLoseTheirPagesFirst() throws IOException {
    SiteInput wide = ScaleInput.of(RUNS);
    SiteInput tight = ScaleInput.within(RUNS, MUCH, 1_000);

    int all = runs(SiteFolder.written(wide, folder.resolve("wide")));
    SortedMap<String, byte[]> files = SiteFolder.written(tight, folder.resolve("tight"));

    System.out.printf("%d pages of runs, %d in a site of 1,000 files%n", all, runs(files));
    assertTrue(all > 1_000, "pages of runs: " + all);
    assertTrue(runs(files) >= 200 && runs(files) % 50 == 0, "pages of runs: " + runs(files));
    assertTrue(files.size() <= 1_000, "files: " + files.size());
    assertEquals(List.of(), new SiteCheck(files).problems());
    String newest = RUNS.records().get(RUNS.records().size() - 1).run();
    assertTrue(files.containsKey("r/" + newest + "/index.html"));
  }

  private static int runs(SortedMap<String, byte[]> files) {
    return (int)
        files.keySet().stream().filter(each -> each.matches("(zh-CN/)?r/[0-9]{8}T.*")).count();
  }

  @Test
  void tooManyFilesAreRefusedAndTheSiteStays() throws IOException {
    SiteWriter.write(ScaleInput.of(RUNS.first(20)), folder);
    SortedMap<String, byte[]> before = SiteFolder.read(folder);

    SiteRefused refused =
        assertThrows(
            SiteRefused.class, () -> SiteWriter.write(ScaleInput.within(RUNS, MUCH, 150), folder));

    assertTrue(refused.getMessage().contains("more than 150"), refused.getMessage());
    assertTrue(refused.getMessage().contains("site.maxFiles"), refused.getMessage());
    assertSame(before, SiteFolder.read(folder));
  }

  @Test
  void tooManyBytesNameWhereTheyLie() throws IOException {
    Path fresh = folder.resolve("fresh");

    SiteRefused refused =
        assertThrows(
            SiteRefused.class,
            () -> SiteWriter.write(ScaleInput.within(RUNS, 1_000_000, 20_000), fresh));

    assertTrue(
        refused.getMessage().matches("the site would have [0-9,]+ bytes, more than 1,000,000; .*"),
        refused.getMessage());
    assertTrue(refused.getMessage().contains("e/ 1,"), refused.getMessage());
    assertFalse(Files.exists(fresh), "nothing was begun");
  }

  @Test
  void whatAKilledProgramLeftBehindIsNoObstacle() throws IOException {
    Files.createDirectories(folder.resolve(Staging.NAME + "/r"));
    Files.writeString(folder.resolve(Staging.NAME + "/r/index.html"), "half a pa");

    SiteWriter.write(SampleRun.empty(), folder);

    assertEquals(List.of(), SiteChecker.check(SampleRun.empty(), folder));
    assertFalse(Files.exists(folder.resolve(Staging.NAME)));
  }

  private static void assertSame(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
    assertEquals(one.keySet(), other.keySet());
    one.forEach((path, bytes) -> assertEquals(Digest.of(bytes), Digest.of(other.get(path)), path));
  }
}
