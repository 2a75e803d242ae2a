package dev.assay.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.model.DocumentPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadmapFaultsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 2, 20);
  private static final String SOUND =
      "code: [a/], tests: [b/], docs: [c.md], evidence: [d.env], commands: [./e]";

  private static List<String> faults(LocalDate asOf, DocumentPlan calendar, String... items) {
    String text = "roadmap: 1\nitems:\n  - {" + String.join("}\n  - {", items) + "}\n";
    return RoadmapFaults.of(Roadmaps.yaml(text), calendar, asOf).stream()
        .map(f -> f.item() + " " + f.kind().word() + " " + new TreeMap<>(f.values()))
        .toList();
  }

  private static List<String> faults(String... items) {
    return faults(AS_OF, DocumentPlan.NONE, items);
  }

  @Test
  void aSoundItemHasNoFault() {
    assertEquals(
        List.of(),
        faults("id: A, status: done, started: 2026-02-20, finished: 2026-02-20, " + SOUND));
  }

  @ParameterizedTest
  @CsvSource({
    // Friday to Monday is one working day, to Tuesday two; the day itself does not count.
    "2026-02-20, 2026-02-20, false",
    "2026-02-20, 2026-02-21, false",
    "2026-02-20, 2026-02-23, false",
    "2026-02-20, 2026-02-24, true",
    "2026-02-18, 2026-02-19, false",
    "2026-02-18, 2026-02-20, true",
    "2026-02-21, 2026-02-23, false",
    "2026-02-21, 2026-02-24, true",
    "2026-02-25, 2026-02-20, false"
  })
  void oneWorkingDayOfBlockingNeedsNoReason(LocalDate since, LocalDate asOf, boolean fault) {
    List<String> found =
        faults(
            asOf,
            DocumentPlan.NONE,
            "id: A, status: blocked, blocked: {since: " + since + ", reason: x}");
    assertEquals(
        fault
            ? List.of(
                "A blocked-without-reason {as-of="
                    + asOf
                    + ", missing=resume, since="
                    + since
                    + "}")
            : List.of(),
        found);
  }

  @Test
  void holidaysAndAnotherWeekendCount() {
    DocumentPlan calendar =
        new DocumentPlan(
            List.of(),
            List.of(),
            Optional.empty(),
            Set.of(DayOfWeek.FRIDAY),
            Set.of(LocalDate.of(2026, 2, 22)),
            List.of());
    String item = "id: A, status: blocked, blocked: {since: 2026-02-19}";
    assertEquals(List.of(), faults(LocalDate.of(2026, 2, 22), calendar, item));
    assertEquals(1, faults(LocalDate.of(2026, 2, 23), calendar, item).size());
  }

  @Test
  void aBlockOfUnknownAgeIsNotGuessed() {
    assertEquals(
        List.of("A blocked-since-unknown {missing=reason, resume}"),
        faults("id: A, status: blocked"));
    assertEquals(List.of(), faults("id: A, status: blocked, blocked: {reason: x, resume: y}"));
  }

  @Test
  void nothingIsDoneBeforeItStarts() {
    assertEquals(
        List.of("A done-before-start {finished=2026-02-01, started=2026-02-02}"),
        faults("id: A, started: 2026-02-02, finished: 2026-02-01"));
    assertEquals(
        List.of("A done-before-start {as-of=2026-02-20, started=2026-02-21}"),
        faults("id: A, status: done, started: 2026-02-21, " + SOUND));
    assertEquals(
        List.of("B done-before-start {after=A, said=done, status=planned}"),
        faults("id: A, status: planned", "id: B, status: done, after: [A], " + SOUND));
    assertEquals(
        List.of("B done-before-start {after=A, said=done, status=in_progress}"),
        faults(
            "id: A, status: in_progress, started: 2026-03-01",
            "id: B, status: done, after: [A], " + SOUND));
  }

  @Test
  void orderIsKept() {
    assertEquals(
        List.of("B out-of-order {after=A, said=done, status=in_progress}"),
        faults("id: A, status: in_progress", "id: B, status: done, after: [A], " + SOUND));
    assertEquals(
        List.of("B out-of-order {after=A, said=in_progress, status=planned}"),
        faults("id: A, status: planned", "id: B, status: in_progress, after: [A]"));
    assertEquals(
        List.of("B order-unknown {after=A}"),
        faults("id: A, title: x", "id: B, status: in_progress, after: [A]"));
    assertEquals(List.of(), faults("id: A, status: planned", "id: B, status: planned, after: [A]"));
    assertEquals(
        List.of(),
        faults(
            "id: A, status: planned",
            "id: B, status: blocked, after: [A], " + "blocked: {reason: x, resume: y}"));
  }

  @Test
  void aCircleEnds() {
    assertEquals(
        List.of(
            "A out-of-order {after=B, said=in_progress, status=in_progress}",
            "B out-of-order {after=A, said=in_progress, status=in_progress}"),
        faults("id: A, status: in_progress, after: [B]", "id: B, status: in_progress, after: [A]"));
  }

  @ParameterizedTest
  @CsvSource({
    "epic, 'A done-without {missing=code, tests, docs}'",
    "milestone, 'A done-without {missing=code, tests, docs}'",
    "priority, ",
    "exit-condition, "
  })
  void doneIsCodeTestsAndDocs(String type, String fault) {
    assertEquals(
        fault == null ? List.of() : List.of(fault),
        faults("id: A, type: " + type + ", status: done, evidence: [d.env], commands: [./e]"));
  }

  @Test
  void whatLandedIsProven() {
    assertEquals(
        List.of("A landed-without-proof {missing=command}"),
        faults("id: A, status: done, code: [a/], tests: [b/], docs: [c.md], evidence: [d.env]"));
    assertEquals(
        List.of("A landed-without-proof {missing=evidence, command}"),
        faults("id: A, type: exit-condition, status: done"));
  }

  @Test
  void acceptanceIsClosed() {
    assertEquals(
        List.of("A done-with-open-acceptance {open=2, text=y}"),
        faults(
            "id: A, status: done, acceptance: [{text: x, done: true}, {text: y, done: false}, z,"
                + " {text: w, done: false}], "
                + SOUND));
    assertEquals(
        List.of(), faults("id: A, status: in_progress, acceptance: [{text: y, done: false}]"));
    List<RoadmapFault> verdict =
        RoadmapFaults.of(
            Roadmaps.markdown("## Epic A: x\n\n- 状态：done\n\n### 测试与验收\n- 当前判定：未满足（缺演练）\n"),
            DocumentPlan.NONE,
            AS_OF);
    assertEquals(
        RoadmapFault.Kind.DONE_WITH_OPEN_ACCEPTANCE, verdict.get(verdict.size() - 1).kind());
  }

  @Test
  void idsAndWordsAreKnown() {
    assertEquals(
        List.of(
            "A unknown-status {status=nearly}",
            "A duplicate-id {first=22}",
            "B unknown-after {after=Z}"),
        faults("id: A, status: nearly", "id: A", "id: B, after: [Z]"));
  }
}
