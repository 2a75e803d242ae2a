package dev.assay.prose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.Prose;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The anchors of a document's headings, by GitHub's rule: lower case, letters, digits, - and _. */
final class Slugs {
  private static final Pattern ID =
      Pattern.compile("(?:id|name)\\s*=\\s*[\"']([^\"']{1,200})[\"']");

  private Slugs() {}

  static Set<String> of(Prose prose, String source) {
    Set<String> slugs = new HashSet<>();
    Map<String, Integer> times = new HashMap<>();
    for (Prose.Section section : prose.sections()) {
      if (section.level() > 0) {
        String slug = slug(section.title());
        int before = times.merge(slug, 1, Integer::sum) - 1;
        slugs.add(before == 0 ? slug : slug + "-" + before);
      }
    }
    if (source.indexOf('<') >= 0) {
      Matcher ids = ID.matcher(source);
      while (ids.find()) {
        slugs.add(ids.group(1));
      }
    }
    return slugs;
  }

  static String slug(String title) {
    StringBuilder slug = new StringBuilder();
    title
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (c == ' ') {
                slug.append('-');
              } else if (Character.isLetterOrDigit(c)
                  || c == '-'
                  || c == '_'
                  || Character.getType(c) == Character.NON_SPACING_MARK) {
                slug.appendCodePoint(c);
              }
            });
    return slug.toString();
  }
}
