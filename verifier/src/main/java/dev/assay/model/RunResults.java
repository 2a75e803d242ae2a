package dev.assay.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is kept of a recorded run beside its line in the ledger: enough to say later why the next
 * run answered differently.
 *
 * @param tool version of the program that judged
 * @param findings in the order of the run, waived and known ones too
 * @param left how many findings were too many to be kept
 * @param claims all of them, in the order of the run
 * @param rules every rule in use, by id
 * @param limits how a parameter bounds values, by parameter id; absent where that is not known
 * @param waivers those that could take effect
 * @param settings what {@code assay.yaml} asks beyond rules and parameters, e.g. {@code
 *     modes/partners} → {@code strict}
 */
public record RunResults(
    String tool,
    List<Result> findings,
    int left,
    List<Said> claims,
    List<Item> items,
    Map<String, RuleVersion> rules,
    Map<String, Operator> limits,
    List<Accepted> waivers,
    Map<String, String> settings) {
  /** Results of a plan without settings. */
  public RunResults(
      String tool,
      List<Result> findings,
      int left,
      List<Said> claims,
      List<Item> items,
      Map<String, RuleVersion> rules,
      Map<String, Operator> limits,
      List<Accepted> waivers) {
    this(tool, findings, left, claims, items, rules, limits, waivers, Map.of());
  }

  public RunResults {
    Objects.requireNonNull(tool, "tool must not be null");
    findings = List.copyOf(findings);
    claims = List.copyOf(claims);
    items = List.copyOf(items);
    rules = Map.copyOf(rules);
    limits = Map.copyOf(limits);
    waivers = List.copyOf(waivers);
    settings = Map.copyOf(settings);
  }

  /**
   * One finding.
   *
   * @param line 1-based; 0 without a line
   * @param pointer empty without one
   */
  public record Result(
      String rule,
      FindingKind kind,
      Level level,
      Optional<String> path,
      int line,
      String pointer,
      Text message,
      Optional<String> expected,
      Optional<String> actual,
      String fingerprint,
      boolean waived,
      boolean known) {
    public Result {
      Objects.requireNonNull(rule, "rule must not be null");
      Objects.requireNonNull(fingerprint, "fingerprint must not be null");
      message = SecretMask.mask(message);
    }

    /** Whether it moved counts and verdict: neither waived nor known. */
    public boolean counts() {
      return !waived && !known;
    }
  }

  /**
   * One claim.
   *
   * @param value the stated number, in the unit of its limit
   */
  public record Said(
      String id,
      ClaimState state,
      String said,
      Optional<BigDecimal> value,
      Optional<Claim.Limit> limit) {}

  /** One item of a roadmap. */
  public record Item(
      String path, String id, Optional<RoadmapItem.Status> said, RoadmapItem.State derived) {}

  /**
   * A rule as it stood.
   *
   * @param digest SHA-256 of its definition, 64 hex digits
   * @param parameters ids of the parameters it reads, sorted
   * @param outside what beyond the rule, its parameters and the file it is asked of can move its
   *     answer, in the order of {@link RunChange.Cause}
   * @param formerly ids it had before
   */
  public record RuleVersion(
      Level level,
      boolean off,
      String digest,
      List<String> parameters,
      List<RunChange.Cause> outside,
      List<String> formerly) {
    /** A rule that only its own file moves, and that never had another id. */
    public RuleVersion(Level level, boolean off, String digest, List<String> parameters) {
      this(level, off, digest, parameters, List.of(), List.of());
    }

    public RuleVersion {
      parameters = List.copyOf(parameters);
      outside = List.copyOf(outside);
      formerly = List.copyOf(formerly);
    }
  }

  /** A waiver as it stood. */
  public record Accepted(
      Optional<String> rule,
      Optional<String> fingerprint,
      Optional<String> path,
      String owner,
      String reason,
      LocalDate created,
      LocalDate expires) {
    public Accepted {
      owner = SecretMask.mask(owner);
      reason = SecretMask.mask(reason);
    }
  }
}
