package dev.assay.prose;

import dev.assay.model.Kind;
import dev.assay.model.Prose;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Span;
import dev.assay.model.Sense;
import dev.assay.model.Tree;
import dev.assay.model.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what a document says, by the words of all languages. Immutable, thread-safe. */
public final class AccountReader {
  private final Phrasebook phrases;
  private final StatusText states;
  private final CitedReader cited;
  private final FieldReader fields;
  private final StatedReader stated;
  private final EntriesReader entries;
  private final DocumentedReader documented;
  private final PlottedReader plotted;
  private final Set<String> statuses;
  private final Set<String> titles;
  private final Set<String> columns;
  private final List<String> retractions;

  /** Compiles the words once. */
  public AccountReader(List<Wording> wordings) {
    Lists lists = new Lists(wordings);
    phrases = Phrasebook.of(wordings);
    states = new StatusText(phrases, lists);
    cited = new CitedReader(lists);
    fields = new FieldReader(lists);
    stated = new StatedReader(phrases);
    entries = new EntriesReader(cited);
    documented = new DocumentedReader(lists);
    plotted = new PlottedReader(wordings, cited);
    statuses = lists.set("statuses");
    titles = lists.set("title-status");
    columns = lists.set("status-columns");
    retractions = new ArrayList<>(lists.longestFirst("awaiting"));
    retractions.addAll(lists.longestFirst("dry-run"));
  }

  /** All that a document of a kind says. */
  public Account read(Tree tree, Kind kind) {
    return tree.prose().map(prose -> prose(tree, prose, kind)).orElseGet(() -> lists(tree, kind));
  }

  private Account lists(Tree tree, Kind kind) {
    List<Plotted> items = plotted.read(tree, kind);
    List<Stated> said = new ArrayList<>(entries.read(tree, kind));
    said.addAll(plotted.stated(items, List.of()));
    List<Cited> all = said.stream().flatMap(each -> each.proof().stream()).toList();
    return new Account(
        "",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        all,
        said,
        items,
        List.of(),
        Set.of());
  }

  private Account prose(Tree tree, Prose prose, Kind kind) {
    List<Field> found = fields.read(prose, tree.text());
    List<Cited> all = cited.read(prose);
    String title = title(prose);
    Optional<Field> status =
        found.stream().filter(f -> f.header() && f.name().equals("status")).findFirst();
    Optional<Sense> sense = status.flatMap(each -> states.sense(each.value()));
    List<Plotted> items = plotted.read(tree, kind);
    List<Stated> said =
        new ArrayList<>(stated.read(prose, status, sense, evidence(found, all), all));
    said.addAll(plotted.stated(items, all));
    List<Documented> defaults = new ArrayList<>();
    prose.passages().forEach(passage -> defaults.addAll(documented.read(passage)));
    return new Account(
        title,
        claimed(title),
        found,
        status,
        sense,
        status.filter(each -> statuses.contains(each.value().toLowerCase(Locale.ROOT))).isPresent(),
        marks(prose),
        awaiting(found),
        all,
        said,
        items,
        defaults,
        Slugs.of(prose, tree.text()));
  }

  /** What the field about evidence points to; its own list may lie below it. */
  private static List<Cited> evidence(List<Field> fields, List<Cited> all) {
    Optional<Field> field =
        fields.stream().filter(f -> f.header() && f.name().equals("evidence")).findFirst();
    return field
        .map(
            each ->
                all.stream()
                    .filter(c -> c.from() >= each.from() && c.to() <= each.to())
                    .filter(c -> c.use() != Cited.Use.MAYBE)
                    .toList())
        .orElse(List.of());
  }

  /** Only status fields count: a text may speak of waiting without waiting. */
  private List<Account.Awaiting> awaiting(List<Field> fields) {
    List<Account.Awaiting> found = new ArrayList<>();
    for (Field field : fields) {
      String value = field.value().toLowerCase(Locale.ROOT);
      if (field.name().equals("status")) {
        retractions.stream()
            .filter(each -> value.contains(each.toLowerCase(Locale.ROOT)))
            .findFirst()
            .ifPresent(
                each -> found.add(new Account.Awaiting(field.value(), field.from(), field.to())));
      }
    }
    return found;
  }

  /** A title names a thing; only one that carries a word of its own for it says that it is done. */
  private Optional<Sense> claimed(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return titles.stream().anyMatch(lower::contains) ? states.sense(title) : Optional.empty();
  }

  private static String title(Prose prose) {
    return prose.sections().stream()
        .filter(section -> section.level() == 1)
        .map(Prose.Section::title)
        .findFirst()
        .orElse("");
  }

  private List<Account.Mark> marks(Prose prose) {
    List<Account.Mark> marks = new ArrayList<>();
    List<Assertion> all = phrases.assertions(prose);
    Set<Integer> done = new HashSet<>();
    for (Assertion each : all) {
      if (each.sense() == Sense.COMPLETED || each.sense() == Sense.QUALIFIED) {
        done.add(each.passage());
      }
    }
    for (Assertion each : all) {
      Passage passage = prose.passages().get(each.passage());
      if (!stands(passage) || defines(passage)) {
        continue;
      }
      marks.add(
          new Account.Mark(
              each.sense(),
              each.term(),
              phrases.scope(prose, passage.section()),
              prose.sections().get(passage.section()).title(),
              passage.checked().map(ticked -> !ticked).orElse(false),
              done.contains(each.passage()),
              passage.offset(each.from()),
              passage.offset(each.to())));
    }
    return marks;
  }

  /**
   * A cell says how the work stands only in a column for that: others tell of faults long mended.
   */
  private boolean stands(Passage passage) {
    return passage
        .cell()
        .map(cell -> cell.row() > 0 && columns.contains(FieldReader.plain(cell.head())))
        .orElse(true);
  }

  /** {@code `in_progress`: what is under way} says what a word means, not how the work stands. */
  private boolean defines(Passage passage) {
    return passage.spans().stream()
        .filter(span -> span.mark() == Span.Mark.CODE && span.from() == 0)
        .filter(span -> span.to() < passage.text().length())
        .filter(span -> ":：".indexOf(passage.text().charAt(span.to())) >= 0)
        .map(span -> passage.text().substring(0, span.to()).replace('_', ' '))
        .anyMatch(word -> states.sense(word).isPresent());
  }
}
