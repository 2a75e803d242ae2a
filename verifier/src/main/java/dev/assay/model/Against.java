package dev.assay.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run is held against besides the rules of its plan.
 *
 * @param policy the release policy that is asked, if any
 * @param bundle path of the bundle that must meet it, as its evidence is named
 * @param pointers what the files say that the policy's pointers name, by demand
 * @param baseline the findings that are known already
 * @param differing the waivers of the working tree that differ from those in force, because the
 *     latter are taken from a commit
 * @param partial whether only some files or some packs are looked at, so that a waiver nothing
 *     needs may still be needed
 * @param weakening what is asked less than in the newest recorded run; empty when there is none to
 *     compare with
 */
public record Against(
    Optional<Policy> policy,
    Optional<String> bundle,
    Map<Policy.PointerDemand, Stated> pointers,
    Optional<Baseline> baseline,
    List<WaiverEntry> differing,
    boolean partial,
    Optional<Weakening> weakening) {
  /** Nothing but the rules. */
  public static final Against NOTHING =
      new Against(
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          List.of(),
          false,
          Optional.empty());

  public Against {
    Objects.requireNonNull(policy, "policy must not be null");
    Objects.requireNonNull(bundle, "bundle must not be null");
    Objects.requireNonNull(baseline, "baseline must not be null");
    pointers = Map.copyOf(pointers);
    differing = List.copyOf(differing);
  }

  /**
   * What a file says at a pointer.
   *
   * @param values each value that stands there; several where a key is stated twice
   * @param problem why there may be more than was read: the file is broken
   */
  public record Stated(List<String> values, Optional<Text> problem) {
    public Stated {
      values = List.copyOf(values);
    }
  }

  /** The same, held against a policy too. */
  public Against policy(Policy asked, Map<Policy.PointerDemand, Stated> stated) {
    return new Against(Optional.of(asked), bundle, stated, baseline, differing, partial, weakening);
  }

  /** The same, where one bundle must meet the policy. */
  public Against bundle(String path) {
    return new Against(
        policy, Optional.of(path), pointers, baseline, differing, partial, weakening);
  }

  /** The same, held against a baseline too. */
  public Against baseline(Baseline known) {
    return new Against(policy, bundle, pointers, Optional.of(known), differing, partial, weakening);
  }

  /** The same, where the working tree's own waivers differ from those in force. */
  public Against differing(List<WaiverEntry> own) {
    return new Against(policy, bundle, pointers, baseline, own, partial, weakening);
  }

  /** The same, looking at a part only. */
  public Against part(boolean only) {
    return new Against(policy, bundle, pointers, baseline, differing, only, weakening);
  }

  /** The same, held against the newest recorded run too. */
  public Against since(Weakening recorded) {
    return new Against(
        policy, bundle, pointers, baseline, differing, partial, Optional.of(recorded));
  }
}
