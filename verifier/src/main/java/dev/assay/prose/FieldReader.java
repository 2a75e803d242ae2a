package dev.assay.prose;

import dev.assay.model.Prose;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Sort;
import dev.assay.model.Prose.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the fields of a document by the labels of all languages. Immutable, thread-safe. */
final class FieldReader {
  private static final List<String> NAMES =
      List.of("status", "baseline", "evidence", "updated", "date", "task");

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> headings;

  FieldReader(Lists lists) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : NAMES) {
      for (String label : lists.longestFirst("label-" + name)) {
        all.putIfAbsent(label.toLowerCase(Locale.ROOT), name);
      }
    }
    all.keySet().stream()
        .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
        .forEach(label -> names.put(label, all.get(label)));
    headings = lists.set("header-headings");
  }

  /** The fields of a document in its order. */
  List<Field> read(Prose prose, String source) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < prose.passages().size(); i++) {
      Passage passage = prose.passages().get(i);
      boolean header = header(prose, passage.section());
      if (passage.quoted()) {
        continue;
      }
      if (passage.sort() == Sort.CELL) {
        row(prose, i, header, fields);
      } else if (passage.sort() == Sort.PARAGRAPH || passage.sort() == Sort.ITEM) {
        lines(passage, i, source, header, fields);
      }
    }
    return fields;
  }

  /** The part before the first heading below the title, and what is headed as a header. */
  private boolean header(Prose prose, int section) {
    Prose.Section own = prose.sections().get(section);
    return own.level() == 0
        || (own.level() == 1 && section <= 1)
        || headings.contains(plain(own.title()));
  }

  /** A heading without numbers, emoji and marks around it. */
  static String plain(String title) {
    int from = 0;
    int to = title.length();
    while (from < to && !Character.isLetter(title.codePointAt(from))) {
      from += Character.charCount(title.codePointAt(from));
    }
    while (to > from && !Character.isLetterOrDigit(title.codePointBefore(to))) {
      to -= Character.charCount(title.codePointBefore(to));
    }
    return title.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private void row(Prose prose, int number, boolean header, List<Field> fields) {
    Passage label = prose.passages().get(number);
    if (number + 1 >= prose.passages().size() || label.cell().orElseThrow().column() != 0) {
      return;
    }
    Passage value = prose.passages().get(number + 1);
    boolean beside =
        value.cell().isPresent()
            && value.cell().get().table() == label.cell().get().table()
            && value.cell().get().row() == label.cell().get().row();
    String name = names.get(label.text().strip().toLowerCase(Locale.ROOT));
    if (beside && name != null && header) {
      add(fields, name, label.text().strip(), value, number + 1, 0, value.text().length(), header);
    }
  }

  private void lines(
      Passage passage, int number, String source, boolean header, List<Field> fields) {
    NavigableSet<Integer> lines = starts(passage, source);
    NavigableMap<Integer, Match> begins = new TreeMap<>();
    for (int start : candidates(passage, lines)) {
      match(passage.text().substring(start)).ifPresent(match -> begins.put(start, match));
    }
    begins.forEach(
        (start, match) -> {
          Integer line = lines.higher(start);
          Integer field = begins.higherKey(start);
          int to = line == null ? passage.text().length() : line;
          to = field == null ? to : Math.min(to, field);
          String shown = passage.text().substring(start, start + match.label());
          add(fields, match.name(), shown, passage, number, start + match.value(), to, header);
        });
  }

  /**
   * A label at the beginning of a text.
   *
   * @param label its length
   * @param value where its value begins
   */
  private record Match(String name, int label, int value) {}

  private Optional<Match> match(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> label : names.entrySet()) {
      int value = after(lower, label.getKey());
      if (value >= 0) {
        return Optional.of(new Match(label.getValue(), label.getKey().length(), value));
      }
    }
    return Optional.empty();
  }

  /** Where a line or a bold word begins: a label stands nowhere else. */
  private static NavigableSet<Integer> candidates(Passage passage, NavigableSet<Integer> lines) {
    NavigableSet<Integer> all = new TreeSet<>(lines);
    for (Span span : passage.spans()) {
      if (span.mark() == Span.Mark.STRONG) {
        all.add(span.from());
      }
    }
    return all;
  }

  /** Where a line begins. */
  private static NavigableSet<Integer> starts(Passage passage, String source) {
    NavigableSet<Integer> starts = new TreeSet<>();
    starts.add(0);
    for (Prose.Anchor anchor : passage.anchors()) {
      int before = anchor.offset() - 1;
      while (before >= 0
          && before < source.length()
          && " >\t*_`".indexOf(source.charAt(before)) >= 0) {
        before--;
      }
      if (before >= 0 && before < source.length() && source.charAt(before) == '\n') {
        starts.add(anchor.at());
      }
    }
    return starts;
  }

  /** Position after a label and its colon; −1 when the text does not begin with them. */
  private static int after(String text, String label) {
    if (!text.startsWith(label)) {
      return -1;
    }
    int at = label.length();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && ":：".indexOf(text.charAt(at)) >= 0 ? at + 1 : -1;
  }

  private static void add(
      List<Field> fields,
      String name,
      String label,
      Passage passage,
      int number,
      int from,
      int to,
      boolean header) {
    String text = passage.text();
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    fields.add(
        new Field(
            name,
            label,
            text.substring(start, end),
            number,
            passage.offset(start),
            passage.offset(end),
            passage.section(),
            header));
  }
}
