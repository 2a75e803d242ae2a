package dev.assay.prose;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One simple command of a script.
 *
 * @param words program and arguments; never empty
 * @param assigned whether variables are set in front of it
 * @param written paths that redirections write to
 * @param read what redirections give it to read: here-strings, files, {@code <(…)}
 * @param wrapper whether its arguments are a command again, which then stands on its own behind it
 * @param guessed whether it was found in the texts of another language's code
 */
public record ShellCommand(
    List<ShellWord> words,
    boolean assigned,
    List<ShellWord> written,
    List<ShellWord> read,
    boolean wrapper,
    boolean guessed) {
  public ShellCommand {
    words = List.copyOf(words);
    read = List.copyOf(read);
    written = List.copyOf(written);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a command has words");
    }
  }

  /** The program, without folder. */
  public String program() {
    return words.get(0).program();
  }

  /** Whether the program itself is only known when it runs. */
  public boolean unknown() {
    return words.get(0).dynamic();
  }

  /** The arguments, as they are after quotes were taken away. */
  public List<String> arguments() {
    return words.subList(1, words.size()).stream().map(ShellWord::text).toList();
  }

  /** The words with blanks between them. */
  public String text() {
    return words.stream().map(ShellWord::text).collect(Collectors.joining(" "));
  }
}
