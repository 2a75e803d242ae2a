package dev.assay.prose;

import dev.assay.model.Prose;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Sense;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through one document and notes what its passages say. Not thread-safe. */
final class Listening {
  private final Prose prose;
  private final Lexicon lexicon;
  private final Speech speech;
  private final Tables tables;
  private final List<Scope> scopes = new ArrayList<>();
  private final List<Assertion> assertions = new ArrayList<>();

  /** Rows of tables in which a cell limits the others. */
  private final Set<Row> limited = new HashSet<>();

  private final Map<Integer, Row> rows = new HashMap<>();

  private record Row(int table, int row) {}

  Listening(Prose prose, Lexicon lexicon, Speech speech, Scopes scopes) {
    this.prose = prose;
    this.lexicon = lexicon;
    this.speech = speech;
    this.tables = new Tables(prose, lexicon);
    for (int i = 0; i < prose.sections().size(); i++) {
      this.scopes.add(scopes.of(prose, i));
    }
  }

  List<Assertion> assertions() {
    for (int i = 0; i < prose.passages().size(); i++) {
      Passage passage = prose.passages().get(i);
      if (scopes.get(passage.section()) != Scope.TEMPLATE) {
        listen(passage, i);
      }
    }
    assertions.replaceAll(this::inItsRow);
    assertions.sort(Comparator.comparingInt(Assertion::passage).thenComparingInt(Assertion::from));
    return List.copyOf(assertions);
  }

  private void listen(Passage passage, int index) {
    switch (passage.sort()) {
      case PARAGRAPH, ITEM -> text(passage, index, false);
      case HEADING -> {
        if (!speech.isTitle(Folded.of(passage))) {
          text(passage, index, false);
        }
      }
      case BOX -> box(passage, index);
      case CELL -> cell(passage, index);
      case FRONT_MATTER -> frontMatter(passage, index);
      default -> {
        // Code and HTML say nothing.
      }
    }
  }

  private void text(Passage passage, int index, boolean status) {
    Folded folded = Folded.of(passage);
    note(speech.said(folded, status), folded, passage, index, 0);
  }

  /** A box says it all by its tick; only a limit in its words is heard. */
  private void box(Passage passage, int index) {
    boolean checked = passage.checked().orElse(false);
    Sense sense = Sense.UNFINISHED;
    if (checked) {
      sense = speech.limits(Folded.of(passage)) ? Sense.QUALIFIED : Sense.COMPLETED;
    }
    String term = checked ? "[x]" : "[ ]";
    assertions.add(new Assertion(sense, term, index, 0, passage.text().length()));
  }

  private void cell(Passage passage, int index) {
    Prose.Cell cell = passage.cell().orElseThrow();
    Row row = new Row(cell.table(), cell.row());
    Tables.Reading reading = tables.reading(cell);
    if (reading == Tables.Reading.NOTHING) {
      return;
    }
    rows.put(index, row);
    Folded folded = Folded.of(passage);
    if (speech.limits(folded)) {
      limited.add(row);
    }
    if (reading == Tables.Reading.PLAN && folded.length() > 1) {
      List<Said> said = speech.said(folded, true);
      if (said.isEmpty()) {
        assertions.add(
            new Assertion(Sense.PLANNED, passage.text(), index, 0, passage.text().length()));
      }
      note(said, folded, passage, index, 0);
    } else {
      note(speech.said(folded, cell.column() > 0), folded, passage, index, 0);
    }
  }

  private Assertion inItsRow(Assertion said) {
    Row row = rows.get(said.passage());
    return row != null && limited.contains(row) && said.sense() == Sense.COMPLETED
        ? new Assertion(Sense.QUALIFIED, said.term(), said.passage(), said.from(), said.to())
        : said;
  }

  /** Of front matter only the value of a status is heard. */
  private void frontMatter(Passage passage, int index) {
    int start = 0;
    for (String line : passage.text().split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0 && isStatusKey(line.substring(0, colon))) {
        String value = line.substring(colon + 1);
        Folded folded = Folded.of(value.replace('"', ' ').replace('\'', ' '));
        note(speech.said(folded, true), folded, passage, index, start + colon + 1);
      }
      start += line.length() + 1;
    }
  }

  private boolean isStatusKey(String key) {
    String folded = Folded.of(key.strip()).text();
    return lexicon.tokens(folded).stream()
        .anyMatch(t -> t.is(Role.STATUS_KEYS) && t.from() == 0 && t.to() == folded.length() - 1);
  }

  private void note(List<Said> said, Folded folded, Passage passage, int index, int shift) {
    for (Said each : said) {
      int from = folded.position(each.from()) + shift;
      int to = Math.min(folded.position(each.to()) + shift, passage.text().length());
      String term = passage.text().substring(from, to).stripTrailing();
      to = from + term.length();
      assertions.add(new Assertion(each.sense(), term, index, from, to));
    }
  }
}
