package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "*.env | x.env | true",
        "*.env | a/b/x.env | true",
        "*.env | x.env.bak | false",
        "*.env | .env | true",
        "*wal_recovery_result*.env | docs/preprod_wal_recovery_result.env | true",
        "*wal_recovery_result*.env | docs/wal_recovery_result/x.env | false",
        "x?.env | xy.env | true",
        "x?.env | x😀.env | true",
        "x?.env | x.env | false",
        "docs/*.md | docs/a.md | true",
        "docs/*.md | docs/a/b.md | false",
        "docs/*.md | x/docs/a.md | false",
        "docs/**/*.md | docs/a.md | true",
        "docs/**/*.md | docs/a/b/c.md | true",
        "**/a.md | a.md | true",
        "**/a.md | x/y/a.md | true",
        "**/a.md | x/ya.md | false",
        "docs/** | docs/a/b | true",
        "docs/ | docs/a/b | true",
        "docs/ | docs | false",
        "/a.md | a.md | true",
        "/a.md | x/a.md | false",
        "./docs/a.md | docs/a.md | true",
        "[a-c]x | bx | true",
        "[a-c]x | dx | false",
        "[!a-c]x | dx | true",
        "[^a]x | ax | false",
        "[]a]x | ]x | true",
        "[a-]x | -x | true",
        "[ax | [ax | true",
        "a.b | aXb | false",
        "*.{env,json} | x.json | true",
        "*.{env,json} | x.yaml | false",
        "{a,b{c,d}}.e | bd.e | true",
        "{a,b | {a,b | true",
        "ci_{date}.json | ci_20260305.json | true",
        "ci_{date}.json | ci_2026-03-05.json | true",
        "ci_{date}.json | ci_2026-3-5.json | false",
        "X.env | x.env | false",
        "报告*.md | docs/报告（终）.md | true",
        "a*a | a | false",
        "a*a | aa | true",
        "*a*b* | xaxbx | true",
        "*a*b* | bxa | false",
        "*ab*ab | abab | true",
        "*ab*ab | ab | false",
        "* | x | true",
        "a+b(c)^$.md | a+b(c)^$.md | true"
      })
  void aPatternMatchesWhatItSays(String pattern, String path, boolean expected) {
    assertEquals(expected, Globs.compile(List.of(pattern)).matches(path));
  }

  @Test
  void aFolderIsCoveredWithAllThatLiesInIt() {
    Globs globs = Globs.compile(List.of("drafts", "old/*"));
    assertTrue(globs.covers("docs/drafts/a.md"));
    assertTrue(globs.covers("old/2025/a/b.md"));
    assertFalse(globs.covers("docs/final/drafts.md"));
  }

  @Test
  void noPatternMatchesNothing() {
    assertFalse(Globs.compile(List.of()).matches("a"));
    assertTrue(Globs.compile(List.of()).isEmpty());
  }

  @Test
  void aHostilePatternTakesLinearTime() {
    String name = "a".repeat(4_000);
    Globs globs =
        Globs.compile(
            List.of(
                "*a".repeat(200) + "b", "{".repeat(100_000), "{a,".repeat(300), "[".repeat(900)));
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertFalse(globs.matches(name)));
  }
}
