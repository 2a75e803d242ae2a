package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Citation;
import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Counts;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Lang;
import dev.assay.model.Level;
import dev.assay.model.Location;
import dev.assay.model.Plan;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Run;
import dev.assay.model.Text;
import dev.assay.model.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CitationSheetTest {
  private static final String DRILL = "results/wal.env";
  private static final Location LINE = Location.at("docs/progress.md", 4, 3, "");

  private static Claim claim(Citation... citations) {
    return new Claim(
        "docs/progress.md#L4",
        "done",
        Text.same("done"),
        Text.same("Rollback is verified"),
        LINE,
        "verified",
        Optional.empty(),
        citations.length == 0 ? ClaimState.UNCITED : ClaimState.CONTRADICTED,
        new Text("the drill it cites failed", "所引用的演练不通过"),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        List.of(citations));
  }

  private static Citation cite(
      Citation.Sort sort, String text, String target, Citation.Standing standing, String kind) {
    return new Citation(
        sort, text, Optional.ofNullable(target), LINE, standing, Optional.ofNullable(kind));
  }

  private static Finding finding(int number) {
    return new Finding(
        "drills/rto-within-limit",
        FindingKind.FAIL,
        Level.ERROR,
        Location.at(DRILL, 6, 13, "/rto"),
        Text.same("Recovery took too long, time " + number),
        Optional.empty(),
        Optional.empty(),
        Text.same("be faster"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        String.format("%032x", number),
        Optional.empty(),
        false);
  }

  private static String explained(Lang lang, Claim claim) {
    Counts.Levels none = new Counts.Levels(0, 0, 0);
    Plan plan =
        new Plan(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            new Plan.Site("Assay", "target/site"),
            Optional.empty(),
            "evidence/runs");
    Evidence evidence =
        new Evidence(
            DRILL,
            "wal-recovery-drill",
            Optional.empty(),
            Optional.empty(),
            9,
            Optional.empty(),
            1,
            Verdict.FAIL);
    RoadmapItem item =
        new RoadmapItem(
            "B",
            RoadmapItem.Type.EPIC,
            "Rollback",
            Optional.empty(),
            Optional.of(RoadmapItem.Status.DONE),
            RoadmapItem.State.CONTRADICTED,
            Text.same("its claim is contradicted"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(claim.id()),
            LINE);
    Run run =
        new Run(
            "0.1.0",
            Optional.empty(),
            Optional.empty(),
            false,
            plan,
            Verdict.FAIL,
            new Counts(1, 0, 0, 0, none, none, 0),
            List.of(evidence),
            IntStream.rangeClosed(1, 7).mapToObj(CitationSheetTest::finding).toList(),
            List.of(claim),
            List.of(),
            Map.of(),
            Optional.empty(),
            List.of(item),
            Optional.empty());
    StringWriter out = new StringWriter();
    new FindingSheet(run, new Sheet(new PrintWriter(out), lang)).print(claim);
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void theChainGoesFromTheClaimOverItsCitationsToTheFindings() {
    String text =
        explained(
            Lang.EN,
            claim(
                cite(
                    Citation.Sort.PATH,
                    "./results/wal.env",
                    DRILL,
                    Citation.Standing.FAILS,
                    "wal-recovery-drill"),
                cite(Citation.Sort.COMMIT, "17f0f8c4", null, Citation.Standing.UNKNOWN, null)));

    assertEquals(
        """
        docs/progress.md#L4: Rollback is verified
          at: docs/progress.md:4:3
          state: contradicted
          because: the drill it cites failed
          said: verified
          roadmap: B Rollback (contradicted)

        cites the file ./results/wal.env
          cited at: docs/progress.md:4:3
          leads to: results/wal.env
          looked up: evidence that failed
          evidence: wal-recovery-drill, FAIL
          00000000000000000000000000000001: Recovery took too long, time 1
          00000000000000000000000000000002: Recovery took too long, time 2
          00000000000000000000000000000003: Recovery took too long, time 3
          00000000000000000000000000000004: Recovery took too long, time 4
          00000000000000000000000000000005: Recovery took too long, time 5
          2 more findings: assay explain 'results/wal.env'

        cites the commit 17f0f8c4
          cited at: docs/progress.md:4:3
          looked up: it cannot be looked up
        """,
        text);
  }

  @Test
  void aClaimThatCitesNothingIsToldSoInEveryLanguage() {
    assertTrue(explained(Lang.EN, claim()).contains("It cites nothing"));
    assertTrue(explained(Lang.ZH_CN, claim()).contains("没有引用，因此无从证实。"));
  }

  @Test
  void everySortAndStandingHasItsWords() {
    for (Citation.Sort sort : Citation.Sort.values()) {
      for (Citation.Standing standing : Citation.Standing.values()) {
        String text = explained(Lang.EN, claim(cite(sort, "<x>", null, standing, null)));
        assertTrue(text.contains(Terms.standing(standing).en()), text);
        assertTrue(text.contains("cites the ") && text.contains(" <x>\n"), text);
      }
    }
  }
}
