package dev.assay.prose;

import java.util.List;
import java.util.Optional;

/**
 * What a line that was given to a shell consists of.
 *
 * @param commands every simple command in it, also those in groups, substitutions and in arguments
 *     that are commands again; a command in a substitution stands before the one that takes its
 *     output
 * @param pipes where the output of some commands goes to others
 * @param written paths that lines without a command write to, {@code > file}
 * @param problem why it could not be read to its end; then there may be more commands
 */
public record ShellScript(
    List<ShellCommand> commands,
    List<Pipe> pipes,
    List<ShellWord> written,
    Optional<Problem> problem) {
  public ShellScript {
    commands = List.copyOf(commands);
    pipes = List.copyOf(pipes);
    written = List.copyOf(written);
  }

  /** Commands {@code from} to {@code middle} write what {@code middle} to {@code to} read. */
  public record Pipe(int from, int middle, int to) {}

  /** Why a script could not be read. */
  public enum Problem {
    /** A quote without its end. */
    UNCLOSED_QUOTE,
    /** A parenthesis, brace or block without its end. */
    UNCLOSED_GROUP,
    /** Something that may not stand where it stands. */
    MISPLACED,
    /** Longer than {@link ShellReader#LONGEST}. */
    TOO_LONG,
    /** Deeper than {@link ShellReader#DEEPEST}. */
    TOO_DEEP,
    /** More commands than {@link ShellReader#MOST}. */
    TOO_MANY
  }
}
