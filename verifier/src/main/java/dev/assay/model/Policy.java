package dev.assay.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a release needs, by name, as {@code assay.yaml} says it. A policy without a demand does not
 * exist: it could not be failed.
 *
 * @param from first day (UTC) on which it may be used; before, its answer is open
 * @param until last day (UTC) on which it may be used; after, its answer is open
 * @param demands in the order in which they were written
 * @param location where it was written
 */
public record Policy(
    String name,
    Optional<String> title,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    List<Demand> demands,
    Location location) {
  public Policy {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(location, "location must not be null");
    demands = List.copyOf(demands);
    if (demands.isEmpty()) {
      throw new IllegalArgumentException("policy " + name + " must demand something");
    }
  }

  /** One thing a release needs. */
  public sealed interface Demand {
    /** Where it was written. */
    Location location();
  }

  /**
   * Evidence of a kind.
   *
   * @param min how many files that pass, at least 1
   * @param maxAge how old each counted file may be at the as-of instant
   * @param verdict what each counted file must have
   */
  public record EvidenceDemand(
      String kind, int min, Optional<Duration> maxAge, Verdict verdict, Location location)
      implements Demand {}

  /**
   * Release bundles, each with what must lie beside it.
   *
   * @param kind of the bundle; empty: any bundle kind
   * @param sideFile whether a side file with its digest must be there
   * @param summary whether an audit summary of it must be there
   * @param index whether an audit index line about it must be there
   * @param files globs of members, relative to the bundle's root, each of which must match one
   */
  public record BundleDemand(
      Optional<String> kind,
      int min,
      boolean sideFile,
      boolean summary,
      boolean index,
      List<String> files,
      Location location)
      implements Demand {
    public BundleDemand {
      files = List.copyOf(files);
    }
  }

  /**
   * Claims in a state.
   *
   * @param kind of the evidence that states them; empty: any
   * @param name of the statement, e.g. {@code rto_seconds}; empty: any
   * @param min at least so many; empty: no lower bound
   * @param max at most so many; empty: no upper bound
   */
  public record ClaimDemand(
      Optional<String> kind,
      Optional<String> name,
      ClaimState state,
      Optional<Integer> min,
      Optional<Integer> max,
      Location location)
      implements Demand {}

  /**
   * A value in a file that points to a run (seed 001 §2.7: {@code verdict=PASS}).
   *
   * @param path of the file, relative to the workspace
   * @param pointer of the value
   * @param anyOf values that let the release pass
   */
  public record PointerDemand(String path, String pointer, List<String> anyOf, Location location)
      implements Demand {
    public PointerDemand {
      anyOf = List.copyOf(anyOf);
    }
  }

  /**
   * What may be waived.
   *
   * @param max waivers in effect at most
   * @param rules globs of rule ids that may be waived; empty: all that are waivable
   */
  public record WaiverDemand(int max, List<String> rules, Location location) implements Demand {
    public WaiverDemand {
      rules = List.copyOf(rules);
    }
  }
}
