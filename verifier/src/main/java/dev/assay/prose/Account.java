package dev.assay.prose;

import dev.assay.model.Sense;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that one document says. Offsets are those of its text.
 *
 * @param title of the document, empty when it has none
 * @param titleSense what the title says, when it says anything
 * @param fields of header and body, in order
 * @param status the field that says how the work as a whole stands
 * @param statusSense what that field says
 * @param statusKnown whether the status is a word of the vocabulary
 * @param awaiting where it says that somebody must still confirm, or that it was a dry run
 * @param marks assertions in the order of the text
 * @param cited what it points to, in order
 * @param stated what it says is done
 * @param plotted items of its roadmap
 * @param defaults documented defaults
 * @param headings anchors of its headings, as GitHub makes them, and the ids in its HTML
 */
public record Account(
    String title,
    Optional<Sense> titleSense,
    List<Field> fields,
    Optional<Field> status,
    Optional<Sense> statusSense,
    boolean statusKnown,
    List<Mark> marks,
    List<Awaiting> awaiting,
    List<Cited> cited,
    List<Stated> stated,
    List<Plotted> plotted,
    List<Documented> defaults,
    Set<String> headings) {
  public Account {
    fields = List.copyOf(fields);
    marks = List.copyOf(marks);
    awaiting = List.copyOf(awaiting);
    cited = List.copyOf(cited);
    stated = List.copyOf(stated);
    plotted = List.copyOf(plotted);
    defaults = List.copyOf(defaults);
    headings = Set.copyOf(headings);
  }

  /**
   * An assertion with its surroundings.
   *
   * @param scope what its section is for
   * @param section title of its section
   * @param box whether it is an unticked check box
   * @param mixed whether the same passage also says that something is done
   * @param from offset in the document
   * @param to offset after it
   */
  public record Mark(
      Sense sense,
      String term,
      Scope scope,
      String section,
      boolean box,
      boolean mixed,
      int from,
      int to) {}

  /** A phrase in a field or a heading that takes a status back. */
  public record Awaiting(String term, int from, int to) {}

  /** Whether the document as a whole says that its work is done, without a limit. */
  public boolean done() {
    return statusSense.or(() -> titleSense).filter(sense -> sense == Sense.COMPLETED).isPresent();
  }

  /** Whether it says anything about work: a status, something done, something planned. */
  public boolean speaks() {
    return status.isPresent() || !stated.isEmpty() || !plotted.isEmpty();
  }

  /** The first header field of a name. */
  public Optional<Field> header(String name) {
    return fields.stream().filter(each -> each.header() && each.name().equals(name)).findFirst();
  }
}
