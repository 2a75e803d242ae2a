package dev.assay.prose;

import dev.assay.model.DocumentPlan;
import dev.assay.model.RoadmapItem;
import dev.assay.model.RoadmapItem.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges a roadmap by its text alone: what contradicts itself, what is missing. The rules are those
 * of seed 004: done is code, tests and documents; blocked for more than one working day needs a
 * reason and a resume condition; what landed has an evidence path and a runnable command.
 */
public final class RoadmapFaults {
  private final DocumentPlan calendar;
  private final LocalDate asOf;
  private final List<RoadmapFault> faults = new ArrayList<>();

  private RoadmapFaults(DocumentPlan calendar, LocalDate asOf) {
    this.calendar = calendar;
    this.asOf = asOf;
  }

  /** The faults of a roadmap, item by item in its order, the kinds in theirs. */
  public static List<RoadmapFault> of(List<Plotted> items, DocumentPlan calendar, LocalDate asOf) {
    RoadmapFaults judge = new RoadmapFaults(calendar, asOf);
    RoadmapPrerequisites prerequisites = new RoadmapPrerequisites(items, asOf);
    Map<String, Plotted> first = new HashMap<>();
    for (Plotted item : items) {
      judge.dates(item);
      prerequisites.judge(item, judge.faults::add);
      judge.blocked(item);
      judge.done(item);
      if (item.status().isPresent() && item.said().isEmpty()) {
        judge.add(RoadmapFault.Kind.UNKNOWN_STATUS, item, Map.of("status", item.status().get()));
      }
      Plotted before = first.putIfAbsent(item.id(), item);
      if (before != null) {
        judge.add(RoadmapFault.Kind.DUPLICATE_ID, item, Map.of("first", "" + before.offset()));
      }
    }
    return List.copyOf(judge.faults);
  }

  private void dates(Plotted item) {
    if (item.started().isEmpty()) {
      return;
    }
    LocalDate started = item.started().get();
    if (item.finished().filter(started::isAfter).isPresent()) {
      add(
          RoadmapFault.Kind.DONE_BEFORE_START,
          item,
          Map.of("started", "" + started, "finished", "" + item.finished().get()));
    } else if (item.isDone() && started.isAfter(asOf)) {
      add(
          RoadmapFault.Kind.DONE_BEFORE_START,
          item,
          Map.of("started", "" + started, "as-of", "" + asOf));
    }
  }

  private void blocked(Plotted item) {
    if (item.said().filter(Status.BLOCKED::equals).isEmpty()) {
      return;
    }
    List<String> missing = new ArrayList<>();
    if (item.blocked().reason().isEmpty()) {
      missing.add("reason");
    }
    if (item.blocked().resume().isEmpty()) {
      missing.add("resume");
    }
    Optional<LocalDate> since = item.blocked().since();
    if (missing.isEmpty()) {
      return;
    }
    String list = String.join(", ", missing);
    if (since.isEmpty()) {
      add(RoadmapFault.Kind.BLOCKED_SINCE_UNKNOWN, item, Map.of("missing", list));
    } else if (workingDays(since.get()) > 1) {
      add(
          RoadmapFault.Kind.BLOCKED_WITHOUT_REASON,
          item,
          Map.of("missing", list, "since", "" + since.get(), "as-of", "" + asOf));
    }
  }

  /** Working days after a day, up to the as-of day; no more than two are counted. */
  private int workingDays(LocalDate since) {
    int days = 0;
    LocalDate day = since.plusDays(1);
    while (days < 2 && !day.isAfter(asOf)) {
      days += calendar.works(day) ? 1 : 0;
      day = day.plusDays(1);
    }
    return days;
  }

  private void done(Plotted item) {
    if (!item.isDone()) {
      return;
    }
    List<String> without = new ArrayList<>();
    if (item.type() != RoadmapItem.Type.PRIORITY
        && item.type() != RoadmapItem.Type.EXIT_CONDITION) {
      missing(without, "code", item.code().isEmpty());
      boolean tested = item.commands().stream().anyMatch(Plotted.Command::testing);
      missing(without, "tests", item.tests().isEmpty() && !tested);
      missing(without, "docs", item.docs().isEmpty());
    }
    if (!without.isEmpty()) {
      add(RoadmapFault.Kind.DONE_WITHOUT, item, Map.of("missing", String.join(", ", without)));
    }
    List<String> proof = new ArrayList<>();
    missing(proof, "evidence", item.evidence().isEmpty());
    missing(proof, "command", item.commands().isEmpty());
    if (!proof.isEmpty()) {
      add(
          RoadmapFault.Kind.LANDED_WITHOUT_PROOF,
          item,
          Map.of("missing", String.join(", ", proof)));
    }
    accepted(item);
  }

  private void accepted(Plotted item) {
    List<Plotted.Acceptance> open =
        item.acceptance().stream().filter(each -> !each.ticked().orElse(true)).toList();
    if (!open.isEmpty()) {
      faults.add(
          new RoadmapFault(
              RoadmapFault.Kind.DONE_WITH_OPEN_ACCEPTANCE,
              item.id(),
              open.get(0).offset(),
              Map.of("open", "" + open.size(), "text", open.get(0).text())));
    }
    item.verdict()
        .filter(verdict -> !verdict.met().orElse(true))
        .ifPresent(
            verdict ->
                faults.add(
                    new RoadmapFault(
                        RoadmapFault.Kind.DONE_WITH_OPEN_ACCEPTANCE,
                        item.id(),
                        verdict.offset(),
                        Map.of("open", "1", "text", verdict.text()))));
  }

  private static void missing(List<String> list, String word, boolean absent) {
    if (absent) {
      list.add(word);
    }
  }

  private void add(RoadmapFault.Kind kind, Plotted item, Map<String, String> values) {
    faults.add(new RoadmapFault(kind, item.id(), item.offset(), values));
  }
}
