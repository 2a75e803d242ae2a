package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.PackedJar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verification that asks the history takes no longer than a few runs of git over it. */
class HistoryScaleIT {
  private static final MadeHistory MADE = new MadeHistory(2000, 5000, 300, 40);
  private static final double MOST = 5;

  /** Others use the machine as well: a pair that was disturbed is outvoted. */
  private static final int PAIRS = 5;

  @TempDir Path temp;

  private static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private interface Work {
    void run() throws Exception;
  }

  @Test
  void theHistoryIsAskedInLittleMoreTimeThanGitNeeds() throws Exception {
    assumeTrue(MadeHistory.possible(), "git is there");
    Path folder = temp.resolve("repo");
    MADE.in(folder);
    PackedJar assay = PackedJar.packedJar().withJvm("-XX:TieredStopAtLevel=4", "-XX:+UseSerialGC");
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      double git = seconds(() -> MadeHistory.git(folder, "log", "--name-status"));
      double ours =
          seconds(
              () -> {
                PackedJar.Result result =
                    assay.run("verify", folder.toString(), "--fail-on", "never");
                assertTrue(result.exitCode() == 0, result.err());
              });
      ratios.add(ours / git);
    }
    Collections.sort(ratios);
    double ratio = ratios.get(PAIRS / 2);
    System.out.printf(
        Locale.ROOT,
        "saw %d commits, ratio %.1f (%.1f to %.1f)%n",
        MADE.commits(),
        ratio,
        ratios.get(0),
        ratios.get(PAIRS - 1));
    assertTrue(ratio <= MOST, "ratio to git log: " + ratios);
  }
}
