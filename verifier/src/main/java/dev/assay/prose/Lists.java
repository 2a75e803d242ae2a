package dev.assay.prose;

import dev.assay.model.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lists of all languages together. Immutable, thread-safe. */
final class Lists {
  private final List<Wording> wordings;

  Lists(List<Wording> wordings) {
    this.wordings = List.copyOf(wordings);
  }

  /** A list as it is written, longest first, so that the longer of two phrases is found. */
  List<String> longestFirst(String name) {
    List<String> all = new ArrayList<>(new LinkedHashSet<>(written(name)));
    all.sort((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
    return all;
  }

  /** A list as a set, in lower case. */
  Set<String> set(String name) {
    Set<String> all = new LinkedHashSet<>();
    written(name).forEach(each -> all.add(each.toLowerCase(Locale.ROOT)));
    return all;
  }

  /** A list as it is written. */
  List<String> written(String name) {
    List<String> all = new ArrayList<>();
    wordings.forEach(each -> all.addAll(each.list(name)));
    return all;
  }
}
