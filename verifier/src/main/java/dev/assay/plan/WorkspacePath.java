package dev.assay.plan;

import dev.assay.model.Source;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/** Paths and globs in {@code assay.yaml}: relative to the workspace, with {@code /}, inside it. */
final class WorkspacePath {
  private WorkspacePath() {}

  /** A path or glob that stays inside the workspace. */
  static void check(Value value) {
    String path = value.text();
    if (path.startsWith("/")
        || path.contains("\\")
        || Arrays.asList(path.split("/", -1)).contains("..")) {
      throw value.wrong(
          "'" + path + "' leaves the workspace",
          "write a path relative to the workspace, with '/'");
    }
  }

  /** A path inside the workspace that is no glob. */
  static void checkPlain(Value value) {
    check(value);
    if (isGlob(value.text())) {
      throw value.wrong("'" + value.text() + "' is a pattern", "write one plain path");
    }
  }

  /** A plain path must exist; a glob may match nothing. */
  static void checkThere(Value value, PlanRequest request) {
    String path = value.text();
    boolean there =
        isGlob(path)
            || request
                .tree()
                .map(tree -> holds(tree, path))
                .orElseGet(() -> exists(request.workspace(), path));
    if (!there) {
      throw value.wrong(
          "'" + path + "' does not exist in the workspace",
          "correct the path, make the folder, or write a glob such as '" + path + "/**'");
    }
  }

  static boolean isGlob(String path) {
    return path.chars().anyMatch(letter -> "*?[{".indexOf(letter) >= 0);
  }

  private static boolean holds(Source tree, String path) {
    String plain = Path.of(path).normalize().toString().replace('\\', '/');
    return plain.isEmpty()
        || tree.entries().stream()
            .anyMatch(entry -> entry.path().equals(plain) || entry.path().startsWith(plain + "/"));
  }

  private static boolean exists(Path workspace, String path) {
    try {
      return Files.exists(workspace.resolve(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
