package dev.assay.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One rehearsal of a failure, as its result file and log tell it.
 *
 * @param id the drill's own id, else the path of its result file; unmasked text from evidence
 * @param path of the result file
 * @param started when it began
 * @param metrics its claims that are shown against limits, in the kind's order
 * @param simulated whether it says itself that it was a dry run
 */
public record Drill(
    String family,
    Text title,
    String id,
    String path,
    Optional<Instant> started,
    List<Claim> metrics,
    List<Phase> phases,
    boolean simulated,
    Verdict verdict) {
  public Drill {
    Objects.requireNonNull(family, "family must not be null");
    Objects.requireNonNull(id, "id must not be null");
    metrics = List.copyOf(metrics);
    phases = List.copyOf(phases);
  }

  /** The same drill with the verdict of all that belongs to it. */
  public Drill withVerdict(Verdict other) {
    return new Drill(family, title, id, path, started, metrics, phases, simulated, other);
  }

  /**
   * From one event of the timeline to the next.
   *
   * @param from name of the event that opens it
   * @param to name of the event that ends it
   */
  public record Phase(
      String from, String to, Instant start, Instant end, Location opened, Location closed) {}
}
