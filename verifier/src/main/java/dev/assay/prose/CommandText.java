package dev.assay.prose;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether a text is a command that somebody could type. Immutable, thread-safe. */
final class CommandText {
  private static final int LONGEST = 1000;

  /** A lone word that begins with {@code ./} is a script by its extension, or for want of one. */
  private static final Pattern SCRIPT =
      Pattern.compile("(?:\\.(?:sh|bash|py|rb|pl|ps1|js|mjs)|/[A-Za-z0-9_-]+)$");

  private final Set<String> interpreters;
  private final Set<String> programs;

  CommandText(Set<String> interpreters, Set<String> programs) {
    this.interpreters = interpreters;
    this.programs = programs;
  }

  /**
   * A command.
   *
   * @param script the file of the repository that it starts; empty when it starts none
   * @param target {@code make:NAME} or {@code npm:NAME}, the target it names; empty when none
   */
  record Found(Optional<String> script, Optional<String> target) {}

  /** The command a text is; empty when it is none. */
  Optional<Found> of(String written) {
    String text = written.strip();
    if (text.startsWith("$ ") || text.startsWith("> ")) {
      text = text.substring(2).strip();
    }
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(Arrays.asList(text.split("[ \\t]+", -1)));
    while (!words.isEmpty() && assignment(words.get(0))) {
      words.remove(0);
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String first = words.get(0);
    if (first.startsWith("./") && first.length() > 2 && clean(first)) {
      return words.size() > 1 || SCRIPT.matcher(first).find()
          ? Optional.of(script(first))
          : Optional.empty();
    }
    if (words.size() < 2) {
      return Optional.empty();
    }
    if (interpreters.contains(first)) {
      return interpreted(words);
    }
    return programs.contains(first) ? Optional.of(program(words)) : Optional.empty();
  }

  private static Optional<Found> interpreted(List<String> words) {
    for (String word : words.subList(1, words.size())) {
      if (word.equals("-m") || word.equals("-c") || word.equals("-e")) {
        return Optional.of(new Found(Optional.empty(), Optional.empty()));
      }
      if (!word.startsWith("-")) {
        boolean file = word.indexOf('.') > 0 && clean(word) && !word.startsWith("/");
        return file ? Optional.of(script(word)) : Optional.empty();
      }
    }
    return Optional.of(new Found(Optional.empty(), Optional.empty()));
  }

  private static Found program(List<String> words) {
    Optional<String> target = Optional.empty();
    if (words.get(0).equals("make") && plain(words.get(1))) {
      target = Optional.of("make:" + words.get(1));
    } else if (words.size() > 2
        && words.get(0).equals("npm")
        && words.get(1).equals("run")
        && plain(words.get(2))) {
      target = Optional.of("npm:" + words.get(2));
    }
    return new Found(Optional.empty(), target);
  }

  private static Found script(String path) {
    return new Found(Optional.of(path), Optional.empty());
  }

  private static boolean plain(String word) {
    return word.matches("[A-Za-z][A-Za-z0-9_:-]{0,60}");
  }

  private static boolean assignment(String word) {
    int equals = word.indexOf('=');
    return equals > 0 && word.substring(0, equals).matches("[A-Za-z_][A-Za-z0-9_]*");
  }

  private static boolean clean(String path) {
    return path.chars().noneMatch(c -> "<>$*?|;&(){}\"'`…".indexOf(c) >= 0);
  }
}
