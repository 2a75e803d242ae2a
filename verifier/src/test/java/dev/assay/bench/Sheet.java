package dev.assay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where the parts of a corpus put their files, and what they planted. */
final class Sheet {
  private final Path root;
  private final SortedSet<Planted> planted = new TreeSet<>();
  private long files;
  private long bytes;

  Sheet(Path root) {
    this.root = root;
  }

  /** Writes a file below the root, as UTF-8. */
  void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    Files.write(file, content);
    files++;
    bytes += content.length;
  }

  /** Notes that the file at this path must yield a finding of each rule, and of no other. */
  void plant(String path, String... rules) {
    for (String rule : rules) {
      planted.add(new Planted(path, rule));
    }
  }

  SortedSet<Planted> planted() {
    return planted;
  }

  long files() {
    return files;
  }

  long bytes() {
    return bytes;
  }
}
