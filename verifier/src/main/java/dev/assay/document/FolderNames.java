package dev.assay.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names in one folder, as they are and as they are alike. Thread-safe once filled. */
final class FolderNames {
  private final Set<String> names;
  private Map<String, List<String>> alike;

  FolderNames(Collection<String> names) {
    this.names = new HashSet<>(names);
  }

  int size() {
    return names.size();
  }

  /** The name itself, then those that differ from it in case or Unicode form alone, in order. */
  List<String> like(String name) {
    List<String> found = new ArrayList<>();
    if (names.contains(name)) {
      found.add(name);
    }
    for (String other : alike().getOrDefault(folded(name), List.of())) {
      if (!other.equals(name)) {
        found.add(other);
      }
    }
    return found;
  }

  private synchronized Map<String, List<String>> alike() {
    if (alike == null) {
      alike = new HashMap<>();
      for (String name : names) {
        alike.computeIfAbsent(folded(name), key -> new ArrayList<>(1)).add(name);
      }
      alike.values().forEach(list -> list.sort(PathOrder.UTF_8));
    }
    return alike;
  }

  /** Equal for names that are told apart by nothing but case and Unicode form. */
  private static String folded(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
