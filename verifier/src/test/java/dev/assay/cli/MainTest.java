package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A bug of ours is one line and exit 4, whatever was thrown. */
class MainTest {

  /** A command with a bug. */
  @Command(name = "planted")
  static final class Planted implements Runnable {
    @Option(names = "--bug")
    private String bug = "";

    @Override
    public void run() {
      switch (bug) {
        case "exception" -> throw new IllegalStateException("first line\nsecond line");
        case "overflow" -> throw new StackOverflowError();
        case "memory" -> throw new OutOfMemoryError("planted");
        default -> throw new AssertionError("no such bug");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"exception", "overflow", "memory", "other"})
  void aBugIsOneLineThatAsksForAReport(String bug) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.execute(
            Main.commandLine(new Planted(), new PrintWriter(out), new PrintWriter(err)),
            "--bug=" + bug);
    assertEquals(4, code);
    assertEquals("", out.toString());
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().contains("report it"), err::toString);
    assertFalse(err.toString().contains("\tat "), err::toString);
  }
}
