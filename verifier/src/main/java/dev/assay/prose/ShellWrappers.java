package dev.assay.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows which commands run a command that their arguments hold, and where it begins. */
final class ShellWrappers {
  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "zsh", "dash", "ksh", "ash", "mksh", "fish", "rbash");

  private static final Set<String> INTERPRETERS =
      Set.of("python", "python2", "python3", "py", "perl", "ruby", "node");

  /** Options that take the next word, by program; a program that is here runs its arguments. */
  private static final Map<String, Set<String>> PREFIXES =
      Map.ofEntries(
          Map.entry("env", Set.of("-u", "--unset", "-C", "--chdir")),
          Map.entry(
              "sudo", Set.of("-u", "-g", "-h", "-p", "-C", "-r", "-t", "-T", "-U", "-D", "-R")),
          Map.entry("doas", Set.of("-u", "-C")),
          Map.entry("nohup", Set.of()),
          Map.entry("time", Set.of("-f", "-o", "--format", "--output")),
          Map.entry("nice", Set.of("-n", "--adjustment")),
          Map.entry("ionice", Set.of("-c", "-n", "--class", "--classdata")),
          Map.entry("timeout", Set.of("-k", "-s", "--kill-after", "--signal")),
          Map.entry("stdbuf", Set.of("-i", "-o", "-e", "--input", "--output", "--error")),
          Map.entry("setsid", Set.of()),
          Map.entry("chroot", Set.of("--userspec", "--groups")),
          Map.entry("command", Set.of()),
          Map.entry("builtin", Set.of()),
          Map.entry("exec", Set.of("-a")),
          Map.entry("busybox", Set.of()),
          Map.entry("toybox", Set.of()),
          Map.entry(
              "xargs",
              Set.of(
                  "-I",
                  "-n",
                  "-P",
                  "-L",
                  "-d",
                  "-E",
                  "-s",
                  "-a",
                  "--max-args",
                  "--max-procs",
                  "--arg-file",
                  "--delimiter",
                  "--max-lines")));

  /** Operands before the command. */
  private static final Map<String, Integer> OPERANDS = Map.of("timeout", 1, "chroot", 1);

  /** All arguments together are a script, after so many operands. */
  private static final Map<String, Integer> JOINED = Map.of("eval", 0, "watch", 0, "ssh", 1);

  private static final Set<String> JOINED_VALUES =
      Set.of("-n", "-p", "-i", "-o", "-l", "-F", "-L", "-R", "-J", "-D", "-b", "-c", "-e", "-m");

  private static final List<String> STARTS =
      List.of("system(", "popen", "subprocess", "spawn", "exec(", "`");

  private static final Set<String> FIND_EXEC = Set.of("-exec", "-execdir", "-ok", "-okdir");

  /**
   * What the arguments of a command hold.
   *
   * @param commands commands, as words
   * @param scripts commands, as texts
   * @param guessed texts that may be commands
   * @param standardInput whether it runs what it reads
   */
  record Inner(
      List<List<ShellWord>> commands,
      List<String> scripts,
      List<String> guessed,
      boolean standardInput) {
    static final Inner NONE = new Inner(List.of(), List.of(), List.of(), false);

    static Inner script(String text) {
      return new Inner(List.of(), List.of(text), List.of(), false);
    }

    static Inner commands(List<List<ShellWord>> commands) {
      return new Inner(commands, List.of(), List.of(), false);
    }

    boolean wrapper() {
      return !commands.isEmpty() || !scripts.isEmpty();
    }
  }

  private ShellWrappers() {}

  static Inner inner(List<ShellWord> words) {
    String program = words.get(0).program();
    List<ShellWord> rest = words.subList(1, words.size());
    if (SHELLS.contains(program) || program.equals("su")) {
      return shell(rest, program.equals("su"));
    }
    if (PREFIXES.containsKey(program)) {
      return prefix(program, rest);
    }
    if (JOINED.containsKey(program)) {
      int from = operand(rest, JOINED_VALUES, program.equals("eval") ? 0 : JOINED.get(program));
      return from < rest.size() ? Inner.script(joined(rest, from)) : Inner.NONE;
    }
    return switch (program) {
      case "find" -> find(rest);
      case "trap" -> rest.size() > 1 ? Inner.script(rest.get(0).text()) : Inner.NONE;
      case "cmd" -> afterOption(rest, Set.of("/c", "/C", "/k", "/K"));
      case "powershell", "pwsh" -> afterOption(rest, Set.of("-Command", "-command", "-c"));
      default -> INTERPRETERS.contains(program) ? code(rest) : Inner.NONE;
    };
  }

  /** {@code bash -c script}, or a shell that runs what it reads. */
  private static Inner shell(List<ShellWord> rest, boolean su) {
    boolean script = false;
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i).text();
      boolean option = word.length() > 1 && (word.charAt(0) == '-' || word.charAt(0) == '+');
      if (script && !option) {
        return Inner.script(word);
      }
      if (word.equals("--") || (!option && !su && !word.equals("-"))) {
        return i + 1 < rest.size() && script ? Inner.script(rest.get(i + 1).text()) : Inner.NONE;
      }
      if ((su && word.equals("--command"))
          || (!word.startsWith("--") && option && word.contains("c"))) {
        script = true;
      } else if (word.equals("-s")) {
        break;
      } else if ((option && word.endsWith("o"))
          || word.equals("--rcfile")
          || word.equals("--init-file")) {
        i++;
      }
    }
    return new Inner(List.of(), List.of(), List.of(), !su);
  }

  private static Inner prefix(String program, List<ShellWord> rest) {
    if (program.equals("command")
        && rest.stream().map(ShellWord::text).anyMatch(w -> w.equals("-v") || w.equals("-V"))) {
      return Inner.NONE;
    }
    if (program.equals("env")) {
      for (int i = 0; i + 1 < rest.size(); i++) {
        if (rest.get(i).text().equals("-S") || rest.get(i).text().equals("--split-string")) {
          return Inner.script(joined(rest, i + 1));
        }
      }
    }
    int from = operand(rest, PREFIXES.get(program), OPERANDS.getOrDefault(program, 0));
    boolean assignments = program.equals("env") || program.equals("sudo") || program.equals("doas");
    while (assignments && from < rest.size() && rest.get(from).assignment()) {
      from++;
    }
    return from < rest.size()
        ? Inner.commands(List.of(rest.subList(from, rest.size())))
        : Inner.NONE;
  }

  /** The first word that is no option, after so many operands. */
  private static int operand(List<ShellWord> rest, Set<String> values, int operands) {
    int at = 0;
    int left = operands;
    while (at < rest.size()) {
      String word = rest.get(at).text();
      if (word.equals("--") && left == operands) {
        at++;
        break;
      }
      if (!word.startsWith("-") || word.length() == 1) {
        if (left-- == 0) {
          break;
        }
        at++;
      } else {
        at += values.contains(word) ? 2 : 1;
      }
    }
    return Math.min(at, rest.size());
  }

  private static Inner find(List<ShellWord> rest) {
    List<List<ShellWord>> commands = new ArrayList<>();
    for (int i = 0; i < rest.size(); i++) {
      if (FIND_EXEC.contains(rest.get(i).text())) {
        int from = i + 1;
        int to = from;
        while (to < rest.size()
            && !rest.get(to).text().equals(";")
            && !rest.get(to).text().equals("+")) {
          to++;
        }
        if (from < to) {
          commands.add(rest.subList(from, to));
        }
        i = to;
      }
    }
    return Inner.commands(commands);
  }

  private static Inner afterOption(List<ShellWord> rest, Set<String> options) {
    for (int i = 0; i + 1 < rest.size(); i++) {
      if (options.contains(rest.get(i).text())) {
        return Inner.script(joined(rest, i + 1));
      }
    }
    return Inner.NONE;
  }

  /** Code of another language that starts a process: its texts may be commands. */
  private static Inner code(List<ShellWord> rest) {
    for (int i = 0; i + 1 < rest.size() && rest.get(i).text().startsWith("-"); i++) {
      String option = rest.get(i).text();
      String code = rest.get(i + 1).text();
      if (option.endsWith("c") || option.endsWith("e")) {
        return STARTS.stream().anyMatch(code::contains)
            ? new Inner(List.of(), List.of(), texts(code), false)
            : Inner.NONE;
      }
    }
    return Inner.NONE;
  }

  /** Each text in quotes that has a blank, and all of them as one: {@code ['rm', '-rf']}. */
  private static List<String> texts(String code) {
    List<String> texts = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    int at = 0;
    while (at < code.length()) {
      char quote = code.charAt(at++);
      if (quote != '"' && quote != '\'') {
        continue;
      }
      int close = code.indexOf(quote, at);
      if (close < 0) {
        break;
      }
      String text = code.substring(at, close);
      all.append(text).append(' ');
      if (text.strip().indexOf(' ') > 0) {
        texts.add(text);
      }
      at = close + 1;
    }
    texts.add(all.toString());
    return texts;
  }

  private static String joined(List<ShellWord> words, int from) {
    return words.subList(from, words.size()).stream()
        .map(ShellWord::text)
        .collect(Collectors.joining(" "));
  }
}
