package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Check;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.Operator;
import dev.assay.model.Pack;
import dev.assay.model.Parameter;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunRecord;
import dev.assay.model.Source;
import dev.assay.model.Text;
import dev.assay.model.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked less is told from what another version of the program brought along. */
class WeakenedTest {
  private static final Source EMPTY =
      new Source() {
        @Override
        public List<Entry> entries() {
          return List.of();
        }

        @Override
        public InputStream open(String path) throws IOException {
          throw new IOException("no such file");
        }
      };

  @TempDir Path temp;

  /** A pack with one threshold rule; {@code level} and {@code limit} are in force. */
  private record World(String digest, String id, Level usual, Level level, int pack, int limit) {
    Plan plan() {
      Rule rule = rule(usual);
      BigDecimal value = BigDecimal.valueOf(limit);
      Parameter parameter =
          new Parameter(
              "drills/max-rto",
              Text.same("rto"),
              Unit.SECOND,
              value,
              BigDecimal.valueOf(pack),
              "seed",
              "pack drills");
      Pack drills =
          new Pack(
              "drills",
              "1",
              Text.same("drills"),
              digest,
              List.of(),
              List.of(rule),
              List.of(parameter),
              Map.of(),
              EMPTY);
      return plan(List.of(drills), List.of(rule(level)), Map.of(parameter.id(), parameter));
    }

    private static Plan plan(List<Pack> packs, List<Rule> rules, Map<String, Parameter> all) {
      return new Plan(
          packs,
          List.of(),
          List.of(),
          List.of(),
          rules,
          all,
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          new Plan.Site("Assay", "target/site"),
          Optional.empty(),
          "evidence/runs");
    }

    private Rule rule(Level at) {
      Text text = Text.same("text");
      return new Rule(
          id,
          text,
          at,
          FindingKind.FAIL,
          Set.of(),
          false,
          new Check.Threshold("rto", Operator.AT_MOST, "drills/max-rto", Optional.empty()),
          text,
          text,
          text,
          "seed",
          Optional.empty(),
          OptionalInt.empty(),
          id.endsWith("new") ? List.of("drills/rto") : List.of(),
          Optional.empty(),
          true);
    }
  }

  private static final World BEFORE =
      new World("sha256:1", "drills/rto", Level.ERROR, Level.ERROR, 10, 10);

  private static List<String> weaker(World before, Plan after, String... shipped) {
    return Weakened.of(LastRecorded.sample(before.plan()), after, Set.of(shipped)).stream()
        .map(Input::key)
        .toList();
  }

  @Test
  void aSettingThatAsksLessIsTold() {
    World looser = new World("sha256:1", "drills/rto", Level.ERROR, Level.WARNING, 10, 12);
    assertEquals(List.of("drills/max-rto", "drills/rto"), weaker(BEFORE, looser.plan(), "drills"));
    assertEquals(List.of(), weaker(looser, BEFORE.plan(), "drills"));
  }

  @Test
  void whatAnotherVersionOfTheProgramBringsAlongIsNot() {
    World other = new World("sha256:2", "drills/rto", Level.WARNING, Level.WARNING, 12, 12);
    assertEquals(List.of(), weaker(BEFORE, other.plan(), "drills"));
    assertEquals(
        List.of("drills/max-rto", "drills/rto"), weaker(BEFORE, other.plan()), "a pack of a user");
  }

  @Test
  void aSettingOnTopOfAnotherVersionIsTold() {
    World other = new World("sha256:2", "drills/rto", Level.ERROR, Level.WARNING, 10, 12);
    assertEquals(List.of("drills/max-rto", "drills/rto"), weaker(BEFORE, other.plan(), "drills"));
  }

  @Test
  void aRuleThatIsGoneIsToldAndOneWithAnotherNameIsNot() {
    World gone = new World("sha256:2", "drills/other", Level.ERROR, Level.ERROR, 10, 10);
    assertEquals(List.of("drills/rto"), weaker(BEFORE, gone.plan(), "drills"));
    World renamed = new World("sha256:2", "drills/rto-new", Level.ERROR, Level.ERROR, 10, 10);
    assertEquals(List.of(), weaker(BEFORE, renamed.plan(), "drills"));
  }

  @Test
  void aPackThatIsNotInUseAnyMoreIsToldOnce() {
    Plan none = World.plan(List.of(), List.of(), Map.of());
    assertEquals(List.of("packs/drills"), weaker(BEFORE, none, "drills"));
  }

  @Test
  void theLastRunWithFindingsIsFoundAtTheEndOfALongLedger() throws IOException {
    Path folder = temp.resolve("runs");
    Ledger ledger = Ledger.at(folder);
    ledger.append(Runs.of(1).run(), Optional.empty(), false);
    RunRecord first = LedgerRuns.of(folder).records().get(0);
    Path month = folder.resolve("2026-11.jsonl");
    String line = Files.readString(month);
    String old = line.replaceFirst("\"results\":\"[0-9a-f]{64}\",", "");
    Files.writeString(month, old.repeat(20_000) + line + old.repeat(3) + "{\"v\":1,\"seq");
    long start = System.nanoTime();
    assertEquals(first, LastRecorded.in(folder).orElseThrow().record());
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println("read the end of " + Files.size(month) + " bytes in " + millis + " ms");
    Files.writeString(month, old, StandardCharsets.UTF_8);
    assertTrue(LastRecorded.in(folder).isEmpty(), "no findings were kept");
    assertTrue(LastRecorded.in(temp.resolve("none")).isEmpty());
  }
}
