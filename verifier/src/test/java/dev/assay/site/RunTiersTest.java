package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.RunRecord;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RunTiersTest {
  private static List<RunRecord> paged(GeneratedRuns runs, int capacity) {
    return new RunPlaces(runs.records(), capacity).paged();
  }

  @Test
  void aShortHistoryHasAPageForEveryRun() {
    assertEquals(500, paged(GeneratedRuns.of(1, 500, 10), RunTiers.MOST).size());
  }

  @Test
  void theNewestAndThoseThatSaySomethingHaveAPage() {
    GeneratedRuns runs = GeneratedRuns.of(1, 6_000, 10);
    List<RunRecord> all = runs.records();
    List<RunRecord> paged = paged(runs, RunTiers.MOST);

    assertTrue(paged.containsAll(all.subList(5_500, 6_000)));
    int flips = 0;
    for (int i = 1; i < all.size(); i++) {
      boolean flipped = all.get(i).verdict() != all.get(i - 1).verdict();
      flips += flipped ? 1 : 0;
      if (flipped) {
        assertTrue(paged.contains(all.get(i)) && paged.contains(all.get(i - 1)), "flip " + i);
      }
      if (all.get(i).policy().isPresent()) {
        assertTrue(paged.contains(all.get(i)), "held against a policy: " + i);
      }
    }
    System.out.println(flips + " flips, " + paged.size() + " runs with a page");
    assertTrue(flips >= 100, "flips: " + flips);
    assertTrue(paged.size() < 1_500, "pages: " + paged.size());
  }

  @Test
  void aSmallRoomIsNeverExceededAndKeepsTheNewest() {
    GeneratedRuns runs = GeneratedRuns.of(1, 6_000, 10);
    for (int capacity : new int[] {0, 1, 50, 499, 500, 700, 900, 1_650}) {
      List<RunRecord> paged = paged(runs, capacity);
      assertTrue(paged.size() <= capacity, capacity + " allowed, " + paged.size() + " paged");
      int newest = Math.min(capacity, 500);
      assertTrue(paged.containsAll(runs.records().subList(6_000 - newest, 6_000)));
    }
  }

  @Test
  void oneMoreRunMovesTheRowsOfOneOldSheetOrTwo() {
    GeneratedRuns all = GeneratedRuns.of(11, 16_200, 10);
    RunPlaces before = new RunPlaces(all.first(16_000).records(), RunTiers.MOST);
    int most = 0;
    int moved = 0;
    for (int n = 16_001; n <= 16_200; n++) {
      List<RunRecord> records = all.first(n).records();
      RunPlaces after = new RunPlaces(records, RunTiers.MOST);
      Set<String> sheets = new TreeSet<>();
      for (RunRecord each : records.subList(0, n - 1)) {
        if (before.page(each).isPresent() != after.page(each).isPresent()) {
          sheets.add(after.row(each).replaceFirst("#.*", ""));
        }
      }
      most = Math.max(most, sheets.size());
      moved += sheets.size();
      before = after;
    }
    System.out.println("200 runs moved rows of " + moved + " old sheets, " + most + " at once");
    assertTrue(moved > 0, "something was looked at");
    assertTrue(most <= 2, "old sheets at once: " + most);
  }
}
