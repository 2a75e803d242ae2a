package dev.assay.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a policy: each thing it demands, and what was found.
 *
 * @param policy name of the policy
 * @param title what people call it
 */
public record Gate(String policy, Optional<String> title, List<Condition> conditions) {
  public Gate {
    Objects.requireNonNull(policy, "policy must not be null");
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("gate " + policy + " must ask something");
    }
  }

  /**
   * One condition.
   *
   * @param id unique in its gate, stable: {@code evidence/wal-recovery-drill}
   * @param asks what is demanded, as a sentence
   * @param required e.g. {@code >= 1}
   * @param found e.g. {@code 0}
   * @param margin how far from the limit, e.g. {@code 12 d left}; empty where there is no distance
   * @param outcome PASS, FAIL or OPEN
   * @param way the shortest way to green; empty when it is met
   * @param location where the policy says so
   * @param evidence paths of what was counted
   */
  public record Condition(
      String id,
      Text asks,
      String required,
      String found,
      Optional<Text> margin,
      FindingKind outcome,
      Optional<Text> way,
      Location location,
      List<String> evidence) {
    public Condition {
      Objects.requireNonNull(id, "id must not be null");
      if (outcome == FindingKind.NOT_APPLICABLE) {
        throw new IllegalArgumentException("condition " + id + " must be answered");
      }
      evidence = List.copyOf(evidence);
    }
  }
}
