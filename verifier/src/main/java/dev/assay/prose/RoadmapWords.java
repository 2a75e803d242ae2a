package dev.assay.prose;

import com.google.re2j.Pattern;
import dev.assay.model.RoadmapItem.Status;
import dev.assay.model.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of roadmaps in the languages in use, compiled once. Immutable, thread-safe. */
final class RoadmapWords {
  /** A label is short; what is longer is a sentence with a colon in it. */
  private static final int LONGEST_LABEL = 40;

  private static final Pattern NUMBERED =
      Pattern.compile("^\\s*(?:[0-9]+(?:\\.[0-9]+)*[.)、．]?|[一二三四五六七八九十]+[、.])\\s*");

  /** Keys in the order in which they take a word that two of them list. */
  private final Map<String, RoadmapKey> keys = new HashMap<>();

  private final Map<String, Status> statuses = new HashMap<>();
  private final Map<String, Boolean> verdicts = new HashMap<>();
  private final Map<RoadmapKey, List<String>> words = new EnumMap<>(RoadmapKey.class);
  private final Map<String, Pattern> shapes = new HashMap<>();
  private final List<Wording> wordings;

  RoadmapWords(List<Wording> wordings) {
    this.wordings = List.copyOf(wordings);
    for (RoadmapKey key : RoadmapKey.values()) {
      List<String> list = list(key.list());
      words.put(key, list);
      list.forEach(word -> keys.putIfAbsent(folded(word), key));
    }
    for (Status status : Status.values()) {
      String list = "roadmap-" + status.word().replace('_', '-');
      list(list).forEach(word -> statuses.putIfAbsent(folded(word), status));
    }
    list("roadmap-unmet").forEach(word -> verdicts.put(folded(word), false));
    list("roadmap-met").forEach(word -> verdicts.put(folded(word), true));
  }

  /** All entries of a list, of all languages. */
  List<String> list(String name) {
    return wordings.stream().flatMap(wording -> wording.list(name).stream()).toList();
  }

  /**
   * The key a label or a heading stands for; a number before it and a bracket after it are left.
   */
  RoadmapKey key(String label) {
    if (label.length() > 2 * LONGEST_LABEL) {
      return RoadmapKey.NONE;
    }
    RoadmapKey whole = keys.get(folded(label));
    if (whole != null) {
      return whole;
    }
    String bare = NUMBERED.matcher(label).replaceFirst("");
    return keys.getOrDefault(folded(beforeBracket(bare)), RoadmapKey.NONE);
  }

  /** The key before the first colon, if there is one that is known. */
  RoadmapKey label(String text) {
    int colon = colon(text);
    return colon < 0 ? RoadmapKey.NONE : key(text.substring(0, colon));
  }

  /** The key a line that leads a list stands for: its words without the colon. */
  RoadmapKey lead(String text) {
    int colon = colon(text);
    return key(colon < 0 ? text : text.substring(0, colon));
  }

  /** Position of the colon that ends the label; −1 when there is none. */
  static int colon(String text) {
    for (int i = 0; i < Math.min(text.length(), LONGEST_LABEL); i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '：') {
        return i;
      }
    }
    return -1;
  }

  /** The status a word means. */
  Optional<Status> status(String word) {
    return Optional.ofNullable(statuses.get(folded(word)));
  }

  /** Whether a verdict's word says that it is met. */
  Optional<Boolean> verdict(String word) {
    return Optional.ofNullable(verdicts.get(folded(word)));
  }

  /** Whether a text holds a word of a list, anywhere. */
  boolean holds(String list, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return list(list).stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** Whether nothing is said: no text, or a word that stands for nothing. */
  boolean isNothing(String text) {
    return text.isBlank()
        || list("roadmap-nothing").stream().anyMatch(word -> word.equalsIgnoreCase(text.strip()));
  }

  /** One pattern for all of a list of patterns. */
  String shape(String list) {
    return list(list).isEmpty() ? "[^\\s\\S]" : "(?:" + String.join("|", list(list)) + ")";
  }

  /** Whether a text is wholly of a shape. */
  boolean is(String list, String text) {
    return shapes.get(list).matcher(text).matches();
  }

  /** Prepares shapes for {@link #is}. */
  RoadmapWords with(String... lists) {
    for (String list : lists) {
      shapes.put(list, Pattern.compile(shape(list)));
    }
    return this;
  }

  /** One pattern for the words of some keys, the longest first, case ignored. */
  String oneOf(RoadmapKey... some) {
    List<String> all = new ArrayList<>();
    for (RoadmapKey key : some) {
      all.addAll(words.get(key));
    }
    return all.isEmpty()
        ? "[^\\s\\S]"
        : all.stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(w -> w))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?i:", ")"));
  }

  /** A word without case, without marks around it, with one kind of gap. */
  static String folded(String word) {
    String text = word.strip();
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from)) && to - from > 1) {
      from++;
    }
    while (to > from + 1 && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }

  /** What stands before the first bracket. */
  static String beforeBracket(String text) {
    int at = 0;
    while (at < text.length() && "（([【".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(0, at);
  }
}
