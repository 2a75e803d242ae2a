package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The crash drill, short: it passes as it is, and fails once a safeguard is taken out. */
class CrashDrillIT {
  @TempDir Path temp;

  @Test
  void nothingAcknowledgedIsLost() throws Exception {
    CrashResult result = drill(20, List.of());
    assertTrue(result.passed(20, 2), result::toString);
    assertEquals(0, result.lost());
    assertTrue(result.torn() > 0, "a kill must have torn a line");
    assertFalse(result.contents().repairs().isEmpty(), "and a repair must name it");
    for (CrashDrill.Kill kill : result.kills()) {
      Instant restored = kill.restored().orElseThrow();
      assertFalse(kill.detected().isBefore(kill.killed()), kill::toString);
      assertFalse(restored.isBefore(kill.detected()), kill::toString);
      assertFalse(kill.healthy().orElseThrow().isBefore(restored), kill::toString);
    }
  }

  @Test
  void withoutFsyncAcknowledgedRecordsAreLost() throws Exception {
    CrashResult result = drill(9, List.of(DrillDisk.Option.WITHOUT_FSYNC.name()));
    assertFalse(result.passed(9, 0));
    assertTrue(result.lost() > 0, result::toString);
  }

  @Test
  void withoutRepairTheLedgerBreaks() throws Exception {
    CrashResult result = drill(12, List.of(DrillDisk.Option.WITHOUT_REPAIR.name()));
    assertFalse(result.passed(12, 0));
    assertTrue(result.parseErrors() + result.lost() > 0, result::toString);
  }

  private CrashResult drill(int kills, List<String> without) throws Exception {
    CrashResult result = new CrashDrill(temp.resolve("runs"), kills, 7, without).run();
    System.out.printf(
        "saw %d kills, %d in a write, %d torn tails, %d of %d acknowledged records%n",
        result.kills().size(),
        result.inWrite(),
        result.torn(),
        result.found(),
        result.acknowledged());
    return result;
  }
}
