package dev.assay.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the history says to a {@link PastQuestion}.
 *
 * @param asked how many files, or changes, the question was held against
 * @param breaches what is not as asked, oldest commit last
 * @param recalled what a {@link PastQuestion.Recall} asked for
 * @param hidden why something may have happened that cannot be seen; empty when all was seen
 */
public record PastAnswer(
    int asked, List<Breach> breaches, Optional<Text> hidden, Recollection recalled) {
  public PastAnswer {
    breaches = List.copyOf(breaches);
    Objects.requireNonNull(hidden, "hidden must not be null");
    Objects.requireNonNull(recalled, "recalled must not be null");
  }

  /** An answer that recalls nothing. */
  public PastAnswer(int asked, List<Breach> breaches, Optional<Text> hidden) {
    this(asked, breaches, hidden, Recollection.NOTHING);
  }

  /** What was recalled. */
  public static PastAnswer recalled(Recollection recalled) {
    return new PastAnswer(0, List.of(), Optional.empty(), recalled);
  }

  /** Nothing seen, for a reason. */
  public static PastAnswer hidden(Text reason) {
    return new PastAnswer(0, List.of(), Optional.of(reason));
  }

  /**
   * One thing that is not as asked.
   *
   * @param path relative to the workspace
   * @param line 1-based, of the first line that differs; 0 when it is about the whole file
   * @param commit 40 hex digits of the commit that did it; empty for the working copy
   * @param what a clause that says it all
   * @param values parts of it, by placeholder
   * @param expected the line as it was
   * @param actual the line as it is
   */
  public record Breach(
      String path,
      int line,
      Optional<String> commit,
      Text what,
      Map<String, String> values,
      Optional<String> expected,
      Optional<String> actual) {
    public Breach {
      Objects.requireNonNull(path, "path must not be null");
      Objects.requireNonNull(what, "what must not be null");
      values = Map.copyOf(values);
    }
  }
}
