package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreshnessSearchTest {
  private static PastQuestion drills(boolean each) {
    return new PastQuestion.Freshness(List.of("drills/*/r.env"), Set.of(), List.of("src/**"), each);
  }

  private static final PastQuestion DRILLS = drills(false);
  private static final PastQuestion EACH = drills(true);

  @Test
  void evidenceCommittedTogetherWithOrAfterItsInputsIsFresh() throws Exception {
    Commits together = new Commits().then("c1", "src/a", "1", "drills/1/r.env", "1");
    assertEquals(List.of(), together.breaches(DRILLS));
    Commits after =
        new Commits()
            .then("c1", "src/a", "1")
            .then("c2", "drills/1/r.env", "1")
            .then("c3", "docs/x", "1");
    PastAnswer answer = after.ask(DRILLS);
    assertEquals(1, answer.asked());
    assertEquals(List.of(), answer.breaches());
  }

  @Test
  void theCommitThatChangedAnInputIsNamed() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", "src/a", "1", "src/b", "1")
            .then("c2", "drills/1/r.env", "1")
            .then("c3", "src/a", "2")
            .then("c4", "src/b", "2");
    assertEquals(
        List.of(
            "drills/1/r.env:0: commit c4 changed 'src/b' after c2 had recorded the evidence,"
                + " and 1 more of its inputs changed"),
        commits.breaches(DRILLS));
  }

  @Test
  void anInputThatIsAgainWhatItWasLeavesTheEvidenceFresh() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", "src/a", "1", "drills/1/r.env", "1")
            .then("c2", "src/a", "2")
            .then("c3", "src/a", "1");
    assertEquals(List.of(), commits.breaches(DRILLS));
  }

  @Test
  void aNewerDrillTakesThePlaceOfAnOlderOneUnlessEachIsAsked() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", "src/a", "1", "drills/1/r.env", "1")
            .then("c2", "src/a", "2")
            .then("c3", "drills/2/r.env", "1");
    assertEquals(List.of(), commits.breaches(DRILLS));
    assertEquals(
        List.of("drills/1/r.env:0: commit c2 changed 'src/a' after c1 had recorded the evidence"),
        commits.breaches(EACH));
    commits.then("c4", "src/a", "3");
    assertEquals(
        List.of("drills/2/r.env:0: commit c4 changed 'src/a' after c3 had recorded the evidence"),
        commits.breaches(DRILLS));
  }

  @Test
  void aChangeOnAParallelBranchMakesEvidenceStaleOnceMerged() throws Exception {
    Commits commits =
        new Commits()
            .then("base", "src/a", "1")
            .then("code", "src/a", "2")
            .after("drill", List.of("base"), "drills/1/r.env", "1")
            .after("merge", List.of("code", "drill"), "drills/1/r.env", "1");
    assertEquals(
        List.of(
            "drills/1/r.env:0: commit code changed 'src/a' after drill had recorded the evidence"),
        commits.breaches(DRILLS));
  }

  @Test
  void evidenceTouchedWithoutAChangeOfItsBytesIsNotRefreshed() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", "src/a", "1", "drills/1/r.env", "1")
            .then("c2", "src/a", "2")
            .then("c3", "drills/1/r.env", "1", "docs/x", "1");
    assertEquals(1, commits.ask(DRILLS).breaches().size());
  }

  @Test
  void nothingToAskOfIsNoPass() throws Exception {
    PastAnswer answer = new Commits().then("c1", "src/a", "1").ask(DRILLS);
    assertEquals(0, answer.asked());
    assertEquals(Optional.empty(), answer.hidden());
  }
}
