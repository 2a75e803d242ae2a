package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many claims of each state a document makes; the worst document first. */
final class ClaimMatrix {
  private static final int MOST = 100;

  private final PageScope scope;
  private final Map<String, Map<ClaimState, List<Claim>>> byPath = new TreeMap<>();

  /**
   * @param claims in the order of their list, so that a cell leads to the first of its claims
   */
  ClaimMatrix(PageScope scope, List<Claim> claims) {
    this.scope = scope;
    for (Claim each : claims) {
      byPath
          .computeIfAbsent(each.location().path().orElse(""), k -> new EnumMap<>(ClaimState.class))
          .computeIfAbsent(each.state(), k -> new ArrayList<>())
          .add(each);
    }
  }

  /** Adds the rows, and how many documents there are and how many of them are left out. */
  void put(View view) {
    Comparator<Map<ClaimState, List<Claim>>> worst = null;
    for (ClaimState state : Order.STATES) {
      Comparator<Map<ClaimState, List<Claim>>> most =
          Comparator.comparing(states -> -states.getOrDefault(state, List.of()).size());
      worst = worst == null ? most : worst.thenComparing(most);
    }
    List<View> rows =
        byPath.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(worst))
            .limit(MOST)
            .map(each -> row(each.getKey(), each.getValue()))
            .toList();
    view.with("documents", byPath.size())
        .with("documentsLeft", byPath.size() - rows.size())
        .with("matrix", rows);
  }

  private View row(String path, Map<ClaimState, List<Claim>> states) {
    List<View> cells = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (ClaimState state : Order.STATES) {
      List<Claim> claims = states.getOrDefault(state, List.of());
      View cell = new View().with("n", claims.size());
      cells.add(
          claims.isEmpty()
              ? cell
              : cell.with("href", scope.href(scope.map.claimPage(claims.get(0)))));
      counts.add(claims.size());
    }
    return new View()
        .with("cells", cells)
        .with("bar", Bar.stacked(glyphs(), counts))
        .with("file", View.link(scope.href(scope.map.file(path).orElseThrow()), path, true));
  }

  static List<String> glyphs() {
    return Order.STATES.stream().map(PageScope::glyph).toList();
  }
}
