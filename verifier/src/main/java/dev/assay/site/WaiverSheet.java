package dev.assay.site;

import dev.assay.model.Check;
import dev.assay.model.Finding;
import dev.assay.model.Location;
import dev.assay.model.Plan;
import dev.assay.model.Run;
import dev.assay.model.Waiver;
import dev.assay.model.WaiverEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One waiver with what became of it.
 *
 * @param id anchor on its page; the same as long as it speaks of the same thing
 * @param covered the findings it accepts now
 * @param about the findings that rules about waivers have about it
 */
record WaiverSheet(
    String id, WaiverEntry entry, State state, List<Finding> covered, List<Finding> about) {
  /** Whether it has an effect, and if not, why. */
  enum State {
    IN_FORCE,
    LAPSED,
    NOT_STARTED,
    FAULTY,
    TOO_LONG,
    FORBIDDEN,
    DORMANT,
    UNDATED;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Questions about waivers that say why one has no effect. */
  private static final Map<Check.Workspace.Question, State> STATES =
      new EnumMap<>(
          Map.of(
              Check.Workspace.Question.WAIVER_INCOMPLETE, State.FAULTY,
              Check.Workspace.Question.WAIVER_TOO_LONG, State.TOO_LONG,
              Check.Workspace.Question.WAIVER_FORBIDDEN, State.FORBIDDEN,
              Check.Workspace.Question.WAIVER_DORMANT, State.DORMANT,
              Check.Workspace.Question.WAIVER_NOT_STARTED, State.NOT_STARTED,
              Check.Workspace.Question.WAIVER_LAPSED, State.LAPSED));

  /** All waivers in the order in which they were written. */
  static List<WaiverSheet> of(Run run) {
    Map<Location, List<Finding>> about = new HashMap<>();
    Map<Location, List<Finding>> covered = new HashMap<>();
    for (Finding each : run.findings()) {
      if (question(run.plan(), each).isPresent()) {
        about.computeIfAbsent(each.location(), unused -> new ArrayList<>()).add(each);
      }
      each.waiver()
          .map(Waiver::location)
          .ifPresent(at -> covered.computeIfAbsent(at, unused -> new ArrayList<>()).add(each));
    }
    Map<String, Integer> taken = new HashMap<>();
    List<WaiverSheet> sheets = new ArrayList<>();
    for (WaiverEntry entry : run.plan().waivers()) {
      String hash = "w-" + Digest.of(identity(entry)).substring(0, 16);
      int number = taken.merge(hash, 1, Integer::sum);
      List<Finding> said = about.getOrDefault(entry.location(), List.of());
      sheets.add(
          new WaiverSheet(
              number == 1 ? hash : hash + "-" + number,
              entry,
              state(entry, said, run),
              covered.getOrDefault(entry.location(), List.of()),
              said));
    }
    return sheets;
  }

  private static Optional<Check.Workspace.Question> question(Plan plan, Finding finding) {
    return plan.rule(finding.rule())
        .map(rule -> rule.check())
        .filter(Check.Workspace.class::isInstance)
        .map(check -> ((Check.Workspace) check).question())
        .filter(each -> each.name().startsWith("WAIVER_"));
  }

  private static String identity(WaiverEntry entry) {
    return entry.rule().orElse("")
        + "\0"
        + entry.fingerprint().orElse("")
        + "\0"
        + entry.path().orElse("");
  }

  private static State state(WaiverEntry entry, List<Finding> about, Run run) {
    for (Finding each : about) {
      Optional<State> said = question(run.plan(), each).map(STATES::get);
      if (said.isPresent()) {
        return said.get();
      }
    }
    if (!entry.faults().isEmpty()) {
      return State.FAULTY;
    }
    if (run.asOf().isEmpty()) {
      return State.UNDATED;
    }
    LocalDate today = LocalDate.ofInstant(run.asOf().get(), ZoneOffset.UTC);
    if (entry.created().orElseThrow().isAfter(today)) {
      return State.NOT_STARTED;
    }
    return entry.expires().orElseThrow().isBefore(today) ? State.LAPSED : State.IN_FORCE;
  }

  /** Whether it has or had an effect that ends on its last day. */
  boolean ends() {
    return state == State.IN_FORCE || state == State.LAPSED;
  }

  /** What it is about, in the words of the file. */
  String names() {
    List<String> names = new ArrayList<>();
    entry.rule().ifPresent(names::add);
    entry.fingerprint().ifPresent(names::add);
    entry.path().ifPresent(names::add);
    return Marked.visible(String.join(" ", names));
  }

  /** Masked like everything a person wrote into a waiver. */
  Optional<String> owner() {
    return entry.owner().map(dev.assay.model.SecretMask::mask);
  }

  /** Masked like everything a person wrote into a waiver. */
  Optional<String> reason() {
    return entry.reason().map(dev.assay.model.SecretMask::mask);
  }

  /** Days from the as-of day to its last day, negative when that is past. */
  Optional<Long> daysLeft(Optional<Instant> asOf) {
    return asOf.flatMap(
        now ->
            entry
                .expires()
                .map(
                    last ->
                        ChronoUnit.DAYS.between(LocalDate.ofInstant(now, ZoneOffset.UTC), last)));
  }
}
