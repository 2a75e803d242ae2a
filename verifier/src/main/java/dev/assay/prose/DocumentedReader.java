package dev.assay.prose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Sort;
import dev.assay.model.Prose.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds documented defaults (contract of seed 001 §4.2). Immutable, thread-safe. */
final class DocumentedReader {
  private static final Pattern NAME = Pattern.compile("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$");
  private static final Pattern OPENING = Pattern.compile("^\\s*[(（]\\s*");
  private static final Pattern COLON = Pattern.compile("^\\s*[:：=]?\\s*");

  private final List<String> cues;

  DocumentedReader(Lists lists) {
    cues =
        lists.longestFirst("default-cues").stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
  }

  List<Documented> read(Passage passage) {
    List<Documented> found = new ArrayList<>();
    if (passage.sort() == Sort.CODE) {
      return found;
    }
    for (Span span : passage.spans()) {
      String name = passage.text().substring(span.from(), span.to());
      if (span.mark() == Span.Mark.CODE && NAME.matcher(name).find()) {
        value(passage, span.to()).ifPresent(at -> found.add(documented(passage, name, at)));
      }
    }
    return found;
  }

  private static Documented documented(Passage passage, String name, Span value) {
    return new Documented(
        name,
        passage.text().substring(value.from(), value.to()),
        passage.offset(value.from()),
        passage.offset(value.to()));
  }

  /** The code span right behind {@code （默认}. */
  private Optional<Span> value(Passage passage, int from) {
    String rest = passage.text().substring(from);
    Matcher opening = OPENING.matcher(rest);
    if (!opening.find()) {
      return Optional.empty();
    }
    int at = opening.end();
    String lower = rest.substring(at).toLowerCase(Locale.ROOT);
    for (String cue : cues) {
      if (lower.startsWith(cue)) {
        int after = at + cue.length();
        Matcher colon = COLON.matcher(rest.substring(after));
        int start = from + after + (colon.find() ? colon.end() : 0);
        return passage.spans().stream()
            .filter(each -> each.mark() == Span.Mark.CODE && each.from() == start)
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
