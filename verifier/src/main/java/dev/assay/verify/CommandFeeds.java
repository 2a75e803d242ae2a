package dev.assay.verify;

import dev.assay.prose.ShellCommand;
import dev.assay.prose.ShellScript;
import dev.assay.prose.ShellWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Programs whose output others must not run, {@code curl|wget into bash|sh}: through a pipe, or in
 * a place that is run ({@code bash -c "$(curl …)"}, {@code bash <(curl …)}, {@code eval}).
 */
record CommandFeeds(String text, Set<String> from, Set<String> into) {
  private static final String INTO = " into ";

  /** What a word after these is run, whatever stands there. */
  private static final Set<String> RUNS_ALL = Set.of("eval", "source", ".");

  static CommandFeeds of(String text) {
    String[] sides = text.split(INTO, 2);
    return new CommandFeeds(text, names(sides[0]), names(sides.length < 2 ? "" : sides[1]));
  }

  private static Set<String> names(String side) {
    return Set.copyOf(new TreeSet<>(Arrays.asList(side.strip().split("\\|", -1))));
  }

  /** The commands that run what they get from one of the programs. */
  List<ShellCommand> found(ShellScript script) {
    List<ShellCommand> all = script.commands();
    int[] before = new int[all.size() + 1];
    for (int i = 0; i < all.size(); i++) {
      before[i + 1] = before[i] + (from.contains(all.get(i).program()) ? 1 : 0);
    }
    int[] fed = new int[all.size() + 1];
    for (ShellScript.Pipe pipe : script.pipes()) {
      if (before[pipe.middle()] > before[pipe.from()]) {
        fed[pipe.middle()]++;
        fed[pipe.to()]--;
      }
    }
    List<ShellCommand> found = new ArrayList<>();
    int feeding = 0;
    for (int i = 0; i < all.size(); i++) {
      ShellCommand command = all.get(i);
      feeding += fed[i];
      if (into.contains(command.program()) && (feeding > 0 || runs(command, before))) {
        found.add(command);
      }
    }
    return found;
  }

  private static boolean runs(ShellCommand command, int[] before) {
    boolean script = RUNS_ALL.contains(command.program());
    for (ShellWord word : command.words()) {
      boolean option = word.text().startsWith("-") && !word.text().startsWith("--");
      boolean takes = before[word.to()] > before[word.from()];
      if (takes && (script || word.process())) {
        return true;
      }
      script |= option && word.text().indexOf('c') > 0;
    }
    return command.read().stream().anyMatch(word -> before[word.to()] > before[word.from()]);
  }
}
