package dev.assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The largest resident set of a run, by the kernel's own count. */
final class Memory {
  private static final Path TIME = Path.of("/usr/bin/time");

  private Memory() {}

  /** Returns KiB, or empty where {@code /usr/bin/time} is missing. */
  static OptionalLong peak(Command command) throws IOException {
    if (!Files.isExecutable(TIME)) {
      return OptionalLong.empty();
    }
    Path out = Files.createTempFile("assay-bench", ".rss");
    try {
      List<String> words = new ArrayList<>();
      words.addAll(List.of(TIME.toString(), "-q", "-f", "%M", "-o", out.toString()));
      words.addAll(command.words());
      new Command(words, command.directory(), command.allowed()).seconds();
      return OptionalLong.of(Long.parseLong(Files.readString(out).strip()));
    } finally {
      Files.delete(out);
    }
  }
}
