package dev.assay.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How one language speaks of work that is done or not: lists of phrases and patterns, data of a
 * pack ({@code wording/<tag>.yaml}).
 *
 * @param language a language tag, e.g. {@code zh-Hans}
 * @param pack name of the pack it comes from
 * @param lists by name; what names there are and what they mean says the room {@code prose}
 */
public record Wording(String language, String pack, Map<String, List<String>> lists) {
  public Wording {
    Objects.requireNonNull(language, "language must not be null");
    Objects.requireNonNull(pack, "pack must not be null");
    lists = Map.copyOf(lists);
  }

  /** A list, empty when the language has none of that name. */
  public List<String> list(String name) {
    return lists.getOrDefault(name, List.of());
  }
}
