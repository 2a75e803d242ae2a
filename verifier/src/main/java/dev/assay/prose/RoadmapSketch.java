package dev.assay.prose;

import dev.assay.model.RoadmapItem;
import dev.assay.model.RoadmapItem.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An item while its text is being read. */
final class RoadmapSketch {
  final String id;
  final RoadmapItem.Type type;
  final int offset;

  String title = "";
  boolean described = true;

  /** Whether its text turns out to be a form to be filled in. */
  boolean template;

  Optional<String> priority = Optional.empty();
  Optional<String> status = Optional.empty();
  Optional<Status> said = Optional.empty();
  Optional<LocalDate> started = Optional.empty();
  Optional<LocalDate> finished = Optional.empty();
  Optional<LocalDate> since = Optional.empty();
  Optional<String> reason = Optional.empty();
  Optional<String> resume = Optional.empty();
  Optional<Plotted.Verdict> verdict = Optional.empty();

  final Set<String> after = new LinkedHashSet<>();
  final List<Plotted.Acceptance> acceptance = new ArrayList<>();
  final List<Plotted.Named> code = new ArrayList<>();
  final List<Plotted.Named> tests = new ArrayList<>();
  final List<Plotted.Named> docs = new ArrayList<>();
  final List<Plotted.Named> evidence = new ArrayList<>();
  final List<Plotted.Command> commands = new ArrayList<>();
  private final List<Plotted.Stretch> cites = new ArrayList<>();

  /** Number of the passage its last stretch ends with; stretches that follow each other are one. */
  private int last = Integer.MIN_VALUE;

  RoadmapSketch(String id, RoadmapItem.Type type, int offset) {
    this.id = id;
    this.type = type;
    this.offset = offset;
  }

  /** Takes a line into the text whose citations are proof. */
  void cite(RoadmapLine line) {
    boolean joins = line.index() == last || line.index() == last + 1;
    if (joins && !cites.isEmpty()) {
      Plotted.Stretch before = cites.remove(cites.size() - 1);
      cites.add(new Plotted.Stretch(before.from(), Math.max(before.to(), line.end())));
    } else {
      cites.add(new Plotted.Stretch(line.start(), line.end()));
    }
    last = line.index();
  }

  /** Takes a stretch into the text whose citations are proof. */
  void cite(int from, int to) {
    cites.add(new Plotted.Stretch(from, to));
  }

  Plotted plotted() {
    return new Plotted(
        id,
        type,
        title,
        priority,
        status,
        said,
        offset,
        described,
        started,
        finished,
        new Plotted.Blocked(since, reason, resume),
        List.copyOf(after),
        cites,
        acceptance,
        code,
        tests,
        docs,
        evidence,
        commands,
        verdict);
  }
}
