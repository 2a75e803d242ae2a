package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import dev.assay.prose.ShellCommand;
import dev.assay.prose.ShellReader;
import dev.assay.prose.ShellScript;
import dev.assay.prose.ShellWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Holds the commands that a document records against a policy, each command in each line. */
final class CommandsCheck implements Asker<Check.Commands> {
  /** More findings of one rule in one file would say nothing more. */
  private static final int MAX_LISTED = 100;

  private static final int SHOWN = 200;

  /** Wrappers that change nothing about what may be run: their command is judged instead. */
  private static final Set<String> TRANSPARENT =
      Set.of(
          "env", "nohup", "time", "nice", "ionice", "timeout", "stdbuf", "setsid", "command",
          "builtin", "exec", "eval", "xargs", "sh", "bash", "zsh", "dash", "ksh");

  private static final Text UNKNOWN_PROGRAM =
      new Text("which program it starts is only known when it runs", "启动哪个程序要到运行时才知道");

  private static final Map<ShellScript.Problem, Text> PROBLEMS =
      Map.of(
          ShellScript.Problem.UNCLOSED_QUOTE, new Text("a quote is not closed", "引号没有结束"),
          ShellScript.Problem.UNCLOSED_GROUP,
              new Text("a parenthesis, a brace or a block is not closed", "括号或语句块没有结束"),
          ShellScript.Problem.MISPLACED,
              new Text("a sign or word stands where a shell takes none", "符号或词出现在 shell 不接受的位置"),
          ShellScript.Problem.TOO_LONG,
              new Text("it is longer than " + ShellReader.LONGEST, "长度超过 " + ShellReader.LONGEST),
          ShellScript.Problem.TOO_DEEP,
              new Text(
                  "it is nested deeper than " + ShellReader.DEEPEST, "嵌套超过 " + ShellReader.DEEPEST),
          ShellScript.Problem.TOO_MANY,
              new Text(
                  "it has more than " + ShellReader.MOST + " commands",
                  "命令超过 " + ShellReader.MOST + " 个"));

  private final Map<Check.Commands, Policy> policies = new ConcurrentHashMap<>();

  /** The patterns of a check, made once. */
  private record Policy(
      List<CommandPattern> deny,
      List<CommandFeeds> pipes,
      List<CommandPattern> allow,
      List<CommandPattern> only,
      List<CommandPattern> except,
      PathPatterns inside,
      PathPatterns never) {
    static Policy of(Check.Commands check) {
      return new Policy(
          CommandPattern.of(check.deny()),
          check.pipes().stream().map(CommandFeeds::of).toList(),
          CommandPattern.of(check.allow()),
          CommandPattern.of(check.only()),
          CommandPattern.of(check.except()),
          PathPatterns.of(check.inside()),
          PathPatterns.of(check.never()));
    }
  }

  private final Scope scope;

  CommandsCheck(Scope scope) {
    this.scope = scope;
  }

  @Override
  public Answer ask(Rule rule, Check.Commands check, Subject subject) throws Expressions.Failure {
    if (check.when().isPresent() && !scope.applies(check.when().get(), rule, subject)) {
      return Answer.NOT_APPLICABLE;
    }
    Policy policy = policies.computeIfAbsent(check, Policy::of);
    List<Draft> drafts = new ArrayList<>();
    int asked = 0;
    for (Map.Entry<String, String> each : commands(check, subject)) {
      ShellScript script = ShellReader.read(each.getValue());
      boolean nothing = script.commands().isEmpty() && script.problem().isEmpty();
      asked += nothing && script.written().isEmpty() ? 0 : 1;
      if (drafts.size() < MAX_LISTED) {
        Draft draft =
            Draft.at(rule.answer(), subject, each.getKey())
                .actual(shown(each.getValue()))
                .value("command", shown(each.getValue()));
        judge(check.asks(), policy, script, draft, drafts);
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private static void judge(
      Check.Commands.Asks asks,
      Policy policy,
      ShellScript script,
      Draft draft,
      List<Draft> drafts) {
    switch (asks) {
      case DENIED -> {
        for (Map.Entry<String, String> found : denied(policy, script)) {
          drafts.add(draft.value("part", shown(found.getValue())).value("pattern", found.getKey()));
        }
      }
      case UNLISTED -> {
        Set<String> parts =
            script.commands().stream()
                .filter(command -> unlisted(policy, command))
                .map(command -> shown(command.text()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!parts.isEmpty()) {
          drafts.add(draft.value("part", String.join("', '", parts)));
        }
      }
      case WRITTEN -> {
        for (String path : written(script)) {
          boolean outside = !policy.inside().concern(path) || policy.never().match(path);
          if (outside) {
            drafts.add(draft.value("path", shown(path)));
          }
        }
      }
      default -> {
        if (script.problem().isPresent()) {
          drafts.add(draft.value("reason", PROBLEMS.get(script.problem().get())));
        } else if (script.commands().stream().anyMatch(ShellCommand::unknown)) {
          drafts.add(draft.value("reason", UNKNOWN_PROGRAM));
        }
      }
    }
  }

  /** By pattern the first command that it denies. */
  private static Collection<Map.Entry<String, String>> denied(Policy policy, ShellScript script) {
    Map<String, String> found = new java.util.LinkedHashMap<>();
    for (CommandPattern pattern : policy.deny()) {
      for (ShellCommand command : script.commands()) {
        if (pattern.within(command)) {
          found.putIfAbsent(pattern.toString(), command.text());
        }
      }
    }
    for (CommandFeeds feeds : policy.pipes()) {
      for (ShellCommand command : feeds.found(script)) {
        found.putIfAbsent(feeds.text(), command.text());
      }
    }
    return found.entrySet();
  }

  private static boolean unlisted(Policy policy, ShellCommand command) {
    boolean judgedInside = command.wrapper() && TRANSPARENT.contains(command.program());
    return !command.guessed()
        && !judgedInside
        && !any(policy.allow(), command)
        && (policy.only().isEmpty() || any(policy.only(), command))
        && !any(policy.except(), command);
  }

  private static boolean any(List<CommandPattern> patterns, ShellCommand command) {
    return patterns.stream().anyMatch(pattern -> pattern.begins(command));
  }

  /** Files that the commands write by themselves, devices and what is only known later left out. */
  private static Set<String> written(ShellScript script) {
    List<ShellWord> words = new ArrayList<>(script.written());
    for (ShellCommand command : script.commands()) {
      words.addAll(command.written());
      if (command.program().equals("tee")) {
        words.addAll(command.words().subList(1, command.words().size()));
      }
    }
    Set<String> paths = new LinkedHashSet<>();
    for (ShellWord word : words) {
      String path = plain(word.slashed());
      boolean device = path.startsWith("/dev/") || path.equalsIgnoreCase("nul");
      if (!word.dynamic() && !device && !path.isEmpty() && !path.startsWith("-")) {
        paths.add(path);
      }
    }
    return paths;
  }

  /** Without {@code .} and, where it does not leave the folder, {@code ..}. */
  private static String plain(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/", -1)) {
      boolean up = step.equals("..") && !steps.isEmpty();
      if (up && !steps.get(steps.size() - 1).equals("..") && !steps.get(0).isEmpty()) {
        steps.remove(steps.size() - 1);
      } else if (!step.equals(".") && !(step.isEmpty() && !steps.isEmpty())) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  private static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
  }

  /** The commands of a document by their pointers. */
  private static List<Map.Entry<String, String>> commands(Check.Commands check, Subject subject) {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    for (String pointer : check.of()) {
      String full = Scope.pointer(subject, pointer);
      all.addAll(PointedTexts.of(subject.tree().root(), full));
    }
    return all;
  }
}
