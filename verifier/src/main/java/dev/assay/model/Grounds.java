package dev.assay.model;

import java.util.List;
import java.util.Optional;

/**
 * What lies where in a workspace, whether it is evidence or not: documents cite code, scripts and
 * folders. Nothing is followed out of the workspace. Thread-safe.
 */
public interface Grounds {
  /** Nothing can be looked at. */
  Grounds NONE =
      new Grounds() {
        @Override
        public Place find(String path) {
          return new Place(Type.OUTSIDE, Optional.empty());
        }

        @Override
        public Optional<String> text(String path) {
          return Optional.empty();
        }

        @Override
        public List<String> files(List<String> globs) {
          return List.of();
        }
      };

  /** What a path leads to. */
  enum Type {
    FILE,
    FOLDER,
    MISSING,
    /** A name that differs from the one asked for in case (or in Unicode form) alone. */
    OTHER_CASE,
    /** It leaves the workspace, or a link on the way does. */
    OUTSIDE
  }

  /**
   * What was found.
   *
   * @param actual the path as it really is, where the case differs
   */
  record Place(Type type, Optional<String> actual) {}

  /**
   * Looks for a path, in exact case.
   *
   * @param path relative to the workspace, with {@code /}; {@code .} and {@code ..} are resolved; a
   *     trailing slash asks for a folder
   */
  Place find(String path);

  /** The text of a file of at most 1 MiB; empty when it is no such file or no UTF-8. */
  Optional<String> text(String path);

  /**
   * The files that match patterns of {@link GlobSyntax}, sorted; nothing below {@code .git}, {@code
   * node_modules} and {@code target}.
   */
  List<String> files(List<String> globs);
}
