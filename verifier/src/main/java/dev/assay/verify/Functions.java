package dev.assay.verify;

import dev.cel.common.values.NullValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What packs may call in CEL beyond its standard library. */
final class Functions {
  private Functions() {}

  /** Sum of a list's numbers, nulls left out. */
  static Object sum(List<?> list) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Object item : list) {
      if (item != NullValue.NULL_VALUE) {
        sum = sum.add(number(item));
      }
    }
    return sum.doubleValue();
  }

  /** Sum of one member over a list of objects; those without it are left out. */
  static Object sumOf(List<?> list, String member) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Object item : list) {
      Object value = item instanceof Map<?, ?> map ? map.get(member) : null;
      if (value != null && value != NullValue.NULL_VALUE) {
        sum = sum.add(number(value));
      }
    }
    return sum.doubleValue();
  }

  /** The texts that a member has in more than one object of a list, each once, in their order. */
  static Object repeated(List<?> list, String member) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new LinkedHashSet<>();
    for (Object item : list) {
      if (item instanceof Map<?, ?> map
          && map.get(member) instanceof String text
          && !seen.add(text)) {
        repeated.add(text);
      }
    }
    return List.copyOf(repeated);
  }

  /** How often each text occurs in a list; what is no text is left out. */
  static Object tally(List<?> list) {
    Map<String, Long> tally = new TreeMap<>();
    for (Object item : list) {
      if (item instanceof String text) {
        tally.merge(text, 1L, Long::sum);
      }
    }
    return tally;
  }

  /**
   * The most instants of a list that lie within any window of so many seconds. The window holds its
   * first moment and not its last: two instants exactly that far apart are not in one window.
   *
   * @param list instants as text, in any order
   * @param length of the window in seconds, greater than 0
   */
  static Object busiest(List<?> list, Object length) {
    BigDecimal window = number(length);
    if (window.signum() <= 0) {
      throw new IllegalArgumentException("a window of " + window + " s holds nothing");
    }
    List<Stamp> stamps =
        list.stream()
            .map(item -> stamp(String.valueOf(item)))
            .sorted(Comparator.comparing(Stamp::instant))
            .toList();
    int most = 0;
    int first = 0;
    for (int last = 0; last < stamps.size(); last++) {
      while (Stamp.seconds(stamps.get(first), stamps.get(last)).compareTo(window) >= 0) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return (long) most;
  }

  /** Whether two numbers differ by at most a tolerance. */
  static Object near(Object a, Object b, Object tolerance) {
    return number(a).subtract(number(b)).abs().compareTo(number(tolerance)) <= 0;
  }

  /** Seconds from one instant (RFC 3339, or compact as in ids) to another; negative if before. */
  static Object seconds(String from, String to) {
    return Stamp.seconds(stamp(from), stamp(to)).doubleValue();
  }

  /** Whether a value is the text of an RFC 3339 instant with an offset. */
  static Object isInstant(Object value) {
    return value instanceof String text && Stamp.parse(text).isPresent();
  }

  /**
   * Percentile by nearest rank: the smallest value such that at least {@code p} percent of the list
   * are not above it (p in 0..100).
   */
  static Object percentile(List<?> list, Object p) {
    List<BigDecimal> sorted = list.stream().map(Functions::number).sorted().toList();
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("percentile of an empty list");
    }
    int rank = (int) Math.ceil(number(p).doubleValue() / 100 * sorted.size());
    return sorted.get(Math.min(sorted.size(), Math.max(1, rank)) - 1).doubleValue();
  }

  private static BigDecimal number(Object value) {
    if (value instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    if (value instanceof Double decimal && Double.isFinite(decimal)) {
      return BigDecimal.valueOf(decimal);
    }
    throw new IllegalArgumentException("'" + value + "' is not a number");
  }

  private static Stamp stamp(String text) {
    Optional<Stamp> stamp = Stamp.parse(text).or(() -> Stamp.compact(text));
    return stamp.orElseThrow(
        () -> new IllegalArgumentException("'" + text + "' is not an instant"));
  }
}
