package dev.assay.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A running {@link CrashWriter}, seen by the process that will kill it. */
final class WriterProcess {
  /** One line of the writer and when it arrived. */
  record Said(Instant at, List<String> words) {
    Said {
      words = List.copyOf(words);
    }

    boolean is(String word) {
      return words.get(0).equals(word);
    }
  }

  private static final Said END = new Said(Instant.EPOCH, List.of("end"));

  private final Process process;
  private final BlockingQueue<Said> said = new ArrayBlockingQueue<>(100_000);

  private WriterProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "writer-output");
    reader.setDaemon(true);
    reader.start();
  }

  static WriterProcess start(Path folder, long first, long count, List<String> options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CrashWriter.class.getName());
    command.addAll(List.of(folder.toString(), "" + first, "" + count));
    command.addAll(options);
    return new WriterProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The next line, or empty when none came in time. */
  Optional<Said> next(long millis) throws InterruptedException {
    Said next = said.poll(millis, TimeUnit.MILLISECONDS);
    return Optional.ofNullable(next);
  }

  /** SIGKILL; returns the instant just before. */
  Instant kill() {
    Instant now = Instant.now();
    process.destroyForcibly();
    return now;
  }

  /** Whether a line is the end of all lines. */
  static boolean isEnd(Said line) {
    return line.is("end");
  }

  /** Waits for the end of the process and returns its exit code: 137 after SIGKILL. */
  int end() throws InterruptedException {
    return process.waitFor();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.put(new Said(Instant.now(), List.of(line.split("\t", -1))));
      }
    } catch (IOException e) {
      // A pipe broken by the kill ends like any other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      said.add(END);
    }
  }
}
