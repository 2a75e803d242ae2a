package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.Drill;
import dev.assay.model.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "What happened in this drill, and what do its numbers stand on?" */
final class DrillView {
  private DrillView() {}

  static View of(PageScope scope, Drill drill) {
    Set<String> files = files(drill);
    List<Finding> findings =
        Order.findings(files.stream().flatMap(each -> scope.map.look.at(each).stream()).toList());
    List<View> rows = new ArrayList<>();
    for (String path : files) {
      rows.add(file(scope, path));
    }
    return new View()
        .with("id", drill.id())
        .with(
            "family",
            View.link(scope.href(scope.map.family(drill.family())), scope.in(drill.title()), false))
        .with("drills", scope.href(Sitemap.DRILLS))
        .with("verdict", scope.verdict(drill.verdict()))
        .with("simulated", drill.simulated())
        .with("derivation", derivation(scope, drill, "m"))
        .with(
            "metrics",
            Measured.of(drill).stream().map(each -> FamilyView.brief(scope, each)).toList())
        .with("findings", FindingRows.of(scope, findings))
        .with("files", rows)
        .maybe("started", drill.started().map(Show::instant));
  }

  /** The result file and every file its numbers were derived from. */
  private static Set<String> files(Drill drill) {
    Set<String> files = new LinkedHashSet<>();
    files.add(drill.path());
    Measured.of(drill).forEach(claim -> files.addAll(claim.evidence()));
    drill.phases().forEach(phase -> phase.opened().path().ifPresent(files::add));
    return files;
  }

  private static View file(PageScope scope, String path) {
    View view =
        new View()
            .with("file", View.link(scope.href(scope.map.file(path).orElseThrow()), path, true));
    scope
        .map
        .look
        .evidence(path)
        .ifPresent(
            each ->
                view.with("kind", EvidenceIndexView.kind(scope, each))
                    .with("verdict", scope.verdict(each.verdict())));
    return view;
  }

  /**
   * The phases of a drill and each of its numbers with its derivation.
   *
   * @param prefix of the ids on the page
   */
  static View derivation(PageScope scope, Drill drill, String prefix) {
    List<View> metrics = new ArrayList<>();
    for (Claim claim : Measured.of(drill)) {
      metrics.add(MetricView.of(scope, claim, prefix + metrics.size(), Optional.empty()));
    }
    return new View()
        .with("drill", FamilyView.link(scope, drill))
        .with("metrics", metrics)
        .with("events", events(scope, drill))
        .with("wide", PhasesChart.of(scope, drill, 1100, prefix + "pw"))
        .with("narrow", PhasesChart.of(scope, drill, 358, prefix + "pn"));
  }

  private static List<View> events(PageScope scope, Drill drill) {
    List<View> rows = new ArrayList<>();
    for (Drill.Phase phase : drill.phases()) {
      View row =
          new View()
              .with("name", PhasesChart.name(scope, phase))
              .with("from", phase.from())
              .with("to", phase.to())
              .with("duration", PhasesChart.duration(scope, phase));
      scope
          .near(phase.opened())
          .ifPresent(each -> row.with("start", each.with("text", Show.clock(phase.start()))));
      scope
          .near(phase.closed())
          .ifPresent(each -> row.with("end", each.with("text", Show.clock(phase.end()))));
      rows.add(row);
    }
    return rows;
  }
}
