package dev.assay.history;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An expectation as results keep it: {@code min 1, max-age PT2160H}. */
record Demand(int min, Optional<Duration> maxAge) {
  private static final Pattern SHOWN =
      Pattern.compile("min ([0-9]{1,9})(?:, max-age (PT[0-9A-Z.]{1,40}))?");

  static String show(int min, Optional<Duration> maxAge) {
    return "min " + min + maxAge.map(most -> ", max-age " + most).orElse("");
  }

  /** Whether a setting asks less than before; of a mode nobody can tell. */
  static boolean weaker(String key, Optional<String> before, Optional<String> after) {
    if (!key.startsWith("expects/") || before.isEmpty()) {
      return false;
    }
    if (after.isEmpty()) {
      return true;
    }
    Optional<Demand> old = of(before.get());
    Optional<Demand> now = of(after.get());
    return old.isPresent() && now.isPresent() && now.get().asksLess(old.get());
  }

  private boolean asksLess(Demand old) {
    boolean older =
        old.maxAge.isPresent()
            && (maxAge.isEmpty() || maxAge.get().compareTo(old.maxAge.get()) > 0);
    return min < old.min || older;
  }

  private static Optional<Demand> of(String shown) {
    Matcher matcher = SHOWN.matcher(shown);
    return matcher.matches()
        ? Optional.of(
            new Demand(
                Integer.parseInt(matcher.group(1)),
                Optional.ofNullable(matcher.group(2)).map(Duration::parse)))
        : Optional.empty();
  }
}
