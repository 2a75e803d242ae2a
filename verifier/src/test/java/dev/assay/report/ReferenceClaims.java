package dev.assay.report;

import dev.assay.model.Citation;
import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Location;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Text;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What documents and files say in the {@link ReferenceRun}: each sort, standing, type and state.
 */
final class ReferenceClaims {
  private static final String DOCUMENT = "docs/结果/进度.md";

  private ReferenceClaims() {}

  static List<Claim> claims() {
    return List.of(
        new Claim(
            "a.env#/rto",
            "rto",
            Text.same("RTO"),
            Text.same("Recovery took 3.640 s"),
            Location.at("a.env", 6, 13, "/rto"),
            "3.640",
            new BigDecimal("3.640"),
            Unit.SECOND,
            ClaimState.CONTRADICTED,
            Text.same("the instants say otherwise"),
            List.of("a.log"),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            true),
        new Claim(
            DOCUMENT + "#/passages/3",
            "done",
            Text.same("done"),
            Text.same("「Epic A」<b>已落地</b> | \"done\""),
            Location.at(DOCUMENT, 12, 3, ""),
            "已落地",
            Optional.empty(),
            ClaimState.UNPROVABLE,
            Text.same("one file is missing"),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            citations()));
  }

  private static List<Citation> citations() {
    List<Citation> citations = new ArrayList<>();
    List<Citation.Sort> sorts = List.of(Citation.Sort.values());
    for (Citation.Standing standing : Citation.Standing.values()) {
      int number = citations.size();
      boolean found = standing.compareTo(Citation.Standing.MISSING) < 0;
      citations.add(
          new Citation(
              sorts.get(number % sorts.size()),
              "cited <" + number + ">",
              found ? Optional.of("a.env") : Optional.empty(),
              Location.at(DOCUMENT, 13 + number, 5, ""),
              standing,
              found ? Optional.of("wal-recovery-drill") : Optional.empty()));
    }
    return citations;
  }

  static List<RoadmapItem> roadmap() {
    List<RoadmapItem> items = new ArrayList<>();
    List<RoadmapItem.Status> statuses = List.of(RoadmapItem.Status.values());
    List<RoadmapItem.State> states = List.of(RoadmapItem.State.values());
    for (RoadmapItem.Type type : RoadmapItem.Type.values()) {
      int number = items.size();
      boolean said = number < statuses.size();
      items.add(
          new RoadmapItem(
              "I" + number,
              type,
              "条目 <" + number + ">",
              said ? Optional.of("P" + number) : Optional.empty(),
              said ? Optional.of(statuses.get(number)) : Optional.empty(),
              states.get(number % states.size()),
              new Text("because of what it cites", "依据其引用"),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              number == 0 ? Optional.of(DOCUMENT + "#/passages/3") : Optional.empty(),
              Location.at(DOCUMENT, 20 + number, 1, "")));
    }
    return items;
  }
}
