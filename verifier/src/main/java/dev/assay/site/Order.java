package dev.assay.site;

import dev.assay.model.Bundle;
import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Drill;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.RoadmapItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What people have to see first. */
final class Order {
  /** The order of the claim states from worst to best. */
  static final List<ClaimState> STATES =
      List.of(
          ClaimState.CONTRADICTED, ClaimState.UNPROVABLE, ClaimState.UNCITED, ClaimState.CONFIRMED);

  /** Oldest first, those without an instant before all others. */
  static final Comparator<Drill> DRILLS =
      Comparator.comparing((Drill drill) -> drill.started().orElse(Instant.MIN))
          .thenComparing(Drill::id)
          .thenComparing(Drill::path);

  /** The order of the states of roadmap items from worst to best. */
  static final List<RoadmapItem.State> ITEM_STATES =
      List.of(
          RoadmapItem.State.CONTRADICTED,
          RoadmapItem.State.UNPROVEN,
          RoadmapItem.State.OPEN,
          RoadmapItem.State.PROVEN);

  private Order() {}

  /** Worst first; what is equally bad keeps the order of the run. */
  static List<Finding> findings(List<Finding> all) {
    return all.stream()
        .sorted(
            Comparator.comparing((Finding each) -> !each.counts())
                .thenComparing(each -> each.level())
                .thenComparing(each -> each.kind() != FindingKind.FAIL))
        .toList();
  }

  /** Worst state first; what is equally bad keeps the order of the run. */
  static List<Claim> claims(List<Claim> all) {
    return all.stream().sorted(Comparator.comparing(each -> STATES.indexOf(each.state()))).toList();
  }

  /** By type, then priority, those without one last; what is equal keeps the order of the run. */
  static List<RoadmapItem> items(List<RoadmapItem> all) {
    return all.stream()
        .sorted(
            Comparator.comparing(RoadmapItem::type)
                .thenComparing(each -> each.priority().isEmpty())
                .thenComparing(each -> each.priority().orElse("")))
        .toList();
  }

  /** Latest first, those that do not say when they were built at the end. */
  static List<Bundle> bundles(List<Bundle> all) {
    return all.stream()
        .sorted(
            Comparator.comparing(
                (Bundle each) ->
                    each.said(Bundle.Field.BUILT_AT).map(Bundle.Said::plain).orElse(""),
                Comparator.reverseOrder()))
        .toList();
  }

  /**
   * How far a number is from its limit, as a share of the limit; negative beyond it. Only for
   * limits other than 0, which leave no room.
   */
  static BigDecimal margin(BigDecimal value, Claim.Limit limit) {
    BigDecimal room =
        switch (limit.operator()) {
          case AT_MOST, LESS -> limit.value().subtract(value);
          case AT_LEAST, GREATER -> value.subtract(limit.value());
          case EQUAL -> value.subtract(limit.value()).abs().negate();
        };
    return room.divide(limit.value().abs(), MathContext.DECIMAL32);
  }
}
