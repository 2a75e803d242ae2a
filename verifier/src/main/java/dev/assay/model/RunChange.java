package dev.assay.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is different between two runs, and why: every input that changed, every finding that came or
 * went with the inputs that can have done it, and for each cause the verdict with its old side put
 * back.
 *
 * @param before the earlier run
 * @param after the later one; of a run that is not recorded, as it would be recorded
 * @param inputs all that changed, by cause and key
 * @param fresh findings that count now and did not before, errors first
 * @param fixed findings that counted before, whose rule was asked again and no longer fires
 * @param gone findings that counted before and were not asked about again: their rule or evidence
 *     is no longer there, or they are accepted now
 * @param still how many findings counted both times
 * @param parts one for each cause that has inputs, in the order of {@link Cause}
 * @param detailed whether the findings of both runs were kept; without them only inputs are known
 */
public record RunChange(
    RunRecord before,
    RunRecord after,
    List<Input> inputs,
    List<Shift> fresh,
    List<Shift> fixed,
    List<Shift> gone,
    int still,
    List<Part> parts,
    boolean detailed) {
  public RunChange {
    Objects.requireNonNull(before, "before must not be null");
    Objects.requireNonNull(after, "after must not be null");
    inputs = List.copyOf(inputs);
    fresh = List.copyOf(fresh);
    fixed = List.copyOf(fixed);
    gone = List.copyOf(gone);
    parts = List.copyOf(parts);
  }

  /** Whether the verdict is another. */
  public boolean flipped() {
    return before.verdict() != after.verdict();
  }

  /**
   * The causes to name for another verdict: those without which it would not have changed, of these
   * only the certain ones if there are any; where there is none, because each of several would have
   * done alone, all that touched an error.
   */
  public List<Cause> deciding() {
    if (!flipped()) {
      return List.of();
    }
    for (Predicate<Part> sure : List.<Predicate<Part>>of(Part::certain, any -> true)) {
      List<Cause> needed = parts.stream().filter(sure.and(Part::decides)).map(Part::cause).toList();
      if (!needed.isEmpty()) {
        return needed;
      }
    }
    EnumSet<Cause> enough = EnumSet.noneOf(Cause.class);
    boolean worse = before.verdict().worse(after.verdict()) == after.verdict();
    for (Shift shift : worse ? fresh : both(fixed, gone)) {
      if (shift.result().level() == Level.ERROR) {
        enough.addAll(shift.causes());
      }
    }
    return List.copyOf(enough);
  }

  private static List<Shift> both(List<Shift> one, List<Shift> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** The inputs that make the gate ask less. */
  public List<Input> weakened() {
    return inputs.stream().filter(Input::weaker).toList();
  }

  /** Why an answer can change. */
  public enum Cause {
    /** A file of evidence has other bytes. */
    EVIDENCE,
    /** A file of evidence is new. */
    APPEARED,
    /** A file of evidence is not there any more. */
    VANISHED,
    /** A parameter has another value. */
    THRESHOLD,
    /** A rule is new, gone, switched on or off, or asks something else. */
    RULE,
    /** A waiver is new, gone, or holds for another time. */
    WAIVER,
    /** Nothing but time: evidence grew too old, a waiver lapsed. */
    TIME,
    /** The commit under test, for rules that ask git. */
    COMMIT,
    /** The program itself. */
    PROGRAM;

    /** The word used in every format. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One input that changed.
   *
   * @param key a path, a parameter, a rule, what a waiver is about; empty for the commit, the time
   *     and the program
   * @param before empty when it was not there
   * @param after empty when it is not there
   * @param weaker whether the gate asks less because of it
   * @param lines of a changed file: what went and what came, the first ones; empty when the bytes
   *     were not kept
   */
  public record Input(
      Cause cause,
      String key,
      Optional<String> before,
      Optional<String> after,
      boolean weaker,
      List<Line> lines) {
    public Input {
      Objects.requireNonNull(cause, "cause must not be null");
      Objects.requireNonNull(key, "key must not be null");
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line that only one side has.
   *
   * @param added whether the later side has it
   * @param number 1-based, on its side
   * @param text secrets masked, shortened
   */
  public record Line(boolean added, int number, String text) {
    public Line {
      text = SecretMask.mask(text);
    }
  }

  /**
   * A finding that came or went.
   *
   * @param causes those that can have done it, at least one; a single one has done it
   */
  public record Shift(RunResults.Result result, List<Cause> causes) {
    public Shift {
      causes = List.copyOf(causes);
      if (causes.isEmpty()) {
        throw new IllegalArgumentException("a finding does not come or go without a cause");
      }
    }
  }

  /**
   * What one cause did to the verdict.
   *
   * @param inputs how many of its inputs changed
   * @param without the verdict with its old side put back
   * @param decides whether that is another verdict than the one there is
   * @param certain false when findings came or went for which several causes stand
   */
  public record Part(Cause cause, int inputs, Verdict without, boolean decides, boolean certain) {}
}
