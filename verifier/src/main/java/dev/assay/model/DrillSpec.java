package dev.assay.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What makes evidence of a kind the result of a drill.
 *
 * @param family groups drills on the site and in URLs, e.g. {@code wal-recovery}
 * @param started pointer of the instant at which the drill began
 * @param metrics names of the statements that are shown against their limits
 * @param timeline the events of the drill, when a log records them
 */
public record DrillSpec(
    String family,
    Text title,
    Optional<String> started,
    List<String> metrics,
    Optional<Timeline> timeline) {
  public DrillSpec {
    Objects.requireNonNull(family, "family must not be null");
    metrics = List.copyOf(metrics);
  }

  /**
   * Where the events of a drill are and in which order they must come.
   *
   * @param from {@code self} or the name of a link
   * @param list pointer of the list of events
   * @param event member that names the event
   * @param instant member that holds its RFC 3339 instant
   * @param order event names, each at or after the one before; all required
   */
  public record Timeline(
      String from, String list, String event, String instant, List<String> order) {
    public Timeline {
      order = List.copyOf(order);
    }
  }
}
