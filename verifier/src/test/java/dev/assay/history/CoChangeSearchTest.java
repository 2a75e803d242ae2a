package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoChangeSearchTest {
  private static PastQuestion.CoChange compose(String since, String... excused) {
    return new PastQuestion.CoChange(
        List.of("deploy/*.yml"),
        List.of("README.md", "docs/**"),
        List.of("deploy/test.yml"),
        Optional.ofNullable(since),
        List.of(excused));
  }

  private static final PastQuestion COMPOSE = compose(null);

  @Test
  void aChangeWithAllThatBelongsToItPasses() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", "deploy/c.yml", "1", "README.md", "1", "docs/a.md", "1")
            .then("c2", "src/a", "1")
            .then("c3", "deploy/test.yml", "1");
    PastAnswer answer = commits.ask(COMPOSE);
    assertEquals(List.of(), answer.breaches());
    assertEquals(1, answer.asked());
  }

  @Test
  void theCommitAndWhatItLacksAreNamed() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", "deploy/c.yml", "1", "README.md", "1", "docs/a.md", "1")
            .then("c2", "deploy/c.yml", "2", "README.md", "2")
            .then("c3", "docs/a.md", "2");
    assertEquals(
        List.of("deploy/c.yml:0: commit c2 changed 'deploy/c.yml' without 'docs/**'"),
        commits.breaches(COMPOSE));
  }

  @Test
  void whatOneMergeBringsInCountsTogether() throws Exception {
    Commits commits =
        new Commits()
            .then("base", "deploy/c.yml", "1", "README.md", "1", "docs/a.md", "1")
            .then("work", "deploy/c.yml", "2")
            .then("docs", "README.md", "2", "docs/a.md", "2")
            .after("main", List.of("base"), "src/a", "1")
            .after(
                "merge",
                List.of("main", "docs"),
                "deploy/c.yml",
                "2",
                "README.md",
                "2",
                "docs/a.md",
                "2");
    assertEquals(List.of(), commits.breaches(COMPOSE));
    Commits without =
        new Commits()
            .then("base", "deploy/c.yml", "1", "README.md", "1", "docs/a.md", "1")
            .then("work", "deploy/c.yml", "2")
            .after("main", List.of("base"), "README.md", "2", "docs/a.md", "2")
            .after("merge", List.of("main", "work"), "deploy/c.yml", "2");
    assertEquals(
        List.of(
            "deploy/c.yml:0: commit work changed 'deploy/c.yml' without 'README.md', 'docs/**'"),
        without.breaches(COMPOSE));
  }

  @Test
  void whatWasBeforeADayOrACommitIsNotAsked() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", "README.md", "1", "docs/a.md", "1")
            .then("c2", "deploy/c.yml", "1")
            .then("c3", "src/a", "1");
    assertEquals(1, commits.ask(compose("2026-03-01")).breaches().size());
    assertEquals(0, commits.ask(compose("2026-03-02")).breaches().size());
    String c1 = commits.history().hash("c1").substring(0, 7);
    String c2 = commits.history().hash("c2").substring(0, 12);
    assertEquals(1, commits.ask(compose(c1)).breaches().size());
    assertEquals(0, commits.ask(compose(c2)).breaches().size());
    assertEquals(
        Optional.of(PastWords.noSuchCommit("1234567")), commits.ask(compose("1234567")).hidden());
  }

  @Test
  void anExcusedCommitIsNotListed() throws Exception {
    Commits commits = new Commits().then("c1", "a", "1").then("c2", "deploy/c.yml", "1");
    String c2 = commits.history().hash("c2").substring(0, 9);
    assertEquals(0, commits.ask(compose(null, c2)).breaches().size());
  }
}
