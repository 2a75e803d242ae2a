package dev.assay.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A place in a file of the workspace.
 *
 * @param path relative to the workspace, with {@code /}; empty for a finding about no file
 * @param line 1-based; 0 when the place is no line (a missing file, the whole workspace)
 * @param column 1-based, counted in Unicode code points; 0 together with line
 * @param pointer JSON Pointer (RFC 6901) of the value, empty string for the whole document
 */
public record Location(Optional<String> path, int line, int column, String pointer) {
  public Location {
    Objects.requireNonNull(path, "path must not be null");
    Objects.requireNonNull(pointer, "pointer must not be null");
    if (line < 0 || column < 0 || (line == 0) != (column == 0)) {
      throw new IllegalArgumentException("line " + line + ", column " + column + " must fit");
    }
  }

  /** The whole file. */
  public static Location file(String path) {
    return new Location(Optional.of(path), 0, 0, "");
  }

  /** No file: the workspace itself. */
  public static Location none() {
    return new Location(Optional.empty(), 0, 0, "");
  }

  /** A place inside a file. */
  public static Location at(String path, int line, int column, String pointer) {
    return new Location(Optional.of(path), line, column, pointer);
  }
}
