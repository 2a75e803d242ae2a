package dev.assay.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The lines of {@code .gitignore} or {@code .gitattributes}, folder by folder, read once. A file
 * that is missing, a link, or too long says nothing.
 */
final class PatternFiles<T> {
  /** No file that people write is longer. */
  private static final long MAX_BYTES = 1 << 20;

  private static final int MAX_LINES = 10_000;

  private final Path root;
  private final String name;
  private final Function<String, List<T>> parse;
  private final Map<String, List<T>> read = new HashMap<>();

  /**
   * @param parse what a line means: nothing or some
   */
  PatternFiles(Path root, String name, Function<String, List<T>> parse) {
    this.root = root;
    this.name = name;
    this.parse = parse;
  }

  /** What the file in a folder says, in its order; {@code ""} is the root. */
  List<T> in(String folder) {
    return read.computeIfAbsent(folder, key -> lines(root.resolve(key).resolve(name)));
  }

  /** What any file says. */
  List<T> lines(Path file) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_BYTES) {
        return List.of();
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.lines().limit(MAX_LINES).flatMap(line -> parse.apply(line).stream()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The folder of a path, {@code ""} for the root. */
  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** A path as seen from a folder above it. */
  static String below(String folder, String path) {
    return folder.isEmpty() ? path : path.substring(folder.length() + 1);
  }
}
