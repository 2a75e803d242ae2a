package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.evidence.EvidenceScanner;
import dev.assay.model.Plan;
import dev.assay.model.Run;
import dev.assay.model.Verdict;
import dev.assay.model.Witness;
import dev.assay.plan.ConfigFile;
import dev.assay.plan.PlanReader;
import dev.assay.plan.PlanRequest;
import dev.assay.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Nothing about a release can be laundered: whatever byte of its five files is touched, wherever,
 * the release does not verify any more. {@code -Dassay.flips.seed} repeats a run.
 */
class ReleaseFlipsTest {
  private static final int A_REGION = 12;

  private final Plan plan =
      PlanReader.read(
          PlanRequest.of(
              Path.of("").toAbsolutePath(),
              Optional.of(
                  new ConfigFile(
                      "assay.yaml",
                      "version: 1\nmodes: {bundles: strict}\n".getBytes(StandardCharsets.UTF_8)))));
  private final Verifier verifier = new Verifier(plan);

  private Run verify(Map<String, byte[]> files) {
    return verifier.verify(
        EvidenceScanner.scan(MadeRelease.source(files), plan, 1),
        Witness.NONE,
        Optional.empty(),
        "test",
        Set.of());
  }

  /** One place that is touched. */
  private record Touch(String file, String region, int at) {}

  @Test
  void theReleaseVerifiesAndNoTouchedByteDoes() throws Exception {
    Map<String, byte[]> files = MadeRelease.files();
    Run whole = verify(files);
    assertEquals(Verdict.PASS, whole.verdict(), () -> "" + whole.findings());
    assertEquals(5, whole.counts().evidence());
    long seed = Long.getLong("assay.flips.seed", new Random().nextLong());
    Random random = new Random(seed);
    List<Touch> touches = touches(files, random);
    List<String> survivors = new ArrayList<>();
    Map<String, Integer> regions = new TreeMap<>();
    long start = System.nanoTime();
    for (Touch touch : touches) {
      Map<String, byte[]> touched = new TreeMap<>(files);
      byte[] bytes = touched(files.get(touch.file()), touch.at(), random);
      touched.put(touch.file(), bytes);
      regions.merge(touch.region(), 1, Integer::sum);
      if (verify(touched).verdict() == Verdict.PASS) {
        survivors.add(touch.toString());
      }
    }
    System.out.printf(
        "seed %d: %d touched bytes in %d regions, %d survivors %s, %d ms%n%s%n",
        seed,
        touches.size(),
        regions.size(),
        survivors.size(),
        survivors,
        (System.nanoTime() - start) / 1_000_000,
        regions);
    assertTrue(touches.size() >= 500, "touched: " + touches.size());
    assertEquals(List.of(), survivors, "seed " + seed);
  }

  private static List<Touch> touches(Map<String, byte[]> files, Random random) throws Exception {
    List<Touch> touches = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = file.getKey();
      Map<String, Set<Integer>> regions =
          name.endsWith(".gz")
              ? ReleaseRegions.ofBundle(file.getValue())
              : name.endsWith(".json") || name.endsWith(".jsonl")
                  ? ReleaseRegions.ofJson(name, file.getValue())
                  : ReleaseRegions.whole(name, file.getValue());
      int each = regions.size() == 1 ? 3 * A_REGION : A_REGION;
      regions.forEach(
          (region, offsets) -> {
            List<Integer> places = new ArrayList<>(offsets);
            for (int i = 0; i < each; i++) {
              touches.add(new Touch(name, region, places.get(random.nextInt(places.size()))));
            }
          });
    }
    return touches;
  }

  /** One bit turned; or the byte replaced, taken out or doubled. */
  private static byte[] touched(byte[] bytes, int at, Random random) {
    byte[] copy = bytes.clone();
    int how = random.nextInt(8);
    if (how == 0) {
      System.arraycopy(bytes, at + 1, copy, at, bytes.length - at - 1);
      return Arrays.copyOf(copy, bytes.length - 1);
    }
    if (how == 1) {
      copy = Arrays.copyOf(bytes, bytes.length + 1);
      System.arraycopy(bytes, at, copy, at + 1, bytes.length - at);
      copy[at] = (byte) (random.nextBoolean() ? bytes[at] : ' ');
      return copy;
    }
    copy[at] ^= (byte) (how == 2 ? 1 + random.nextInt(255) : 1 << random.nextInt(8));
    return copy;
  }
}
