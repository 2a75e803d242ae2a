package dev.assay.prose;

import dev.assay.model.RoadmapItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One item as a roadmap's text draws it; nothing is derived. Offsets are those of the document.
 *
 * @param id as written ({@code A}, {@code D11}, {@code M8}); of an exit condition {@code exit-1} …
 * @param title visible text; may be empty
 * @param priority {@code P0} to {@code P3}, when it is said
 * @param status as written, {@code [x]} for a ticked box; empty when none is
 * @param said the status understood; empty when there is none or its word is unknown
 * @param offset where the item begins
 * @param described false when only an order names it
 * @param after ids of what must be done before it
 * @param cites stretches of the document whose citations are the item's proof
 * @param code paths named as its scope
 * @param tests paths of tests
 * @param docs paths of documents
 * @param evidence paths of what machines wrote
 * @param verdict the judgement the text itself states ({@code 当前判定：已满足})
 */
public record Plotted(
    String id,
    RoadmapItem.Type type,
    String title,
    Optional<String> priority,
    Optional<String> status,
    Optional<RoadmapItem.Status> said,
    int offset,
    boolean described,
    Optional<LocalDate> started,
    Optional<LocalDate> finished,
    Blocked blocked,
    List<String> after,
    List<Stretch> cites,
    List<Acceptance> acceptance,
    List<Named> code,
    List<Named> tests,
    List<Named> docs,
    List<Named> evidence,
    List<Command> commands,
    Optional<Verdict> verdict) {
  public Plotted {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(type, "type must not be null");
    after = List.copyOf(after);
    cites = List.copyOf(cites);
    acceptance = List.copyOf(acceptance);
    code = List.copyOf(code);
    tests = List.copyOf(tests);
    docs = List.copyOf(docs);
    evidence = List.copyOf(evidence);
    commands = List.copyOf(commands);
  }

  /** What is said of a block; each part empty when it is not said. */
  public record Blocked(
      Optional<LocalDate> since, Optional<String> reason, Optional<String> resume) {
    /** Nothing is said. */
    public static final Blocked UNSAID =
        new Blocked(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A stretch of the document, from inclusive, to exclusive. */
  public record Stretch(int from, int to) {}

  /** A path and where it is written. */
  public record Named(String path, int offset) {}

  /**
   * A command and where it is written.
   *
   * @param testing whether it stands among the tests
   */
  public record Command(String line, int offset, boolean testing) {}

  /**
   * What must hold for the item to be accepted.
   *
   * @param ticked empty when it has no check box
   */
  public record Acceptance(String text, Optional<Boolean> ticked, int offset) {}

  /**
   * A judgement the text states about the item.
   *
   * @param met empty when its word is unknown
   */
  public record Verdict(String text, Optional<Boolean> met, int offset) {}

  /** Whether its text says that it is done. */
  public boolean isDone() {
    return said.filter(RoadmapItem.Status.DONE::equals).isPresent();
  }
}
