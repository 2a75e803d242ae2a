package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.RunChange;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Line;
import dev.assay.model.RunChange.Part;
import dev.assay.model.RunChange.Shift;
import dev.assay.model.RunResults.RuleVersion;
import dev.assay.model.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every verdict that changed names what changed it, and nothing that did not. */
class RunComparisonTest {
  private static final String DRILL = "drills/1/result.env";

  private static RunChange change(Told before, Told after) {
    return RunComparison.of(before.side(), after.side());
  }

  private static Part part(RunChange change, Cause cause) {
    return change.parts().stream().filter(each -> each.cause() == cause).findFirst().orElseThrow();
  }

  private static List<Cause> causes(List<Shift> shifts) {
    assertEquals(1, shifts.size(), shifts::toString);
    return shifts.get(0).causes();
  }

  @Test
  void otherBytesOfEvidenceFlipAndTheirLinesAreShown() {
    RunChange change = change(new Told().rto(DRILL, "8"), new Told().rto(DRILL, "12"));
    assertTrue(change.flipped());
    assertEquals(List.of(Cause.EVIDENCE), causes(change.fresh()));
    assertEquals(List.of(new Part(Cause.EVIDENCE, 1, Verdict.PASS, true, true)), change.parts());
    assertEquals(
        List.of(new Line(false, 2, "rto_seconds=8"), new Line(true, 2, "rto_seconds=12")),
        change.inputs().get(0).lines());
    assertEquals(List.of(Cause.EVIDENCE), change.deciding());
  }

  @Test
  void aLoweredLimitFlipsAndIsNoWeakening() {
    RunChange change =
        change(new Told().rto(DRILL, "8"), new Told().set("drills/max-rto", "5 s").rto(DRILL, "8"));
    assertEquals(List.of(Cause.THRESHOLD), causes(change.fresh()));
    assertEquals(List.of(Cause.THRESHOLD), change.deciding());
    assertEquals(List.of(), change.weakened());
  }

  @Test
  void aRaisedLimitThatLetsADrillPassIsAWeakening() {
    RunChange change =
        change(
            new Told().rto(DRILL, "12"), new Told().set("drills/max-rto", "15 s").rto(DRILL, "12"));
    assertEquals(Verdict.PASS, change.after().verdict());
    assertEquals(List.of(Cause.THRESHOLD), causes(change.fixed()));
    assertEquals(Verdict.FAIL, part(change, Cause.THRESHOLD).without());
    assertEquals(1, change.weakened().size());
    assertEquals(Optional.of("10 s"), change.weakened().get(0).before());
    assertEquals(Optional.of("15 s"), change.weakened().get(0).after());
  }

  @Test
  void aLimitThatChangedAndDidNotMatterDecidesNothing() {
    RunChange change =
        change(
            new Told().rto(DRILL, "8"), new Told().set("drills/max-rto", "11 s").rto(DRILL, "12"));
    assertEquals(List.of(Cause.EVIDENCE), causes(change.fresh()), "12 s fails 10 s and 11 s");
    assertFalse(part(change, Cause.THRESHOLD).decides());
    assertTrue(part(change, Cause.THRESHOLD).certain());
    assertEquals(List.of(Cause.EVIDENCE), change.deciding());
  }

  @Test
  void evidenceThatChangedAndDidNotMatterDecidesNothing() {
    RunChange change =
        change(new Told().rto(DRILL, "9"), new Told().set("drills/max-rto", "5 s").rto(DRILL, "8"));
    assertEquals(List.of(Cause.THRESHOLD), causes(change.fresh()), "9 s fails 5 s too");
    assertEquals(List.of(Cause.THRESHOLD), change.deciding());
  }

  @Test
  void twoChangesThatOnlyTogetherFlipAreBothNamed() {
    RunChange change =
        change(new Told().rto(DRILL, "7"), new Told().set("drills/max-rto", "8 s").rto(DRILL, "9"));
    assertEquals(List.of(Cause.EVIDENCE, Cause.THRESHOLD), causes(change.fresh()));
    assertEquals(List.of(Cause.EVIDENCE, Cause.THRESHOLD), change.deciding());
    assertTrue(part(change, Cause.EVIDENCE).decides());
    assertTrue(part(change, Cause.THRESHOLD).decides());
    assertTrue(part(change, Cause.THRESHOLD).certain());
  }

  @Test
  void ofTwoChangesEachOfWhichWouldHaveDoneNeitherDecides() {
    RunChange change =
        change(
            new Told().rto(DRILL, "8"), new Told().set("drills/max-rto", "7 s").rto(DRILL, "12"));
    assertEquals(List.of(Cause.EVIDENCE, Cause.THRESHOLD), causes(change.fresh()));
    assertEquals(List.of(false, false), change.parts().stream().map(Part::decides).toList());
    assertEquals(List.of(Cause.EVIDENCE, Cause.THRESHOLD), change.deciding());
  }

  @Test
  void twoFindingsOfTwoCausesFailEachAlone() {
    String other = "drills/2/result.env";
    RunChange change =
        change(
            new Told().rto(DRILL, "8").file(other, "a"),
            new Told()
                .rto(DRILL, "12")
                .file(other, "a")
                .rule(PASTED, CHECK)
                .finding(PASTED, other));
    assertEquals(2, change.fresh().size());
    assertFalse(part(change, Cause.EVIDENCE).decides());
    assertFalse(part(change, Cause.RULE).decides());
    assertEquals(List.of(Cause.EVIDENCE, Cause.RULE), change.deciding());
  }

  private static final String PASTED = "drills/new-rule";
  private static final RuleVersion CHECK =
      new RuleVersion(Level.ERROR, false, Told.digest("new"), List.of());

  @Test
  void aRuleThatIsGoneOrOffTakesItsFindingAlongAndIsAWeakening() {
    Told failing = new Told().file(DRILL, "a").finding(Told.SHAPE, DRILL);
    RunChange gone = change(failing, new Told().file(DRILL, "a").without(Told.SHAPE));
    assertEquals(List.of(Cause.RULE), causes(gone.gone()));
    assertEquals(List.of(), gone.fixed());
    assertEquals(Verdict.FAIL, part(gone, Cause.RULE).without());
    assertEquals(1, gone.weakened().size());
    RuleVersion off = new RuleVersion(Level.ERROR, true, Told.digest(Told.SHAPE), List.of());
    RunChange switched = change(failing, new Told().file(DRILL, "a").rule(Told.SHAPE, off));
    assertEquals(List.of(Cause.RULE), causes(switched.gone()));
    assertEquals(Optional.of("off"), switched.weakened().get(0).after());
  }

  @Test
  void aLoweredLevelIsAWeakeningAndTheFindingIsNotCalledFixedAlone() {
    RuleVersion warns = new RuleVersion(Level.WARNING, false, Told.digest(Told.SHAPE), List.of());
    RunChange change =
        change(
            new Told().file(DRILL, "a").finding(Told.SHAPE, DRILL),
            new Told()
                .file(DRILL, "a")
                .rule(Told.SHAPE, warns)
                .finding(Told.SHAPE, DRILL, Level.WARNING, FindingKind.FAIL, false));
    assertEquals(List.of(Cause.RULE), causes(change.fresh()));
    assertEquals(List.of(Cause.RULE), causes(change.fixed()));
    assertEquals(List.of(Cause.RULE), change.deciding());
    assertEquals(Verdict.FAIL, part(change, Cause.RULE).without());
    assertEquals(1, change.weakened().size());
  }

  @Test
  void aRuleThatAsksSomethingElseIsTheCause() {
    RuleVersion other = new RuleVersion(Level.ERROR, false, Told.digest("other"), List.of());
    RunChange change =
        change(
            new Told().file(DRILL, "a"),
            new Told().file(DRILL, "a").rule(Told.SHAPE, other).finding(Told.SHAPE, DRILL));
    assertEquals(List.of(Cause.RULE), causes(change.fresh()));
    assertEquals(List.of(), change.weakened());
    assertTrue(change.inputs().get(0).after().orElseThrow().startsWith("error "));
  }

  @Test
  void aRenamedRuleIsNeitherGoneNorNew() {
    RuleVersion renamed =
        new RuleVersion(
            Level.ERROR, false, Told.digest(Told.SHAPE), List.of(), List.of(), List.of(Told.SHAPE));
    RunChange change =
        change(
            new Told().file(DRILL, "a"),
            new Told().file(DRILL, "a").without(Told.SHAPE).rule("drills/form", renamed));
    assertEquals(List.of(), change.inputs());
  }

  @Test
  void aNewWaiverIsTheCauseAndAWeakening() {
    RunChange change =
        change(
            new Told().file(DRILL, "a").finding(Told.SHAPE, DRILL),
            new Told()
                .file(DRILL, "b")
                .waiver(Told.SHAPE, "2027-01-31")
                .finding(Told.SHAPE, DRILL, Level.ERROR, FindingKind.FAIL, true));
    assertEquals(List.of(Cause.WAIVER), causes(change.gone()), "though the file changed too");
    assertEquals(List.of(Cause.WAIVER), change.deciding());
    assertEquals("2026-11-01/2027-01-31", change.weakened().get(0).after().orElseThrow());
  }

  @Test
  void onlyALongerWaiverIsAWeakening() {
    Told until = new Told().file(DRILL, "a").waiver(Told.SHAPE, "2027-01-31");
    Told longer = new Told().file(DRILL, "a").waiver(Told.SHAPE, "2027-03-31");
    assertEquals(1, change(until, longer).weakened().size());
    assertEquals(0, change(longer, until).weakened().size());
    assertEquals(1, change(longer, until).inputs().size());
    assertEquals(0, change(longer, new Told().file(DRILL, "a")).weakened().size());
  }

  @Test
  void aLapsedWaiverIsAMatterOfTime() {
    RunChange change =
        change(
            new Told()
                .file(DRILL, "a")
                .waiver(Told.SHAPE, "2026-11-30")
                .finding(Told.SHAPE, DRILL, Level.ERROR, FindingKind.FAIL, true),
            new Told()
                .asOf("2026-12-01T00:00:00Z")
                .file(DRILL, "a")
                .waiver(Told.SHAPE, "2026-11-30")
                .finding(Told.SHAPE, DRILL));
    assertEquals(List.of(Cause.TIME), causes(change.fresh()));
    assertEquals(List.of(Cause.TIME), change.deciding());
  }

  @Test
  void evidenceThatIsGoneExplainsWhatIsExpected() {
    RunChange change =
        change(
            new Told().file(DRILL, "a").file("x.env", "x"),
            new Told()
                .commit("f".repeat(40))
                .file("x.env", "x")
                .finding(Told.EXPECTED, "assay.yaml"));
    assertEquals(List.of(Cause.VANISHED), causes(change.fresh()));
    assertEquals(List.of(Cause.VANISHED), change.deciding());
  }

  @Test
  void aFindingWhoseFileIsGoneIsNotFixed() {
    RunChange change =
        change(new Told().file("x.env", "x").rto(DRILL, "12"), new Told().file("x.env", "x"));
    assertEquals(List.of(), change.fixed());
    assertEquals(List.of(Cause.VANISHED), causes(change.gone()));
    assertEquals(Verdict.FAIL, part(change, Cause.VANISHED).without());
  }

  @Test
  void whenAllEvidenceIsGoneItsReturnWouldDecide() {
    RunChange change = change(new Told().rto(DRILL, "8"), new Told());
    assertEquals(Verdict.INDETERMINATE, change.after().verdict());
    assertEquals(List.of(Cause.VANISHED), change.deciding());
  }

  @Test
  void newEvidenceThatFailsIsTheCause() {
    RunChange change =
        change(
            new Told().file("x.env", "x"),
            new Told().commit("f".repeat(40)).file("x.env", "x").rto(DRILL, "12"));
    assertEquals(List.of(Cause.APPEARED), causes(change.fresh()));
    assertEquals(List.of(Cause.APPEARED), change.deciding());
  }

  @Test
  void evidenceThatGrewOldIsAMatterOfTime() {
    RunChange change =
        change(
            new Told().file(DRILL, "a"),
            new Told()
                .asOf("2027-12-01T00:00:00Z")
                .file(DRILL, "a")
                .finding(Told.FRESH, "assay.yaml"));
    assertEquals(List.of(Cause.TIME), causes(change.fresh()));
  }

  @Test
  void whatGitSaysIsAMatterOfTheCommit() {
    RunChange change =
        change(
            new Told().file(DRILL, "a"),
            new Told()
                .commit("f".repeat(40))
                .asOf("2026-11-21T00:00:00Z")
                .file(DRILL, "b")
                .finding(Told.PAST, "evidence/runs/2026-11.jsonl"));
    assertEquals(List.of(Cause.COMMIT), causes(change.fresh()));
    assertFalse(part(change, Cause.EVIDENCE).decides());
    assertFalse(part(change, Cause.TIME).decides());
  }

  @Test
  void whatNoInputExplainsIsTheProgram() {
    RunChange change =
        change(
            new Told().file(DRILL, "a"),
            new Told().tool("1.1.0").file(DRILL, "a").finding(Told.SHAPE, DRILL));
    assertEquals(List.of(Cause.PROGRAM), causes(change.fresh()));
    assertEquals(List.of(Cause.PROGRAM), change.deciding());
  }

  @Test
  void aPartnerInTheSameFolderExplainsAFindingOnAnUnchangedFile() {
    RunChange change =
        change(
            new Told().file(DRILL, "a").file("drills/1/drill.log", "x").file("y/z.env", "z"),
            new Told()
                .file(DRILL, "a")
                .file("drills/1/drill.log", "changed")
                .finding(Told.RTO, DRILL));
    assertEquals(List.of(Cause.EVIDENCE), causes(change.fresh()), "not the file that vanished");
  }

  @Test
  void theFileThatAFindingNamesGoesBeforeThoseBesideIt() {
    String partner = "reports/ci.json";
    String more = "rounds/2.json";
    RuleVersion joined =
        new RuleVersion(Level.ERROR, false, Told.digest("j"), List.of(), Told.FILES, List.of());
    for (String sentence : List.of("88.7 % here, 84.9 % in %s", "%s: 84.9 %", "see %s.")) {
      Told before =
          new Told()
              .rule("p/joined", joined)
              .file("rounds/1.json", "a")
              .file(partner, "84.9")
              .finding("p/joined", "rounds/1.json", sentence.replace("%s", partner));
      Told after =
          new Told()
              .rule("p/joined", joined)
              .file("rounds/1.json", "a")
              .file(partner, "88.7")
              .file(more, "new, and beside it");
      RunChange change = change(before, after);
      assertEquals(List.of(Cause.EVIDENCE), causes(change.fixed()), sentence);
      assertFalse(part(change, Cause.APPEARED).decides());
    }
  }

  @Test
  void whereSeveralCausesStandNothingIsCalledCertain() {
    RuleVersion other = new RuleVersion(Level.ERROR, false, Told.digest("other"), List.of());
    RunChange change =
        change(
            new Told().file(DRILL, "a"),
            new Told().file(DRILL, "b").rule(Told.SHAPE, other).finding(Told.SHAPE, DRILL));
    assertEquals(List.of(Cause.EVIDENCE, Cause.RULE), causes(change.fresh()));
    assertFalse(part(change, Cause.EVIDENCE).certain());
    assertFalse(part(change, Cause.RULE).certain());
  }

  @Test
  void aMissedGateHasTheCausesOfItsErrorsAndDecidesNothingItself() {
    Told failed = new Told().rto(DRILL, "12").noRelease();
    Told passed =
        new Told()
            .commit("b".repeat(40))
            .asOf("2026-11-21T02:03:04Z")
            .rto(DRILL, "8")
            .file("drills/1/more.env", "x");
    for (RunChange change : List.of(change(failed, passed), change(passed, failed))) {
      List<Shift> shifts = change.fixed().isEmpty() ? change.fresh() : change.fixed();
      assertEquals(2, shifts.size());
      shifts.forEach(each -> assertEquals(List.of(Cause.EVIDENCE), each.causes()));
      assertTrue(change.parts().stream().allMatch(Part::certain), change.parts()::toString);
      assertEquals(List.of(Cause.EVIDENCE), change.deciding());
      for (Part each : change.parts()) {
        assertEquals(each.cause() == Cause.EVIDENCE, each.decides(), each::toString);
      }
    }
  }

  @Test
  void aMissedGateBesideAnErrorThatStaysDecidesNothing() {
    Told one = new Told().rto(DRILL, "12").noRelease();
    Told two = new Told().rto(DRILL, "12").rto("drills/2/result.env", "13").noRelease();
    assertFalse(change(one, two).flipped());
    assertEquals(Verdict.FAIL, part(change(one, two), Cause.APPEARED).without());
  }

  @Test
  void theCausesThatAreCertainAreNamedAlone() {
    RuleVersion other = new RuleVersion(Level.ERROR, false, Told.digest("other"), List.of());
    Part sure = new Part(Cause.EVIDENCE, 1, Verdict.PASS, true, true);
    Part unsure = new Part(Cause.RULE, 1, Verdict.PASS, true, false);
    RunChange some =
        change(
            new Told().file(DRILL, "a"),
            new Told().file(DRILL, "b").rule(Told.SHAPE, other).finding(Told.SHAPE, DRILL));
    RunChange both =
        new RunChange(
            some.before(),
            some.after(),
            some.inputs(),
            some.fresh(),
            some.fixed(),
            some.gone(),
            some.still(),
            List.of(sure, unsure),
            true);
    assertEquals(List.of(Cause.EVIDENCE), both.deciding());
    assertEquals(List.of(Cause.EVIDENCE, Cause.RULE), some.deciding(), "neither is certain");
  }

  @Test
  void anExpectationThatIsGoneIsAWeakening() {
    Told asked = new Told().file("x.env", "x").setting("expects/drill", "min 1, max-age PT24H");
    assertEquals(
        List.of(Cause.RULE),
        causes(
            change(
                    new Told()
                        .file("x.env", "x")
                        .setting("expects/drill", "min 1")
                        .finding(Told.EXPECTED, "assay.yaml"),
                    new Told().file("x.env", "x"))
                .fixed()));
    for (String less : List.of("min 0, max-age PT24H", "min 1, max-age PT48H", "min 1")) {
      Told now = new Told().file("x.env", "x").setting("expects/drill", less);
      assertEquals(1, change(asked, now).weakened().size(), less);
      assertEquals(0, change(now, asked).weakened().size(), less);
    }
  }

  @Test
  void whatIsTheSameIsStillThereAndChangesNothing() {
    RunChange change = change(new Told().rto(DRILL, "12"), new Told().rto(DRILL, "12"));
    assertEquals(1, change.still());
    assertEquals(List.of(), change.inputs());
    assertEquals(List.of(), change.parts());
    assertFalse(change.flipped());
  }

  @Test
  void withoutKeptFindingsOnlyTheInputsAreKnown() {
    RunChange change =
        change(new Told().nothingKept().rto(DRILL, "8"), new Told().rto(DRILL, "12"));
    assertFalse(change.detailed());
    assertEquals(List.of(Cause.EVIDENCE), change.inputs().stream().map(i -> i.cause()).toList());
    assertEquals(List.of(), change.deciding());
    assertFalse(
        change(new Told().rto(DRILL, "8"), new Told().rto(DRILL, "8").leftOut(1)).detailed());
  }
}
