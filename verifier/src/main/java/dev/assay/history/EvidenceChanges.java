package dev.assay.history;

import dev.assay.model.EvidenceVersion;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunChange.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Evidence that has other bytes, is new, or is not there any more. */
final class EvidenceChanges {
  /** More files than anybody compares by eye; of the others the digests are said. */
  private static final int MOST_SHOWN = 24;

  private EvidenceChanges() {}

  /** All that changed, by path. */
  static List<Input> of(Side before, Side after) {
    Map<String, EvidenceVersion> old = before.files();
    Map<String, EvidenceVersion> now = after.files();
    Set<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(now.keySet());
    List<Input> inputs = new ArrayList<>();
    int shown = 0;
    for (String path : paths) {
      Optional<EvidenceVersion> then = Optional.ofNullable(old.get(path));
      Optional<EvidenceVersion> there = Optional.ofNullable(now.get(path));
      Optional<String> digest = there.flatMap(EvidenceVersion::sha256);
      if (then.isPresent() && there.isPresent() && then.get().sha256().equals(digest)) {
        continue;
      }
      Cause cause =
          then.isEmpty() ? Cause.APPEARED : there.isEmpty() ? Cause.VANISHED : Cause.EVIDENCE;
      boolean show = cause == Cause.EVIDENCE && shown < MOST_SHOWN;
      List<Line> lines = show ? lines(before, then.get(), after, there.get()) : List.of();
      shown += show ? 1 : 0;
      Optional<String> was = then.flatMap(EvidenceVersion::sha256);
      inputs.add(new Input(cause, path, was, digest, false, lines));
    }
    return inputs;
  }

  private static List<Line> lines(
      Side before, EvidenceVersion old, Side after, EvidenceVersion now) {
    Optional<List<String>> then = before.text().lines(old);
    return then.isEmpty()
        ? List.of()
        : after
            .text()
            .lines(now)
            .map(there -> ChangedLines.of(then.get(), there))
            .orElse(List.of());
  }
}
