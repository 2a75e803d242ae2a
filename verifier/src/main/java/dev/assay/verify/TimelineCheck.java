package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.DrillSpec;
import dev.assay.model.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks whether the events of a drill hold together. */
final class TimelineCheck implements Asker<Check.Timeline> {
  @Override
  public Answer ask(Rule rule, Check.Timeline check, Subject subject) {
    Optional<Timelines.Events> events = Timelines.of(subject);
    if (events.isEmpty() || events.get().all().isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    return switch (check.fault()) {
      case MISSING_EVENT -> missing(rule, events.get());
      case OUT_OF_ORDER -> order(rule, events.get());
      case CLOCK_SKEW -> skew(rule, events.get());
    };
  }

  private static Answer missing(Rule rule, Timelines.Events events) {
    List<Draft> drafts = new ArrayList<>();
    DrillSpec.Timeline spec = events.spec();
    for (String name : spec.order()) {
      if (events.first(name).isEmpty()) {
        Draft draft = Draft.at(rule.answer(), events.log(), spec.list() + "/" + name);
        drafts.add(draft.value("event", name).expected(name));
      }
    }
    return Answer.of(drafts);
  }

  private static Answer order(Rule rule, Timelines.Events events) {
    List<Draft> drafts = new ArrayList<>();
    Optional<Timelines.Event> before = Optional.empty();
    int compared = 0;
    for (String name : events.spec().order()) {
      Optional<Timelines.Event> event = events.first(name);
      if (event.isEmpty()) {
        continue;
      }
      if (before.isPresent()) {
        compared++;
        if (event.get().instant().isBefore(before.get().instant())) {
          drafts.add(
              Draft.at(rule.answer(), events.log(), event.get().pointer())
                  .value("event", name)
                  .value("before", before.get().name())
                  .actual(event.get().text())
                  .expected(">= " + before.get().text()));
        }
      }
      before = event;
    }
    return compared == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private static Answer skew(Rule rule, Timelines.Events events) {
    List<Draft> drafts = new ArrayList<>();
    List<Timelines.Event> all = events.all();
    for (int i = 1; i < all.size(); i++) {
      Instant previous = all.get(i - 1).instant();
      if (all.get(i).instant().isBefore(previous)) {
        drafts.add(
            Draft.at(rule.answer(), events.log(), all.get(i).pointer())
                .value("event", all.get(i).name())
                .actual(all.get(i).text())
                .expected(">= " + all.get(i - 1).text()));
      }
    }
    return all.size() < 2 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }
}
