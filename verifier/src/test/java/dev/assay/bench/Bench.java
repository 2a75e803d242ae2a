package dev.assay.bench;

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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures the packed program against the plain reading and hashing of the same files. Prints
 * ratios, each over runs made in pairs, and only after the findings proved to be the planted ones.
 */
public final class Bench {
  private final Options options;
  private final PrintStream out;

  Bench(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Runs with the arguments {@code --help} lists; exit code 1 when the findings are not right. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (List.of(args).contains("--help")) {
      out.println(Options.HELP);
      return;
    }
    try {
      Options options = Options.parse(List.of(args));
      new Bench(options, out).run();
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage() + "\n" + Options.HELP);
      System.exit(2);
    } catch (IllegalStateException e) {
      out.println(e.getMessage());
      System.exit(1);
    }
  }

  void run() throws IOException {
    out.printf(
        Locale.ROOT,
        "seed %d, %d paired runs after one that is not counted, Java %s, %d processors%n",
        options.seed(),
        options.runs(),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors());
    out.println("left out of the corpus: " + Corpus.LEFT_OUT);
    startUp();
    List<Double> times = new ArrayList<>();
    List<Long> files = new ArrayList<>();
    for (double scale : options.scales()) {
      Path root = Files.createTempDirectory(options.directory(), "assay-bench-");
      try {
        Corpus corpus = corpus(root, scale);
        check(corpus);
        times.add(measure(corpus));
        files.add(corpus.files());
      } finally {
        if (options.keep()) {
          out.println("kept " + root);
        } else {
          delete(root);
        }
      }
    }
    for (int i = 1; i < times.size(); i++) {
      out.printf(
          Locale.ROOT,
          "growth       %.1f x the files take %.1f x the time%n",
          (double) files.get(i) / files.get(i - 1),
          times.get(i) / times.get(i - 1));
    }
  }

  private Corpus corpus(Path root, double scale) throws IOException {
    Corpus corpus = Corpus.write(root, options.seed(), scale, options.every(), options.parts());
    out.printf(Locale.ROOT, "%nscale %s%n", scale == Math.rint(scale) ? "" + (long) scale : scale);
    corpus.lines().forEach(line -> out.println("  " + line));
    return corpus;
  }

  /** The law of this harness: nothing is measured that is not right. */
  private void check(Corpus corpus) throws IOException {
    Path report = Files.createTempFile("assay-bench", ".json");
    try {
      Path errors = Files.createTempFile("assay-bench", ".err");
      try {
        assay("verify", corpus.root().toString(), "--report", "json=" + report)
            .seconds(ProcessBuilder.Redirect.to(errors.toFile()));
      } catch (IllegalStateException e) {
        throw new IllegalStateException(e.getMessage() + "\n" + Files.readString(errors), e);
      } finally {
        Files.delete(errors);
      }
      Findings.mustEqual(Findings.read(report), corpus.planted());
      out.println("  found exactly the " + corpus.planted().size() + " planted findings");
    } finally {
      Files.delete(report);
    }
  }

  private double measure(Corpus corpus) throws IOException {
    Command verify = assay("verify", corpus.root().toString(), "--no-cache");
    List<Double> all = new ArrayList<>();
    Peers peers = new Peers(corpus.root(), options.schemas());
    for (Map.Entry<String, List<Command>> peer : peers.yardsticks().entrySet()) {
      out.printf("  verify / %-28s %s%n", peer.getKey(), paired(verify, peer.getValue(), all));
    }
    Memory.peak(verify)
        .ifPresent(
            kib ->
                out.printf(Locale.ROOT, "  verify, peak memory %.0f MiB resident%n", kib / 1024.0));
    double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return Ratio.median(sorted);
  }

  private void startUp() throws IOException {
    Path sample = Files.createTempDirectory(options.directory(), "assay-bench-");
    try {
      Corpus.write(sample, options.seed(), 1e-9, 1_000, List.of(new CiReports()));
      for (Command node : Peers.node(sample)) {
        Command version = assay("--version");
        Command one = assay("verify", sample.toString(), "--no-cache");
        List<Double> ignored = new ArrayList<>();
        out.printf("--version / node -e 0        %s%n", paired(version, List.of(node), ignored));
        out.printf("one small file / node -e 0   %s%n", paired(one, List.of(node), ignored));
      }
    } finally {
      delete(sample);
    }
  }

  /** Runs ours and theirs in turn, so that whatever else the machine does meets both. */
  private Ratio paired(Command ours, List<Command> theirs, List<Double> times) {
    double[] our = new double[options.runs()];
    double[] their = new double[options.runs()];
    for (int i = -1; i < options.runs(); i++) {
      double own = ours.seconds();
      double other = theirs.stream().mapToDouble(Command::seconds).sum();
      if (i >= 0) {
        our[i] = own;
        their[i] = other;
        times.add(own);
      }
    }
    return Ratio.of(our, their);
  }

  private Command assay(String... args) {
    List<String> words = new ArrayList<>(options.assay());
    words.addAll(Arrays.asList(args));
    return new Command(words, options.directory(), Set.of(0, 1));
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
