package dev.assay.site;

import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.Kind;
import dev.assay.model.Pack;
import dev.assay.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The evidence of a run, added up by pack. */
final class Areas {
  private Areas() {}

  static List<View> of(PageScope scope) {
    Map<String, String> packOf = packs(scope);
    List<View> rows = new ArrayList<>();
    for (Pack pack : scope.run().plan().packs()) {
      List<Evidence> files =
          scope.run().evidence().stream()
              .filter(each -> pack.name().equals(packOf.get(each.kind())))
              .toList();
      if (!files.isEmpty()) {
        rows.add(row(scope, pack, files));
      }
    }
    return rows;
  }

  /** Pack name by kind name. */
  static Map<String, String> packs(PageScope scope) {
    Map<String, String> packOf = new HashMap<>();
    for (Kind kind : scope.run().plan().kinds()) {
      packOf.put(kind.name(), kind.pack());
    }
    return packOf;
  }

  private static View row(PageScope scope, Pack pack, List<Evidence> files) {
    List<Finding> waived =
        scope.run().findings().stream()
            .filter(each -> each.waiver().isPresent())
            .filter(each -> each.rule().startsWith(pack.name() + "/"))
            .toList();
    return new View()
        .with("name", scope.in(pack.title()))
        .with("href", scope.href(EvidenceIndexView.pack(pack.name())))
        .with("files", files.size())
        .with("pass", count(files, Verdict.PASS))
        .with("fail", count(files, Verdict.FAIL))
        .with("open", count(files, Verdict.INDETERMINATE))
        .with("waived", waived.size())
        .maybe(
            "newest",
            files.stream()
                .flatMap(each -> each.instant().stream())
                .max(Comparator.naturalOrder())
                .map(scope::age));
  }

  private static int count(List<Evidence> files, Verdict verdict) {
    return (int) files.stream().filter(each -> each.verdict() == verdict).count();
  }
}
