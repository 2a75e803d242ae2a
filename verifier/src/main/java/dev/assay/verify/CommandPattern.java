package dev.assay.verify;

import dev.assay.prose.ShellCommand;
import dev.assay.prose.ShellWord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pattern of simple commands, words with blanks between them, {@code a|b} is either. Anchored, it
 * is the beginning of a command, word by word, and {@code *} at the end of a word is anything.
 * Loose, it is a program of any folder, its verbs in their order, and options wherever they stand:
 * {@code rm -r|--recursive -f|--force} is also {@code /bin/rm x -vfr}.
 */
final class CommandPattern {
  /** Options before the verb that take the next word. */
  private static final Map<String, Set<String>> BEFORE_VERB =
      Map.of("git", Set.of("-C", "-c", "--git-dir", "--work-tree", "--namespace", "--exec-path"));

  /** A long option may be cut short, but not to nothing. */
  private static final int SHORTEST = 4;

  private final String text;
  private final List<List<String>> words;

  CommandPattern(String text) {
    this.text = text;
    this.words =
        Arrays.stream(text.strip().split("[ \\t]+", -1))
            .map(word -> List.of(word.split("\\|", -1)))
            .toList();
  }

  static List<CommandPattern> of(List<String> texts) {
    return texts.stream().map(CommandPattern::new).toList();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Whether a command begins with it. */
  boolean begins(ShellCommand command) {
    if (command.words().size() < words.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      ShellWord word = command.words().get(i);
      boolean fits =
          !word.dynamic()
              && words.get(i).stream()
                  .anyMatch(each -> fits(each, word.text()) || fits(each, word.slashed()));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String pattern, String word) {
    boolean open = pattern.length() > 1 && pattern.endsWith("*");
    return open
        ? word.startsWith(pattern.substring(0, pattern.length() - 1))
        : word.equals(pattern);
  }

  /** Whether it is in a command, wherever its program lies and its options stand. */
  boolean within(ShellCommand command) {
    ShellWord first = command.words().get(0);
    if (!names(first)) {
      return false;
    }
    List<String> arguments = command.arguments();
    int verb = verbFrom(first.program(), arguments);
    for (List<String> part : words.subList(1, words.size())) {
      if (option(part)) {
        if (part.stream().noneMatch(each -> has(arguments, each))) {
          return false;
        }
      } else if (verb < arguments.size() && part.contains(arguments.get(verb))) {
        verb++;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Whether a word names its program; one behind a backslash is the program itself. */
  private boolean names(ShellWord word) {
    String plain = word.text().substring(word.text().lastIndexOf('/') + 1);
    return words.get(0).contains(word.program()) || words.get(0).contains(plain);
  }

  private static boolean option(List<String> part) {
    return part.get(0).startsWith("-") || part.get(0).startsWith("+");
  }

  private static int verbFrom(String program, List<String> arguments) {
    Set<String> values = BEFORE_VERB.getOrDefault(program, Set.of());
    int at = 0;
    while (at < arguments.size() && arguments.get(at).startsWith("-")) {
      at += values.contains(arguments.get(at)) ? 2 : 1;
    }
    return at;
  }

  private static boolean has(List<String> arguments, String option) {
    boolean operands = false;
    for (String argument : arguments) {
      if (argument.equals("--")) {
        operands = true;
      } else if (option.endsWith("*")
          ? fits(option, argument)
          : !operands && is(argument, option)) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(String argument, String option) {
    if (option.startsWith("--")) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      return name.length() >= SHORTEST && option.startsWith(name);
    }
    boolean cluster =
        argument.length() > 1 && argument.charAt(0) == '-' && argument.charAt(1) != '-';
    return cluster && argument.indexOf(option.charAt(1)) > 0;
  }
}
