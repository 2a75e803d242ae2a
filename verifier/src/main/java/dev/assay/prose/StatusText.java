package dev.assay.prose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.Sense;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts the status of a document into complete, qualified and not complete: a status is short, and
 * a word in it that takes part of it back must not be missed. Immutable, thread-safe.
 */
final class StatusText {
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  private final Phrasebook phrases;
  private final Set<String> limits;
  private final Set<String> faults;
  private final Set<String> voids;

  StatusText(Phrasebook phrases, Lists lists) {
    this.phrases = phrases;
    this.limits = lists.set("status-limits");
    this.faults = lists.set("status-faults");
    this.voids = lists.set("status-voids");
  }

  /** What a status says; empty when it says neither. */
  Optional<Sense> sense(String status) {
    String lower = status.toLowerCase(Locale.ROOT);
    if (voids.stream().anyMatch(lower::contains)) {
      return Optional.empty();
    }
    if (faults.stream().anyMatch(lower::contains)) {
      return Optional.of(Sense.UNFINISHED);
    }
    Optional<Sense> sense = phrases.sense(status);
    boolean part = limits.stream().anyMatch(lower::contains) || part(status);
    return sense.filter(each -> each == Sense.COMPLETED).isPresent() && part
        ? Optional.of(Sense.QUALIFIED)
        : sense;
  }

  /** Whether {@code 4/5} says that not all is done; a date has two slashes or a year. */
  private static boolean part(String status) {
    Matcher matcher = FRACTION.matcher(status);
    while (matcher.find()) {
      boolean longer =
          (matcher.start() > 0 && "/-".indexOf(status.charAt(matcher.start() - 1)) >= 0)
              || (matcher.end() < status.length()
                  && "/-".indexOf(status.charAt(matcher.end())) >= 0);
      int done = Integer.parseInt(matcher.group(1));
      int all = Integer.parseInt(matcher.group(2));
      if (!longer && done < all && all < 1000) {
        return true;
      }
    }
    return false;
  }
}
