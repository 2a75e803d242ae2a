package dev.assay.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The exit code of a run in the words of a domain, and how it came about.
 *
 * @param codes the domain's
 * @param table the one in force
 * @param code what the process answers
 * @param origin how it was found
 * @param because the finding it was taken from
 * @param standard what the process would answer without the domain
 */
public record DomainExit(
    ExitCodes codes,
    ExitCodes.Table table,
    ExitCodes.Code code,
    Origin origin,
    Optional<Finding> because,
    int standard) {
  /** Where a code comes from. */
  public enum Origin {
    /** Nothing failed and nothing is open. */
    VERIFIED,
    /** The first failed gate in the gate order, recomputed. */
    GATE,
    /** No recomputed gate failed, but the evidence recorded a code. */
    RECORDED,
    /** What failed, or is open, has no code of its own. */
    OTHERWISE
  }

  /**
   * The code of the first failed gate in the gate order; a recorded one only where no gate failed;
   * else the one for whatever has none.
   */
  public static DomainExit of(Run run, FailOn failOn, ExitCodes codes) {
    int standard = ExitStatus.of(run, failOn);
    ExitCodes.Table table = codes.inForce(run.plan().modes());
    if (standard == 0) {
      return new DomainExit(
          codes,
          table,
          table.code(0).orElseGet(() -> otherwise(codes, table)),
          Origin.VERIFIED,
          Optional.empty(),
          standard);
    }
    List<Finding> failed =
        run.findings().stream()
            .filter(each -> each.kind() == FindingKind.FAIL && each.counts())
            .filter(each -> failOn.level().filter(each.level()::atLeast).isPresent())
            .toList();
    return first(failed, table, each -> gate(each, run.plan(), codes, table))
        .map(found -> found.exit(codes, table, Origin.GATE, standard))
        .or(
            () ->
                first(failed, table, each -> recorded(each, codes, table))
                    .map(found -> found.exit(codes, table, Origin.RECORDED, standard)))
        .orElseGet(
            () ->
                new DomainExit(
                    codes,
                    table,
                    otherwise(codes, table),
                    Origin.OTHERWISE,
                    failed.stream().findFirst(),
                    standard));
  }

  private static ExitCodes.Code otherwise(ExitCodes codes, ExitCodes.Table table) {
    return table.code(codes.otherwise()).orElseThrow();
  }

  /** A finding and the code it gives. */
  private record Found(Finding finding, ExitCodes.Code code) {
    DomainExit exit(ExitCodes codes, ExitCodes.Table table, Origin origin, int standard) {
      return new DomainExit(codes, table, code, origin, Optional.of(finding), standard);
    }
  }

  private static Optional<Found> first(
      List<Finding> failed,
      ExitCodes.Table table,
      java.util.function.Function<Finding, Optional<ExitCodes.Code>> code) {
    return failed.stream()
        .flatMap(each -> code.apply(each).map(found -> new Found(each, found)).stream())
        .min(Comparator.comparingInt(found -> table.rank(found.code().code())));
  }

  private static Optional<ExitCodes.Code> gate(
      Finding finding, Plan plan, ExitCodes codes, ExitCodes.Table table) {
    return plan.rule(finding.rule())
        .flatMap(rule -> codes.codeOf(rule, table))
        .filter(code -> code.code() != 0);
  }

  private static Optional<ExitCodes.Code> recorded(
      Finding finding, ExitCodes codes, ExitCodes.Table table) {
    boolean says =
        codes.recorded().stream()
            .anyMatch(name -> finding.rule().equals(codes.pack() + "/" + name));
    return Optional.of(finding)
        .filter(each -> says)
        .flatMap(Finding::actual)
        .filter(text -> text.matches("[0-9]{1,3}"))
        .flatMap(text -> table.code(Integer.parseInt(text)))
        .filter(code -> code.code() != 0);
  }
}
