package dev.assay.verify;

import dev.assay.model.Anomaly;
import dev.assay.model.Check;
import dev.assay.model.LineIndex;
import dev.assay.model.Location;
import dev.assay.model.Reading;
import dev.assay.model.Rule;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what readers stumbled over into answers. */
final class Intake {
  private Intake() {}

  /** The answer about one file; a file nobody looked into is no subject. */
  static Answer ask(Rule rule, Check.Intake check, Reading reading) {
    List<Draft> drafts = new ArrayList<>();
    for (Anomaly anomaly : reading.anomalies()) {
      if (check.codes().contains(anomaly.code())) {
        drafts.add(draft(rule, anomaly, reading));
      }
    }
    if (!drafts.isEmpty()) {
      return Answer.of(drafts);
    }
    return reading instanceof Reading.Read ? Answer.PASS : Answer.NOT_APPLICABLE;
  }

  private static Draft draft(Rule rule, Anomaly anomaly, Reading reading) {
    Draft draft =
        Draft.at(rule.answer(), location(anomaly, reading), tree(reading))
            .value("code", anomaly.code().word());
    for (Map.Entry<String, String> detail : anomaly.details().entrySet()) {
      draft =
          switch (detail.getKey()) {
            case "actual", "second" -> draft.actual(detail.getValue());
            case "expected", "limit", "first" -> draft.expected(detail.getValue());
            default -> draft;
          };
      draft = draft.value(detail.getKey(), detail.getValue());
    }
    return draft;
  }

  private static Optional<Tree> tree(Reading reading) {
    return reading instanceof Reading.Read read ? Optional.of(read.tree()) : Optional.empty();
  }

  private static Location location(Anomaly anomaly, Reading reading) {
    if (reading instanceof Reading.Read read) {
      return read.tree().locate(reading.path(), anomaly.offset(), anomaly.pointer());
    }
    if (reading instanceof Reading.Unreadable broken && broken.text().isPresent()) {
      LineIndex lines = new LineIndex(broken.text().get());
      return Location.at(
          reading.path(),
          lines.lineOf(anomaly.offset()),
          lines.columnOf(anomaly.offset()),
          anomaly.pointer());
    }
    return new Location(Optional.of(reading.path()), 0, 0, anomaly.pointer());
  }
}
