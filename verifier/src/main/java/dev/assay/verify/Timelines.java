package dev.assay.verify;

import dev.assay.model.Drill;
import dev.assay.model.DrillSpec;
import dev.assay.model.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events a drill's log records, in the order of its lines. */
final class Timelines {
  private Timelines() {}

  /** An event that names its instant well; others are the shape's business. */
  record Event(String name, Instant instant, String text, String pointer) {}

  record Events(DrillSpec.Timeline spec, Subject log, List<Event> all) {
    Optional<Event> first(String name) {
      return all.stream().filter(event -> event.name().equals(name)).findFirst();
    }
  }

  /** The events of a drill; empty when its kind has no timeline or the log is not there. */
  static Optional<Events> of(Subject subject) {
    Optional<DrillSpec.Timeline> spec = subject.kind().drill().flatMap(DrillSpec::timeline);
    if (spec.isEmpty()) {
      return Optional.empty();
    }
    Optional<Subject> log =
        spec.get().from().equals("self")
            ? Optional.of(subject)
            : subject.partner(spec.get().from()).map(Subject.Partner::subject);
    return log.map(source -> new Events(spec.get(), source, events(spec.get(), source)));
  }

  private static List<Event> events(DrillSpec.Timeline spec, Subject log) {
    List<Event> events = new ArrayList<>();
    Optional<Node> list = log.tree().at(spec.list());
    if (list.isPresent() && list.get() instanceof Node.Array array) {
      for (int i = 0; i < array.items().size(); i++) {
        String base = spec.list() + "/" + i + "/";
        String name = log.tree().text(base + spec.event()).orElse("");
        String pointer = base + spec.instant();
        log.tree()
            .text(pointer)
            .flatMap(Stamp::parse)
            .ifPresent(
                stamp -> events.add(new Event(name, stamp.instant(), stamp.text(), pointer)));
      }
    }
    return events;
  }

  /** The phases between the events of the order that are there. */
  static List<Drill.Phase> phases(Subject subject) {
    List<Drill.Phase> phases = new ArrayList<>();
    Optional<Events> events = of(subject);
    if (events.isEmpty()) {
      return phases;
    }
    Subject log = events.get().log();
    Optional<Event> before = Optional.empty();
    for (String name : events.get().spec().order()) {
      Optional<Event> event = events.get().first(name);
      if (event.isPresent() && before.isPresent()) {
        phases.add(
            new Drill.Phase(
                before.get().name(),
                name,
                before.get().instant(),
                event.get().instant(),
                log.tree().locate(log.path(), before.get().pointer()),
                log.tree().locate(log.path(), event.get().pointer())));
      }
      before = event.isPresent() ? event : before;
    }
    return phases;
  }
}
