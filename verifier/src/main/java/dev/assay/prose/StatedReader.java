package dev.assay.prose;

import dev.assay.model.Prose;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Sort;
import dev.assay.model.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what a document says is done: its status, rows of tables, ticked boxes. Thread-safe. */
final class StatedReader {
  /** A cell that says how a row stands is short. */
  private static final int SHORT = 60;

  private final Phrasebook phrases;

  StatedReader(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /**
   * The statements of a document.
   *
   * @param evidence what its field about evidence points to
   * @param status the field that speaks for the whole of it
   */
  List<Stated> read(
      Prose prose,
      Optional<Field> status,
      Optional<Sense> sense,
      List<Cited> evidence,
      List<Cited> cited) {
    List<Stated> stated = new ArrayList<>();
    if (status.isEmpty()) {
      return stated;
    }
    sense
        .filter(each -> each == Sense.COMPLETED || each == Sense.QUALIFIED)
        .ifPresent(each -> stated.add(whole(prose, status.get(), each, evidence, cited)));
    for (int i = 0; i < prose.passages().size(); i++) {
      Passage passage = prose.passages().get(i);
      if (passage.quoted() || silent(prose, passage)) {
        continue;
      }
      if (passage.checked().orElse(false)) {
        stated.add(box(prose, i, cited));
      } else if (passage.cell().filter(cell -> cell.column() == 0 && cell.row() > 0).isPresent()) {
        row(prose, i, cited).ifPresent(stated::add);
      }
    }
    return stated;
  }

  private boolean silent(Prose prose, Passage passage) {
    Scope scope = phrases.scope(prose, passage.section());
    return scope == Scope.TEMPLATE || scope == Scope.NEXT;
  }

  /** What the document as a whole points to: its evidence field, else its deliverables. */
  private Stated whole(
      Prose prose, Field status, Sense sense, List<Cited> evidence, List<Cited> cited) {
    List<Cited> proof =
        !evidence.isEmpty()
            ? evidence
            : cited.stream()
                .filter(each -> delivers(prose, prose.passages().get(each.passage())))
                .filter(each -> each.use() != Cited.Use.MAYBE)
                .toList();
    String title =
        prose.sections().stream()
            .filter(each -> each.level() == 1)
            .map(Prose.Section::title)
            .findFirst()
            .orElse("");
    return new Stated(
        Stated.Name.STATUS,
        "status",
        title.isEmpty() ? status.label() : title,
        sense,
        status.value(),
        status.from(),
        status.to(),
        proof);
  }

  private boolean delivers(Prose prose, Passage passage) {
    return passage.sort() != Sort.CODE
        && phrases.scope(prose, passage.section()) == Scope.ACCEPTANCE;
  }

  private static Stated box(Prose prose, int number, List<Cited> cited) {
    Passage passage = prose.passages().get(number);
    return new Stated(
        Stated.Name.BOX,
        "box:" + passage.text().strip(),
        passage.text().strip(),
        Sense.COMPLETED,
        "[x]",
        passage.start(),
        passage.offset(passage.text().length()),
        under(prose, number, cited));
  }

  /** What a passage and the items below it point to. */
  static List<Cited> under(Prose prose, int number, List<Cited> cited) {
    return cited.stream()
        .filter(each -> below(prose, each.passage(), number))
        .filter(each -> each.use() != Cited.Use.MAYBE)
        .toList();
  }

  private static boolean below(Prose prose, int passage, int number) {
    for (int at = passage; at >= 0; at = prose.passages().get(at).parent()) {
      if (at == number) {
        return true;
      }
    }
    return false;
  }

  private Optional<Stated> row(Prose prose, int first, List<Cited> cited) {
    Prose.Cell cell = prose.passages().get(first).cell().orElseThrow();
    int end = first;
    while (end < prose.passages().size()
        && prose.passages().get(end).cell().filter(c -> same(c, cell)).isPresent()) {
      end++;
    }
    List<Passage> cells = prose.passages().subList(first, end);
    Optional<Passage> done = Optional.empty();
    for (Passage each : cells.subList(1, cells.size())) {
      Optional<Sense> sense =
          each.text().length() > SHORT ? Optional.empty() : phrases.sense(each.text());
      if (sense.filter(s -> s == Sense.UNFINISHED || s == Sense.PLANNED).isPresent()) {
        return Optional.empty();
      }
      done = sense.isPresent() ? Optional.of(each) : done;
    }
    if (done.isEmpty()) {
      return Optional.empty();
    }
    String text =
        cells.stream()
            .map(each -> each.text().strip())
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" · "));
    int last = end;
    return Optional.of(
        new Stated(
            Stated.Name.ROW,
            "row:" + text,
            text,
            phrases.sense(done.get().text()).orElseThrow(),
            done.get().text().strip(),
            done.get().start(),
            done.get().offset(done.get().text().length()),
            cited.stream()
                .filter(each -> each.passage() >= first && each.passage() < last)
                .filter(each -> each.use() != Cited.Use.MAYBE)
                .toList()));
  }

  private static boolean same(Prose.Cell one, Prose.Cell other) {
    return one.table() == other.table() && one.row() == other.row();
  }
}
