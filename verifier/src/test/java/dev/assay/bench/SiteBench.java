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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the time to write a site grows with the history, what one more run costs, and how both time
 * and memory compare with Hugo: ratios over builds made in pairs, after one pair that is not
 * counted.
 */
public final class SiteBench {
  private static final int SEED = 7;
  private static final int PER_DAY = 46;
  private static final String HELP =
      """
      usage: verifier/bench/run site [--runs N] [--sizes 1000,10000,50000] [--dir FOLDER]
      Sites of generated histories of these lengths. Hugo, where it is installed, makes as many
      pages of the same mean weight, each a table from its front matter, at dir/index.html.""";

  private final int pairs;
  private final Path directory;
  private final PrintStream out;

  private SiteBench(int pairs, Path directory, PrintStream out) {
    this.pairs = pairs;
    this.directory = directory;
    this.out = out;
  }

  /** Prints the ratios; with {@code --once SIZE FOLDER} writes one site and says nothing. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> words = List.of(args);
    if (words.size() == 3 && words.get(0).equals("--once")) {
      int size = Integer.parseInt(words.get(1));
      SiteWriter.write(ScaleInput.of(GeneratedRuns.of(SEED, size, PER_DAY)), Path.of(words.get(2)));
      return;
    }
    String runs = "5";
    String sizes = "1000,10000,50000";
    String folder = System.getProperty("java.io.tmpdir");
    for (int i = 0; i < words.size(); i += 2) {
      String value = i + 1 < words.size() ? words.get(i + 1) : "";
      switch (value.isEmpty() ? "" : words.get(i)) {
        case "--runs" -> runs = value;
        case "--sizes" -> sizes = value;
        case "--dir" -> folder = value;
        default -> {
          out.println(HELP);
          System.exit(words.get(i).equals("--help") ? 0 : 2);
        }
      }
    }
    new SiteBench(Integer.parseInt(runs), Path.of(folder), out)
        .run(Stream.of(sizes.split(",")).map(Integer::valueOf).toList());
  }

  private void run(List<Integer> sizes) throws IOException {
    double before = 0;
    for (int i = 0; i < sizes.size(); i++) {
      double[][] times = measure(sizes.get(i));
      double[] full = times[0].clone();
      Arrays.sort(full);
      out.printf("%d runs: one more / all  %s%n", sizes.get(i), Ratio.of(times[1], times[0]));
      out.printf("%d runs: the same / all  %s%n", sizes.get(i), Ratio.of(times[2], times[0]));
      if (i > 0) {
        out.printf(
            Locale.ROOT,
            "%.0f x the runs take %.1f x the time%n",
            (double) sizes.get(i) / sizes.get(i - 1),
            Ratio.median(full) / before);
      }
      before = Ratio.median(full);
      if (Command.found("hugo")) {
        hugo(sizes.get(i));
      }
    }
  }

  /** Seconds of a build from nothing, of the next one with a run more, and of that once again. */
  private double[][] measure(int size) throws IOException {
    GeneratedRuns all = GeneratedRuns.of(SEED, size + 1, PER_DAY);
    SiteInput before = ScaleInput.of(all.first(size));
    SiteInput after = ScaleInput.of(all);
    double[] full = new double[pairs];
    double[] more = new double[pairs];
    double[] same = new double[pairs];
    for (int i = -1; i < pairs; i++) {
      Path folder = folder();
      long start = System.nanoTime();
      SiteWriter.write(before, folder);
      long written = System.nanoTime();
      SiteWriter.write(after, folder);
      long added = System.nanoTime();
      SiteWriter.write(after, folder);
      long end = System.nanoTime();
      delete(folder);
      if (i >= 0) {
        full[i] = (written - start) / 1e9;
        more[i] = (added - written) / 1e9;
        same[i] = (end - added) / 1e9;
      }
    }
    return new double[][] {full, more, same};
  }

  /** Whole processes: ours makes up the history, too. */
  private void hugo(int size) throws IOException {
    Path ours = folder();
    Path theirs = folder();
    try {
      Command assay = assay(size, ours);
      assay.seconds();
      Weight weight = Weight.of(ours);
      HugoPages.write(theirs, SEED, weight.pages(), weight.mean());
      Command hugo = new Command(List.of("hugo", "--quiet", "--noTimes"), theirs, Set.of(0));
      hugo.seconds();
      Weight other = Weight.of(theirs.resolve("public"));
      out.printf("  ours: %s%n  Hugo: %s%n", weight, other);
      if (other.pages() != weight.pages()
          || Math.abs(other.mean() - weight.mean()) * 20 > weight.mean()) {
        throw new IllegalStateException("Hugo made other pages than it was asked for");
      }
      double[] own = new double[pairs];
      double[] peer = new double[pairs];
      for (int i = 0; i < pairs; i++) {
        delete(ours);
        own[i] = assay.seconds();
        delete(theirs.resolve("public"));
        peer[i] = hugo.seconds();
      }
      out.printf("  site / Hugo, time    %s%n", Ratio.of(own, peer));
      delete(ours);
      delete(theirs.resolve("public"));
      double memory = (double) Memory.peak(assay).orElse(0) / Memory.peak(hugo).orElse(1);
      out.printf(Locale.ROOT, "  site / Hugo, memory  %6.2f x  (one run each)%n", memory);
    } finally {
      delete(ours);
      delete(theirs);
    }
  }

  private Command assay(int size, Path out) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
    words.addAll(List.of(SiteBench.class.getName(), "--once", "" + size, out.toString()));
    return new Command(words, directory, Set.of(0));
  }

  private Path folder() throws IOException {
    return Files.createTempDirectory(directory, "assay-site-bench-");
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
