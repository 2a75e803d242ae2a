package dev.assay.prose;

import dev.assay.model.Citation;
import java.util.Objects;
import java.util.Optional;

/**
 * Something a document points to, as it is written; whether it is there, others find out.
 *
 * @param sort what it is
 * @param use how it is pointed to, which decides how much its absence weighs
 * @param text as it is written
 * @param target the path without line and anchor, the script of a command, the hex digits; empty
 *     for a command that is no file
 * @param lines the lines that are meant; 0 when none are
 * @param anchor the heading that is meant; empty when none is
 * @param passage index of the passage; −1 in a document without passages
 * @param from offset in the document
 * @param to offset after it
 */
public record Cited(
    Citation.Sort sort,
    Use use,
    String text,
    Optional<String> target,
    Lines lines,
    String anchor,
    int passage,
    int from,
    int to) {
  public Cited {
    Objects.requireNonNull(use, "use must not be null");
    Objects.requireNonNull(target, "target must not be null");
  }

  /** A range of lines, 1-based, both inclusive; 0 and 0 when none is meant. */
  public record Lines(int first, int last) {
    /** No lines. */
    public static final Lines NONE = new Lines(0, 0);
  }

  /** How something is pointed to. */
  public enum Use {
    /** The target of a Markdown link: relative to the document's folder. */
    LINK,
    /** A path that cannot be anything else: with a folder and an extension or a trailing slash. */
    PATH,
    /** Something with a slash in it that may be a path. */
    MAYBE,
    /** A file name without a folder. */
    NAME,
    /** A pattern of paths. */
    GLOB,
    /** A path with a part to be filled in. */
    PLACEHOLDER,
    /** A file that is made when something runs. */
    RUNTIME,
    /** A path of some machine: absolute, or below a home. */
    MACHINE,
    COMMAND,
    COMMIT,
    DIGEST
  }
}
