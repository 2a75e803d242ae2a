package dev.assay.history;

import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunResults.Accepted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Waivers that are new, gone, or hold for another time. Of several for the same thing the one that
 * ends first counts, as it does in a run.
 */
final class WaiverChanges {
  private static final Comparator<Accepted> FIRST =
      Comparator.comparing(Accepted::expires).thenComparing(Accepted::created);

  private WaiverChanges() {}

  /** All that changed, by what they are about. */
  static List<Input> of(List<Accepted> before, List<Accepted> after) {
    Map<String, Accepted> old = byKey(before);
    Map<String, Accepted> now = byKey(after);
    Set<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    List<Input> inputs = new ArrayList<>();
    for (String key : keys) {
      Optional<Accepted> then = Optional.ofNullable(old.get(key));
      Optional<Accepted> there = Optional.ofNullable(now.get(key));
      if (!then.map(WaiverChanges::shown).equals(there.map(WaiverChanges::shown))) {
        inputs.add(
            new Input(
                Cause.WAIVER,
                key,
                then.map(WaiverChanges::shown),
                there.map(WaiverChanges::shown),
                longer(then, there),
                List.of()));
      }
    }
    return inputs;
  }

  /** What a waiver is about: rule, fingerprint and path, those that are given. */
  static String key(Accepted waiver) {
    return String.join(
        " ",
        Stream.of(waiver.rule(), waiver.fingerprint(), waiver.path())
            .flatMap(Optional::stream)
            .toList());
  }

  private static Map<String, Accepted> byKey(List<Accepted> waivers) {
    Map<String, Accepted> byKey = new TreeMap<>();
    for (Accepted each : waivers) {
      byKey.merge(key(each), each, (one, other) -> FIRST.compare(one, other) <= 0 ? one : other);
    }
    return byKey;
  }

  private static boolean longer(Optional<Accepted> before, Optional<Accepted> after) {
    LocalDate end = before.map(Accepted::expires).orElse(LocalDate.MIN);
    return after.filter(now -> now.expires().isAfter(end)).isPresent();
  }

  private static String shown(Accepted waiver) {
    return waiver.created() + "/" + waiver.expires();
  }
}
