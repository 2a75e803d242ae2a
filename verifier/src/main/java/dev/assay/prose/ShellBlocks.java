package dev.assay.prose;

import java.util.Map;
import java.util.Set;

/** The words of a shell that hold commands together. */
final class ShellBlocks {
  /** Blocks and what ends them. */
  static final Map<String, String> ENDS =
      Map.of(
          "{", "}", "if", "fi", "while", "done", "until", "done", "for", "done", "select", "done",
          "case", "esac");

  /** Words between the commands of a block. */
  static final Set<String> BETWEEN = Set.of("!", "then", "elif", "else", "do", "coproc");

  private ShellBlocks() {}
}
