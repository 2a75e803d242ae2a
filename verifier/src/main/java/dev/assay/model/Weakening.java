package dev.assay.model;

import java.util.List;
import java.util.Objects;

/**
 * What a plan asks less than the newest recorded run did.
 *
 * @param run id of that run
 */
public record Weakening(String run, List<Looser> looser) {
  public Weakening {
    Objects.requireNonNull(run, "run must not be null");
    looser = List.copyOf(looser);
  }

  /**
   * One thing that is asked less.
   *
   * @param location where the value in force was written, as far as that is known
   */
  public record Looser(RunChange.Input input, Location location) {
    public Looser {
      Objects.requireNonNull(input, "input must not be null");
      Objects.requireNonNull(location, "location must not be null");
    }
  }
}
