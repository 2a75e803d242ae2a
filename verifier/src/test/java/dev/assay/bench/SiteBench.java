package dev.assay.bench;

import dev.assay.site.GeneratedRuns;
import dev.assay.site.ScaleInput;
import dev.assay.site.SiteInput;
import dev.assay.site.SiteWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How the time to write a site grows with the history, and what one more run costs: ratios over
 * builds made in pairs, after one pair that is not counted. The first argument is how many pairs (3
 * without it), further ones the lengths of the history.
 */
public final class SiteBench {
  private static final int SEED = 7;
  private static final int PER_DAY = 46;

  private SiteBench() {}

  /** Prints the ratios. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    int[] sizes =
        args.length > 1
            ? Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray()
            : new int[] {1_000, 10_000, 50_000};
    double before = 0;
    for (int i = 0; i < sizes.length; i++) {
      double[][] times = measure(sizes[i], pairs);
      double[] full = times[0].clone();
      Arrays.sort(full);
      out.printf("%d runs: one more / all  %s%n", sizes[i], Ratio.of(times[1], times[0]));
      if (i > 0) {
        out.printf(
            Locale.ROOT,
            "%.0f x the runs take %.1f x the time%n",
            (double) sizes[i] / sizes[i - 1],
            Ratio.median(full) / before);
      }
      before = Ratio.median(full);
    }
  }

  /** Seconds of a build from nothing, and of the next one with a run more. */
  private static double[][] measure(int size, int pairs) throws IOException {
    GeneratedRuns all = GeneratedRuns.of(SEED, size + 1, PER_DAY);
    SiteInput before = ScaleInput.of(all.first(size));
    SiteInput after = ScaleInput.of(all);
    double[] full = new double[pairs];
    double[] more = new double[pairs];
    for (int i = -1; i < pairs; i++) {
      Path folder = Files.createTempDirectory("assay-site-bench-");
      long start = System.nanoTime();
      SiteWriter.write(before, folder);
      long written = System.nanoTime();
      SiteWriter.write(after, folder);
      long end = System.nanoTime();
      delete(folder);
      if (i >= 0) {
        full[i] = (written - start) / 1e9;
        more[i] = (end - written) / 1e9;
      }
    }
    return new double[][] {full, more};
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
