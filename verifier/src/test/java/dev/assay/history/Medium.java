package dev.assay.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What would be left after a power cut. SIGKILL alone loses nothing that was written, because the
 * page cache survives the process; so a drill that only kills could not tell a ledger with fsync
 * from one without. This keeps book of what the writer reported as durable and takes away, on
 * demand, what it did not.
 */
final class Medium {
  private final Path folder;
  private final Map<String, Long> durableBytes = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> durableNames = new HashSet<>();

  Medium(Path folder) {
    this.folder = folder;
  }

  /** Takes note of one line of {@link DrillDisk}. */
  void note(List<String> words) {
    switch (words.get(0)) {
      case "writing", "repairing" -> named.add(words.get(1));
      case "synced" -> durableBytes.put(words.get(1), Long.parseLong(words.get(2)));
      case "renamed" -> {
        named.add(words.get(2));
        durableBytes.put(words.get(2), durableBytes.getOrDefault(words.get(1), 0L));
      }
      case "folder" ->
          named.stream()
              .filter(name -> PatternFiles.parent(name).equals(words.get(1)))
              .forEach(durableNames::add);
      default -> {}
    }
  }

  /** How many bytes of a file no power cut can take. */
  long durable(String name) {
    return durableNames.contains(name) ? durableBytes.getOrDefault(name, 0L) : 0;
  }

  /** Drops what was never made durable: of bytes a random end, of names any or none. */
  long cutPower(Random random) throws IOException {
    long dropped = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        if (name.equals(LedgerLock.NAME)) {
          continue;
        }
        long length = Files.size(file);
        if (!durableNames.contains(name) && random.nextBoolean()) {
          dropped += length;
          Files.delete(file);
          continue;
        }
        long safe = Math.min(length, durableBytes.getOrDefault(name, 0L));
        long kept = safe + random.nextLong(length - safe + 1);
        dropped += length - kept;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(kept);
        }
      }
    }
    return dropped;
  }
}
