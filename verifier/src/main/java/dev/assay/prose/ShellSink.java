package dev.assay.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in what readers of one script and of the scripts inside it find, within limits. */
final class ShellSink {
  private final List<ShellCommand> commands = new ArrayList<>();
  private final List<ShellScript.Pipe> pipes = new ArrayList<>();
  private final List<ShellWord> written = new ArrayList<>();

  /** Stops reading; what was found before stays. */
  static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient ShellScript.Problem problem;

    Stop(ShellScript.Problem problem) {
      super(problem.name(), null, false, false);
      this.problem = problem;
    }
  }

  private boolean guessing;

  /** Whether what is found now may be no command at all; returns what was so before. */
  boolean guessing(boolean now) {
    boolean before = guessing;
    guessing = now;
    return before;
  }

  boolean guessing() {
    return guessing;
  }

  int size() {
    return commands.size();
  }

  void add(ShellCommand command) {
    room();
    commands.add(command);
  }

  void pipe(int from, int middle, int to) {
    if (from < middle && middle < to) {
      pipes.add(new ShellScript.Pipe(from, middle, to));
    }
  }

  void written(List<ShellWord> paths) {
    room();
    written.addAll(paths);
  }

  private void room() {
    if (commands.size() + written.size() >= ShellReader.MOST) {
      throw new Stop(ShellScript.Problem.TOO_MANY);
    }
  }

  ShellScript script(Optional<ShellScript.Problem> problem) {
    return new ShellScript(commands, pipes, written, problem);
  }
}
