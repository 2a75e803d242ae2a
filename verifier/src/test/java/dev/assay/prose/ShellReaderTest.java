package dev.assay.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellReaderTest {
  private static String commands(String text) {
    return ShellReader.read(text).commands().stream()
        .map(ShellCommand::text)
        .collect(Collectors.joining("\n"));
  }

  static List<Case> cases() throws java.io.IOException {
    return Case.all();
  }

  /** One block of shell-cases.txt. */
  record Case(String text, String commands) {
    static List<Case> all() throws java.io.IOException {
      try (var in = ShellReaderTest.class.getResourceAsStream("/prose/shell-cases.txt")) {
        String all = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        List<Case> cases =
            java.util.Arrays.stream(all.split("\n====\n"))
                .map(block -> block.split("\n----\n?", 2))
                .map(parts -> new Case(parts[0], parts[1].strip()))
                .toList();
        System.out.println("saw " + cases.size() + " shell texts");
        assertTrue(cases.size() >= 70, "cases: " + cases.size());
        return cases;
      }
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCommandInATextIsFound(Case each) {
    assertEquals(each.commands(), commands(each.text()));
    assertEquals(Optional.empty(), ShellReader.read(each.text()).problem());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "echo 'open ~ UNCLOSED_QUOTE",
        "echo \"open ~ UNCLOSED_QUOTE",
        "echo `ls ~ UNCLOSED_QUOTE",
        "echo $(ls ~ UNCLOSED_GROUP",
        "(ls ~ UNCLOSED_GROUP",
        "{ ls; ~ UNCLOSED_GROUP",
        "if true; then ls ~ UNCLOSED_GROUP",
        "while true; do ls; ~ UNCLOSED_GROUP",
        "echo ${x ~ UNCLOSED_GROUP",
        "ls ) ~ MISPLACED",
        "ls > ~ MISPLACED",
        "echo a(b) ~ MISPLACED",
        "done ~ MISPLACED",
        "ls &>(x) ~ MISPLACED",
        "bash -c 'echo \"open' ~ UNCLOSED_QUOTE"
      })
  void whatCannotBeReadSaysWhy(String text, String problem) {
    assertEquals(
        Optional.of(ShellScript.Problem.valueOf(problem)), ShellReader.read(text).problem());
  }

  @Test
  void whatWasFoundBeforeAProblemStays() {
    assertEquals("rm -rf x", commands("rm -rf x; echo 'open"));
  }

  @Test
  void limitsAreKept() {
    assertEquals(
        Optional.of(ShellScript.Problem.TOO_LONG),
        ShellReader.read(" ".repeat(ShellReader.LONGEST + 1)).problem());
    assertEquals(
        Optional.of(ShellScript.Problem.TOO_DEEP),
        ShellReader.read("( ".repeat(40) + "ls" + ")".repeat(40)).problem());
    assertEquals(
        Optional.of(ShellScript.Problem.TOO_DEEP),
        ShellReader.read("sudo ".repeat(40) + "ls").problem());
    assertEquals(
        Optional.of(ShellScript.Problem.TOO_MANY),
        ShellReader.read("a;".repeat(ShellReader.MOST + 1)).problem());
    assertEquals(
        Optional.empty(), ShellReader.read("( ".repeat(30) + "ls" + ")".repeat(30)).problem());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "ls > out.txt 2>&1 ~ out.txt",
        "ls >> a.log 2> b.log ~ a.log b.log",
        "ls &> all.log ~ all.log",
        "ls > /dev/null ~ /dev/null",
        "ls < in.txt ~ ''",
        "ls 2>&1 ~ ''",
        "echo '> x' ~ ''"
      })
  void writtenPathsAreKnown(String text, String written) {
    String all =
        ShellReader.read(text).commands().get(0).written().stream()
            .map(ShellWord::text)
            .collect(Collectors.joining(" "));
    assertEquals(written, all);
  }

  @Test
  void aPipeJoinsWhatWritesWithWhatReads() {
    ShellScript script = ShellReader.read("a; b | { c; d; } | e && f");
    assertEquals(
        List.of(new ShellScript.Pipe(1, 2, 5), new ShellScript.Pipe(1, 4, 5)), script.pipes());
  }

  @Test
  void aWordKnowsTheCommandsInIt() {
    ShellScript script = ShellReader.read("echo x; bash -c \"$(curl u)\" <(wget v)");
    ShellCommand bash = script.commands().get(3);
    assertEquals("bash", bash.program());
    assertEquals(1, bash.words().get(2).from());
    assertEquals(2, bash.words().get(2).to());
    assertTrue(bash.words().get(3).process());
  }

  @ParameterizedTest
  @ValueSource(strings = {"$X -rf /", "rm$IFS-rf /", "{rm,-rf} x", "`which rm` x", "\"$A\"b"})
  void aProgramThatIsOnlyKnownWhenItRunsSaysSo(String text) {
    ShellScript script = ShellReader.read(text);
    assertTrue(script.commands().get(script.commands().size() - 1).unknown());
    assertFalse(ShellReader.read("ruff check $X").commands().get(0).unknown());
  }

  @Test
  void seededRubbishNeverThrows() {
    String[] parts = {
      "'",
      "\"",
      "$'",
      "\\",
      "`",
      "$(",
      ")",
      "(",
      "((",
      "))",
      "{",
      "}",
      " ",
      "\n",
      ";",
      ";;",
      "&",
      "&&",
      "|",
      "||",
      "<",
      ">",
      "<<",
      "<<<",
      "<<-E",
      "E",
      "$",
      "${",
      "$((",
      "x",
      "rm -rf y",
      "=",
      "A=",
      "A=(",
      "#",
      "if",
      "then",
      "fi",
      "case",
      "in",
      "esac",
      "for",
      "do",
      "done",
      "[[",
      "]]",
      "function",
      "bash -c ",
      "sudo ",
      "xargs ",
      "find . -exec ",
      "env -S ",
      "eval ",
      "\u0000",
      "密",
      "\uD83D",
      "2>",
      "&>",
      "<(",
      "-",
      "python -c ",
      "system(",
      "!",
      "time ",
      "\t",
      "\r\n"
    };
    Random random = new Random(20260305);
    int problems = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(24);
      for (int j = 0; j < length; j++) {
        text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(3) == 0 ? " " : "");
      }
      ShellScript script = ShellReader.read(text.toString());
      problems += script.problem().isPresent() ? 1 : 0;
      for (ShellScript.Pipe pipe : script.pipes()) {
        assertTrue(pipe.to() <= script.commands().size());
      }
    }
    assertTrue(problems > 10_000 && problems < 59_000, "problems: " + problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "((",
        "$(",
        "$((",
        "`",
        "\\`",
        "\"$(",
        "${x:-",
        "{ ",
        "if ",
        "case x in a) ",
        "a|",
        "<<E ",
        "<<E\n",
        "<<'E'\n",
        "A=(",
        "[[ ",
        "sudo ",
        "bash -c '",
        "bash -c \"",
        "eval ",
        "find . -exec ",
        "#\n",
        ";;",
        "x\\\n",
        "$'\\x",
        "1",
        "1>",
        "python -c \"system('",
        "env -S ",
        "<(",
        "f() ",
        "()",
        "(()",
        "))"
      })
  void hostileTextTakesLinearTime(String part) {
    String text = part.repeat(ShellReader.LONGEST / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> ShellReader.read(text));
    String cases = "case x in " + text;
    String whole = cases.substring(0, Math.min(cases.length(), ShellReader.LONGEST));
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> ShellReader.read(whole));
  }
}
