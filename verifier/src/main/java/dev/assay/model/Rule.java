package dev.assay.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One question with all that is said about it (SARIF reportingDescriptor).
 *
 * @param id {@code pack/name}
 * @param level in force, after configuration
 * @param answer what a subject that does not hold gets: FAIL, or OPEN where it cannot be decided
 * @param kinds names of the kinds it is asked of; empty for questions about any file or none
 * @param measured whether it is about measured numbers and thus not applicable to a simulated run
 * @param message with placeholders
 * @param source seed, standard or formula it comes from
 * @param severity domain severity such as FATAL; not the level
 * @param exitCode domain exit code
 * @param formerly ids it had before
 * @param off the reason when configuration switched it off
 * @param waivable false for questions about waivers and weakened gates: they cannot be accepted
 */
public record Rule(
    String id,
    Text title,
    Level level,
    FindingKind answer,
    Set<String> kinds,
    boolean measured,
    Check check,
    Text message,
    Text why,
    Text remedy,
    String source,
    Optional<String> severity,
    OptionalInt exitCode,
    List<String> formerly,
    Optional<String> off,
    boolean waivable) {
  public Rule {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(check, "check must not be null");
    kinds = Set.copyOf(kinds);
    formerly = List.copyOf(formerly);
    if (answer != FindingKind.FAIL && answer != FindingKind.OPEN) {
      throw new IllegalArgumentException("rule " + id + ": answer must be fail or open");
    }
  }

  /** Ids of the parameters it reads, sorted, also of such as no plan has. */
  public List<String> parameters() {
    return RuleInputs.parameters(this);
  }

  /** What beyond itself, its parameters and the file it is asked of can move its answer. */
  public Set<RunChange.Cause> outside() {
    return RuleInputs.outside(check);
  }

  /** The pack's name: what stands before the slash. */
  public String pack() {
    return id.substring(0, id.indexOf('/'));
  }

  /** The name within the pack. */
  public String name() {
    return id.substring(id.indexOf('/') + 1);
  }
}
