package dev.assay.history;

import dev.assay.model.RunResults.RuleVersion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rules of two runs side by side; one that got another id is still the same rule. */
final class RulePairs {
  private final Map<String, RuleVersion> before;
  private final Map<String, RuleVersion> after;
  private final Map<String, String> later = new TreeMap<>();
  private final Map<String, String> earlier = new TreeMap<>();

  RulePairs(Map<String, RuleVersion> before, Map<String, RuleVersion> after) {
    this.before = before;
    this.after = after;
    new TreeMap<>(after)
        .forEach(
            (id, version) -> {
              for (String old : version.formerly()) {
                if (before.containsKey(old) && !after.containsKey(old) && !before.containsKey(id)) {
                  later.put(old, id);
                  earlier.put(id, old);
                }
              }
            });
  }

  /** A rule as it stood on both sides. */
  record Pair(Optional<RuleVersion> before, Optional<RuleVersion> after) {
    boolean asked() {
      return before.filter(each -> !each.off()).isPresent();
    }

    boolean asks() {
      return after.filter(each -> !each.off()).isPresent();
    }

    /** Whether both sides have it and its definition is another one. */
    boolean redefined() {
      return before.isPresent()
          && after.isPresent()
          && !before.get().digest().equals(after.get().digest())
          && !before.get().digest().equals(Digest.ZEROS)
          && !after.get().digest().equals(Digest.ZEROS);
    }

    /** Whether it asks less than before: not at all any more, or with less weight. */
    boolean weaker() {
      if (!asked()) {
        return false;
      }
      return !asks() || after.get().level().compareTo(before.get().level()) > 0;
    }

    /** Whether anything about it is another. */
    boolean changed() {
      return asked() != asks()
          || before.isPresent() != after.isPresent()
          || redefined()
          || (before.isPresent() && before.get().level() != after.get().level());
    }
  }

  /** All rules, by the id they have now, or had last. */
  Map<String, Pair> all() {
    Map<String, Pair> all = new TreeMap<>();
    after.keySet().forEach(id -> all.put(id, of(id)));
    before.keySet().forEach(id -> all.putIfAbsent(later.getOrDefault(id, id), of(id)));
    return all;
  }

  /** One rule, by either id. */
  Pair of(String id) {
    String now = later.getOrDefault(id, id);
    String then = earlier.getOrDefault(now, now);
    return new Pair(Optional.ofNullable(before.get(then)), Optional.ofNullable(after.get(now)));
  }
}
