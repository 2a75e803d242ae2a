package dev.assay.history;

import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The evidence that changed, by path and by folder: what belongs together lies together. */
final class Related {
  private static final Pattern MARKS = Pattern.compile("[.,;:)]$");

  private final Map<String, Cause> byPath = new HashMap<>();
  private final Map<String, Set<Cause>> byFolder = new HashMap<>();
  private final Set<Cause> all = EnumSet.noneOf(Cause.class);

  Related(List<Input> inputs) {
    for (Input each : inputs) {
      if (each.cause().compareTo(Cause.VANISHED) <= 0) {
        byPath.put(each.key(), each.cause());
        byFolder
            .computeIfAbsent(folder(each.key()), name -> EnumSet.noneOf(Cause.class))
            .add(each.cause());
        all.add(each.cause());
      }
    }
  }

  /** What happened to a file; empty when nothing did. */
  Optional<Cause> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** What happened to the files that a sentence names. */
  Set<Cause> named(String sentence) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    for (String word : sentence.split(" ", -1)) {
      at(word).or(() -> at(MARKS.matcher(word).replaceFirst(""))).ifPresent(causes::add);
    }
    return causes;
  }

  /** What happened to any file in a file's folder. */
  Set<Cause> beside(String path) {
    return byFolder.getOrDefault(folder(path), Set.of());
  }

  /** What happened to any file. */
  Set<Cause> anywhere() {
    return all;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
