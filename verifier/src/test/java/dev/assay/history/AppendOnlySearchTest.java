package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppendOnlySearchTest {
  private static final PastQuestion LEDGERS =
      new PastQuestion.AppendOnly(List.of("runs/*.jsonl"), Set.of(), false);
  private static final PastQuestion ARCHIVES =
      new PastQuestion.AppendOnly(List.of("archive/**"), Set.of(), true);
  private static final String LEDGER = "runs/a.jsonl";

  @Test
  void aFileThatOnlyGrowsPasses() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", LEDGER, "one\n")
            .then("c2", LEDGER, "one\ntwo\n", "other", "x")
            .then("c3", "other", null)
            .then("c4", LEDGER, "one\ntwo\nthree");
    PastAnswer answer = commits.ask(LEDGERS);
    assertEquals(List.of(), answer.breaches());
    assertEquals(1, answer.asked());
    assertEquals(Optional.empty(), answer.hidden());
  }

  @Test
  void theCommitAndTheFirstLineThatRewroteItAreNamed() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", LEDGER, "one\ntwo\nthree\n")
            .then("c2", LEDGER, "one\nTWO\nthree\nfour\n")
            .then("c3", LEDGER, "one\nTWO\nthree\nfour\nfive\n");
    assertEquals(List.of("runs/a.jsonl:2: commit c2 changed line 2"), commits.breaches(LEDGERS));
    PastAnswer.Breach breach = commits.ask(LEDGERS).breaches().get(0);
    assertEquals(Optional.of("two"), breach.expected());
    assertEquals(Optional.of("TWO"), breach.actual());
    assertEquals(Optional.of(commits.history().hash("c2")), breach.commit());
  }

  @Test
  void linesCutOffAreNamedThoughTheChainStaysWhole() throws Exception {
    Commits commits =
        new Commits().then("c1", LEDGER, "one\ntwo\nthree\n").then("c2", LEDGER, "one\ntwo\n");
    assertEquals(
        List.of("runs/a.jsonl:3: commit c2 removed everything from line 3 on"),
        commits.breaches(LEDGERS));
  }

  @Test
  void aMendedRewriteStaysVisible() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", LEDGER, "one\n")
            .then("c2", LEDGER, "ONE\n")
            .then("c3", LEDGER, "one\n");
    assertEquals(
        List.of(
            "runs/a.jsonl:1: commit c3 changed line 1", "runs/a.jsonl:1: commit c2 changed line 1"),
        commits.breaches(LEDGERS));
  }

  @Test
  void aRemovedFileIsNamedUnlessItComesBackAsItWas() throws Exception {
    Commits gone = new Commits().then("c1", LEDGER, "one\n").then("c2", LEDGER, null);
    assertEquals(List.of("runs/a.jsonl:0: commit c2 removed the file"), gone.breaches(LEDGERS));
    gone.then("c3", LEDGER, "one\ntwo\n");
    assertEquals(List.of(), gone.breaches(LEDGERS));
    Commits other =
        new Commits()
            .then("c1", LEDGER, "one\ntwo\n")
            .then("c2", LEDGER, null)
            .then("c3", LEDGER, "one\n2\n");
    assertEquals(
        List.of(
            "runs/a.jsonl:2: commit c2 removed the file, and c3 brought it back with another line"
                + " 2"),
        other.breaches(LEDGERS));
  }

  @Test
  void aRenameWithinTheWatchedPathsGoesOnAndOneOutOfThemIsNamed() throws Exception {
    Commits within =
        new Commits()
            .then("c1", LEDGER, "one\n")
            .then("c2", LEDGER, null, "runs/b.jsonl", "one\ntwo\n");
    assertEquals(List.of(), within.breaches(LEDGERS));
    Commits out =
        new Commits().then("c1", LEDGER, "one\n").then("c2", LEDGER, null, "old/a.jsonl", "one\n");
    assertEquals(
        List.of(
            "runs/a.jsonl:0: commit c2 renamed the file to 'old/a.jsonl', where nobody watches it"),
        out.breaches(LEDGERS));
  }

  @Test
  void aMergeOfTwoSidesThatBothAppendedKeepsEveryLine() throws Exception {
    Commits commits =
        new Commits()
            .then("base", LEDGER, "one\n")
            .then("left", LEDGER, "one\nleft\n")
            .after("right", List.of("base"), LEDGER, "one\nright\n")
            .after("merge", List.of("left", "right"), LEDGER, "one\nleft\nright\n");
    assertEquals(List.of(), commits.breaches(LEDGERS));
  }

  @Test
  void aMergeThatTookOneSideLostTheOther() throws Exception {
    Commits ours =
        new Commits()
            .then("base", LEDGER, "one\n")
            .then("left", LEDGER, "one\nleft\n")
            .after("right", List.of("base"), LEDGER, "one\nright\n")
            .after("merge", List.of("left", "right"));
    assertEquals(
        List.of("runs/a.jsonl:2: the merge merge lost line 2 of one side"), ours.breaches(LEDGERS));
  }

  @Test
  void aRewriteOnABranchIsNamedOnceAndNotAgainAtItsMerge() throws Exception {
    Commits commits =
        new Commits()
            .then("base", LEDGER, "one\n")
            .then("left", "other", "x")
            .after("right", List.of("base"), LEDGER, "ONE\n")
            .after("merge", List.of("left", "right"), LEDGER, "ONE\n");
    assertEquals(List.of("runs/a.jsonl:1: commit right changed line 1"), commits.breaches(LEDGERS));
  }

  @Test
  void aFileRemovedOnABranchIsNamedOnce() throws Exception {
    Commits commits =
        new Commits()
            .then("base", LEDGER, "one\n")
            .then("left", "other", "x")
            .after("right", List.of("base"), LEDGER, null)
            .after("merge", List.of("left", "right"), LEDGER, null);
    assertEquals(
        List.of("runs/a.jsonl:0: commit right removed the file"), commits.breaches(LEDGERS));
  }

  @Test
  void anArchiveMayNotEvenGrow() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", "archive/a.txt", "one\n", "archive/b.txt", "b")
            .then("c2", "archive/a.txt", "one\ntwo\n");
    assertEquals(
        List.of("archive/a.txt:2: commit c2 added line 2, and the file must not change"),
        commits.breaches(ARCHIVES));
  }

  @Test
  void aChangeOfPointersToLargeFilesCannotBeDecided() throws Exception {
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 12\n";
    Commits commits =
        new Commits()
            .then("c1", LEDGER, pointer.formatted("a".repeat(64)))
            .then("c2", LEDGER, pointer.formatted("b".repeat(64)));
    PastAnswer answer = commits.ask(LEDGERS);
    assertEquals(List.of(), answer.breaches());
    assertEquals(Optional.of(PastWords.BEYOND_LFS), answer.hidden());
  }

  @Test
  void pathsThatNobodyWatchesMayChange() throws Exception {
    Commits commits = new Commits().then("c1", "a.txt", "a").then("c2", "a.txt", "b");
    PastAnswer answer = commits.ask(LEDGERS);
    assertEquals(0, answer.asked());
    assertEquals(List.of(), answer.breaches());
  }
}
