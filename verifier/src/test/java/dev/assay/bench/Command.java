package dev.assay.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program that can be timed.
 *
 * @param allowed exit codes of a run that did its work: a checker that finds something says 1
 */
record Command(List<String> words, Path directory, Set<Integer> allowed) {
  private static final double NANOS = 1e9;

  Command {
    words = List.copyOf(words);
    allowed = Set.copyOf(allowed);
  }

  /** A line of shell. */
  static Command shell(String line, Path directory) {
    return new Command(List.of("sh", "-c", line), directory, Set.of(0));
  }

  /** The same program with other arguments added. */
  Command with(String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return new Command(all, directory, allowed);
  }

  /** Whether a program of this name is on the PATH. */
  static boolean found(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /**
   * Runs it to its end, output thrown away.
   *
   * @return seconds of wall time
   * @throws IllegalStateException when it ends with another exit code than allowed
   */
  double seconds() {
    return seconds(ProcessBuilder.Redirect.DISCARD);
  }

  /** The same with stderr in a file. */
  double seconds(ProcessBuilder.Redirect err) {
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(words)
              .directory(directory.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(err)
              .start();
      int code = process.waitFor();
      long end = System.nanoTime();
      if (!allowed.contains(code)) {
        throw new IllegalStateException(String.join(" ", words) + " ended with " + code);
      }
      return (end - start) / NANOS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
