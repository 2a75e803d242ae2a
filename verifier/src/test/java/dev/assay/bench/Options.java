package dev.assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the harness was asked to do.
 *
 * @param scales sizes of the corpus, one after the other
 * @param runs paired runs of each comparison
 * @param every every how many pieces one is wrong
 * @param directory where corpora are made and, unless kept, deleted
 * @param assay the words that start the packed program
 * @param schemas folder with the JSON Schemas validators get
 */
record Options(
    long seed,
    List<Double> scales,
    int runs,
    int every,
    List<Part> parts,
    Path directory,
    boolean keep,
    List<String> assay,
    Path schemas) {
  static final String HELP =
      """
      usage: verifier/bench/run [--seed N] [--scales 1,4] [--runs N] [--every N]
                                [--parts ci,sim,drills,documents] [--dir FOLDER] [--keep]
      scale 1 is 10,000 CI reports, 10,000 SIM reports, 1,000 drills with logs, 2,000 documents;
      one piece in --every (100) is wrong in a known way. --keep leaves the corpora in --dir.
      verifier/bench/run site measures the writing of sites; it has its own --help.""";

  /**
   * Reads the arguments; {@code --assay} and {@code --schemas} come from the script.
   *
   * @throws IllegalArgumentException with a sentence for whoever typed them
   */
  static Options parse(List<String> args) {
    Options options =
        new Options(
            20260302,
            List.of(1.0, 4.0),
            5,
            100,
            Corpus.PARTS,
            Path.of(System.getProperty("java.io.tmpdir")),
            false,
            List.of(),
            Path.of(""));
    List<String> rest = new ArrayList<>(args);
    while (!rest.isEmpty()) {
      String name = rest.remove(0);
      if (name.equals("--keep")) {
        options = options.keeping();
      } else if (rest.isEmpty()) {
        throw new IllegalArgumentException(name + " is unknown or lacks its value");
      } else {
        options = options.with(name, rest.remove(0));
      }
    }
    return options;
  }

  private Options keeping() {
    return new Options(seed, scales, runs, every, parts, directory, true, assay, schemas);
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--seed" ->
          new Options(
              Long.parseLong(value), scales, runs, every, parts, directory, keep, assay, schemas);
      case "--scales" -> {
        List<Double> sizes = Stream.of(value.split(",")).map(Double::valueOf).toList();
        yield new Options(seed, sizes, runs, every, parts, directory, keep, assay, schemas);
      }
      case "--runs" ->
          new Options(seed, scales, positive(value), every, parts, directory, keep, assay, schemas);
      case "--every" ->
          new Options(seed, scales, runs, positive(value), parts, directory, keep, assay, schemas);
      case "--parts" -> {
        List<Part> chosen = Stream.of(value.split(",")).map(Options::part).toList();
        yield new Options(seed, scales, runs, every, chosen, directory, keep, assay, schemas);
      }
      case "--dir" ->
          new Options(seed, scales, runs, every, parts, Path.of(value), keep, assay, schemas);
      case "--assay" ->
          new Options(seed, scales, runs, every, parts, directory, keep, List.of(value), schemas);
      case "--schemas" ->
          new Options(seed, scales, runs, every, parts, directory, keep, assay, Path.of(value));
      default -> throw new IllegalArgumentException("unknown option " + name);
    };
  }

  private static int positive(String value) {
    int number = Integer.parseInt(value);
    if (number < 1) {
      throw new IllegalArgumentException(value + " must be at least 1");
    }
    return number;
  }

  private static Part part(String name) {
    return Corpus.PARTS.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown part " + name));
  }
}
