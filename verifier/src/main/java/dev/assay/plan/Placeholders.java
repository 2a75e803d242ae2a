package dev.assay.plan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Set;
import java.util.TreeSet;

/** The {@code {name}}s in a sentence. */
final class Placeholders {
  private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9_-]*)\\}");

  private Placeholders() {}

  /** The names, sorted. */
  static Set<String> of(String sentence) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(sentence);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
