package dev.assay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What one command left behind, run in this process. */
public record Ran(int code, String out, String err) {

  /** The whole program with its subcommands. */
  public static Ran program(String... args) {
    return of(new Main(), args);
  }

  static Ran of(Object command, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.execute(Main.commandLine(command, new PrintWriter(out), new PrintWriter(err)), args);
    return new Ran(code, out.toString(), err.toString());
  }
}
