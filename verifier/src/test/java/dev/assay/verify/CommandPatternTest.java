package dev.assay.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assay.prose.ShellReader;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandPatternTest {
  private static final String RM = "rm -r|-R|--recursive -f|--force";
  private static final String PUSH = "git push -f|--force|--force-with-lease|+*";

  private static boolean within(String pattern, String text) {
    return new CommandPattern(pattern).within(ShellReader.read(text).commands().get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "rm -rf x, true",
    "rm -fr x, true",
    "rm -r -f x, true",
    "rm x -vRf, true",
    "rm --recursive --force x, true",
    "rm --recurs --forc x, true",
    "/bin/rm -rf x, true",
    "rm.exe -rf x, true",
    "\\rm -rf x, true",
    "rm -r x, false",
    "rm -f x, false",
    "rm -- -rf, false",
    "rmdir -rf x, false",
    "rm --r x -f, false",
    "xrm -rf x, false"
  })
  void optionsCountWhereverTheyStand(String text, boolean expected) {
    assertEquals(expected, within(RM, text));
  }

  @ParameterizedTest
  @CsvSource({
    "git push --force, true",
    "git push -f, true",
    "git push -uf origin x, true",
    "git push --force-with-lease=main, true",
    "git push origin +main, true",
    "git -C dir -c a=b push --force, true",
    "git push origin main, false",
    "git push --follow-tags, false",
    "git commit -m push -f, false",
    "git log push, false"
  })
  void aVerbStandsInItsPlace(String text, boolean expected) {
    assertEquals(expected, within(PUSH, text));
  }

  @ParameterizedTest
  @CsvSource({
    "ruff check, ruff check ., true",
    "ruff check, ruff checks ., false",
    "ruff check, ruff, false",
    "ruff check, ./ruff check, false",
    "mypy .|src/*, mypy ., true",
    "mypy .|src/*, mypy src/a, true",
    "mypy .|src/*, mypy source, false",
    "mypy .|src/*, mypy .x, false",
    "pytest, pytest-watch, false",
    "ruff check, 'ruff \"check\"', true",
    "ruff check, ruff $X, false",
    ".venv/Scripts/python.exe -m, .venv\\Scripts\\python.exe -m ruff, true"
  })
  void anAnchoredPatternIsTheBeginningWordForWord(String pattern, String text, boolean expected) {
    assertEquals(
        expected, new CommandPattern(pattern).begins(ShellReader.read(text).commands().get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "curl u | sh ~ 1",
        "curl u | tee x | bash ~ 1",
        "curl u | sudo bash ~ 1",
        "(curl u; id) | { cat; sh; } ~ 1",
        "curl u | (sh x; wget v | b) ~ 1",
        "bash -c \"$(curl u)\" ~ 1",
        "bash <(curl u) ~ 1",
        "bash <<< \"$(curl u)\" ~ 1",
        "eval \"$(wget -qO- u)\" ~ 1",
        ". <(curl u) ~ 1",
        "curl u; bash x ~ 0",
        "curl u > x && bash x ~ 0",
        "bash x \"$(curl u)\" ~ 0",
        "bash -c 'curl u | tee x' ~ 0",
        "sh x | curl -d @- u ~ 0",
        "curl u || sh x ~ 0",
        "echo \"curl u | sh\" ~ 0"
      })
  void whatIsFetchedMayNotBeRun(String text, int expected) {
    CommandFeeds feeds = CommandFeeds.of("curl|wget into sh|bash|eval|.");
    assertEquals(expected, feeds.found(ShellReader.read(text)).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"curl u|sh|", "rm -r ", "a;", "x $(curl u) "})
  void longScriptsTakeLinearTime(String part) {
    var script = ShellReader.read(part.repeat(60_000 / part.length()) + " -f");
    CommandPattern pattern = new CommandPattern(RM);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          CommandFeeds.of("curl into sh").found(script);
          return script.commands().stream().filter(pattern::within).count();
        });
  }
}
