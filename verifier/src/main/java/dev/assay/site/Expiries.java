package dev.assay.site;

import dev.assay.model.Evidence;
import dev.assay.model.Plan;
import dev.assay.model.Policy;
import dev.assay.model.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that holds for a while only, what is due first at the head. */
final class Expiries {
  private static final Comparator<Expiry> BY_DAY =
      Comparator.comparing((Expiry each) -> each.until().orElse(LocalDate.MIN))
          .thenComparing(Expiry::sort)
          .thenComparing(Expiry::identity);

  private final Run run;
  private final List<Expiry> found = new ArrayList<>();

  private Expiries(Run run) {
    this.run = run;
  }

  static List<Expiry> of(Run run, List<WaiverSheet> waivers) {
    Expiries expiries = new Expiries(run);
    run.plan().expects().forEach(expiries::expected);
    run.plan().policies().forEach(expiries::policy);
    waivers.forEach(expiries::waiver);
    expiries.found.sort(BY_DAY);
    return List.copyOf(expiries.found);
  }

  /** The newest file of the kind decides, as the rule about expectations does. */
  private void expected(Plan.Expectation expected) {
    if (expected.maxAge().isPresent()) {
      Optional<Evidence> newest =
          run.evidence().stream()
              .filter(each -> each.kind().equals(expected.kind()) && each.instant().isPresent())
              .max(Comparator.comparing(each -> each.instant().orElseThrow()));
      found.add(
          evidence(
              Expiry.Sort.EVIDENCE,
              expected.kind(),
              Optional.empty(),
              expected.maxAge().get(),
              newest,
              expected.location()));
    }
  }

  private void policy(Policy policy) {
    policy
        .until()
        .ifPresent(
            last ->
                found.add(
                    new Expiry(
                        Expiry.Sort.POLICY,
                        policy.name(),
                        Optional.of(policy.name()),
                        policy.from().map(Expiries::start),
                        Optional.of(last),
                        past(last),
                        policy.location(),
                        Optional.empty(),
                        Optional.empty())));
    for (Policy.Demand each : policy.demands()) {
      if (each instanceof Policy.EvidenceDemand demand && demand.maxAge().isPresent()) {
        found.add(
            evidence(
                Expiry.Sort.DEMAND,
                demand.kind(),
                Optional.of(policy.name()),
                demand.maxAge().get(),
                weakest(demand),
                demand.location()));
      }
    }
  }

  /** The one whose end leaves too few: of {@code min} wanted the {@code min}-th newest. */
  private Optional<Evidence> weakest(Policy.EvidenceDemand demand) {
    Set<String> digests = new HashSet<>();
    return run.evidence().stream()
        .filter(each -> each.kind().equals(demand.kind()) && each.verdict() == demand.verdict())
        .filter(each -> each.instant().filter(at -> !later(at)).isPresent())
        .filter(each -> digests.add(each.sha256().orElse(each.path())))
        .sorted(Comparator.comparing((Evidence each) -> each.instant().orElseThrow()).reversed())
        .skip(demand.min() - 1L)
        .findFirst();
  }

  private boolean later(Instant instant) {
    return run.asOf().filter(instant::isAfter).isPresent();
  }

  private Expiry evidence(
      Expiry.Sort sort,
      String kind,
      Optional<String> policy,
      Duration maxAge,
      Optional<Evidence> evidence,
      dev.assay.model.Location written) {
    Optional<Instant> from = evidence.flatMap(Evidence::instant);
    Optional<Instant> end = from.map(at -> at.plus(maxAge));
    boolean lapsed = end.isEmpty() || run.asOf().filter(end.get()::isBefore).isPresent();
    return new Expiry(
        sort,
        kind,
        policy,
        from,
        end.map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
        lapsed,
        written,
        evidence,
        Optional.empty());
  }

  private void waiver(WaiverSheet sheet) {
    if (sheet.ends()) {
      LocalDate last = sheet.entry().expires().orElseThrow();
      found.add(
          new Expiry(
              Expiry.Sort.WAIVER,
              sheet.names(),
              Optional.empty(),
              sheet.entry().created().map(Expiries::start),
              Optional.of(last),
              past(last),
              sheet.entry().location(),
              Optional.empty(),
              Optional.of(sheet)));
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private boolean past(LocalDate last) {
    return run.asOf().filter(now -> !now.isBefore(start(last.plusDays(1)))).isPresent();
  }
}
