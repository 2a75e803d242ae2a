package dev.assay.site;

import dev.assay.model.Bundle;
import dev.assay.model.Bundle.Agreement;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.RunRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** "Is this release what its papers say, and does it hold what it must?" */
final class BundleView {
  private static final int MOST_RUNS = 30;
  private static final int MOST_FINDINGS = 50;

  private BundleView() {}

  static View of(PageScope scope, Bundle bundle) {
    List<Finding> findings = findings(scope, bundle);
    View view =
        new View()
            .with("overview", scope.href(Sitemap.OVERVIEW))
            .with("bundles", scope.href(scope.map.bundles.file(0)))
            .with("name", Marked.visible(Bundle.stem(bundle.name())))
            .with("file", Marked.visible(bundle.name()))
            .with("verdict", scope.verdict(bundle.verdict()))
            .with("looked", bundle.looked())
            .with("equal", count(bundle, Agreement.EQUAL))
            .with("differs", count(bundle, Agreement.DIFFERS))
            .with("alone", count(bundle, Agreement.ALONE))
            .with("facts", BundleFacts.of(scope, bundle))
            .with("required", required(scope, bundle))
            .with(
                "findings", FindingRows.of(scope, findings.stream().limit(MOST_FINDINGS).toList()))
            .with("found", findings.size())
            .with("more", Math.max(0, findings.size() - MOST_FINDINGS))
            .with("all", scope.href(scope.map.findings.file(0)))
            .with("gate", GateRows.of(scope))
            .with("proof", ReleaseProof.of(scope))
            .with("runs", runs(scope, bundle))
            .with("files", files(scope, bundle))
            .with("sheet", scope.href(scope.map.sheet(bundle).orElseThrow()))
            .with(
                "command",
                "assay site --bundle "
                    + Recheck.quoted(Bundle.stem(bundle.name()))
                    + " --zip audit-pack.zip");
    bundle.contents().ifPresent(contents -> contents(scope, contents, view));
    return view;
  }

  static int count(Bundle bundle, Agreement agreement) {
    return (int) bundle.facts().stream().filter(each -> each.agreement() == agreement).count();
  }

  static List<Finding> findings(PageScope scope, Bundle bundle) {
    return Order.findings(
        bundle.parts().stream()
            .flatMap(
                part ->
                    scope.map.look.at(part.path()).stream()
                        .filter(each -> part.concerns(each.location())))
            .distinct()
            .toList());
  }

  private static List<View> required(PageScope scope, Bundle bundle) {
    List<View> rows = new ArrayList<>();
    for (Bundle.Required each : bundle.required()) {
      String state = !each.looked() ? "open" : each.member().isPresent() ? "pass" : "fail";
      View row =
          new View()
              .with("glob", each.glob())
              .with("glyph", state)
              .with("word", scope.say("bundle.required." + state))
              .with("by", by(scope, each))
              .maybe("member", each.member().map(Marked::visible));
      rows.add(row);
    }
    return rows;
  }

  private static View by(PageScope scope, Bundle.Required required) {
    String name = required.by().orElse("expects");
    Optional<View> place = scope.near(required.location());
    return place
        .map(each -> each.with("name", name))
        .orElseGet(() -> scope.rule(name).with("name", ""));
  }

  private static void contents(PageScope scope, Bundle.Contents contents, View view) {
    List<View> rows = new ArrayList<>();
    for (Bundle.Member each : contents.members()) {
      rows.add(
          new View()
              .with("path", Marked.visible(each.path()))
              .with("type", each.type())
              .with("bytes", each.bytes())
              .with("listed", scope.say("bundle.listed." + each.listed().name()))
              .with("glyph", glyph(each.listed()))
              .maybe("sha256", each.sha256()));
    }
    view.with(
        "contents",
        new View()
            .with("files", contents.files())
            .with("unpacked", contents.unpacked())
            .with("rows", rows)
            .with("left", contents.left()));
  }

  private static String glyph(Bundle.Listed listed) {
    return switch (listed) {
      case EQUAL -> "pass";
      case DIFFERS -> "fail";
      case UNLISTED, NONE -> "uncited";
    };
  }

  /** The latest records of this commit that were held against a policy. */
  private static List<View> runs(PageScope scope, Bundle bundle) {
    Optional<String> commit = bundle.value(Bundle.Field.COMMIT).filter(hex -> hex.length() >= 7);
    List<View> rows = new ArrayList<>();
    List<RunRecord> history = new ArrayList<>(scope.input.recorded().records());
    Collections.reverse(history);
    for (RunRecord each : history) {
      if (rows.size() < MOST_RUNS
          && each.policy().isPresent()
          && commit.isPresent()
          && each.commit().filter(hex -> hex.startsWith(commit.get())).isPresent()) {
        View run =
            scope.input.packed().isPresent()
                ? new View().with("text", each.run()).with("machine", true)
                : scope.run(each);
        rows.add(
            new View()
                .with("run", run)
                .with("verdict", scope.verdict(each.verdict()))
                .with("policy", each.policy().get())
                .maybe("asOf", each.asOf().map(Show::instant)));
      }
    }
    return rows;
  }

  private static List<View> files(PageScope scope, Bundle bundle) {
    List<View> rows = new ArrayList<>();
    for (Bundle.Part each : bundle.parts()) {
      View row =
          new View()
              .with("role", scope.say("bundle.role." + each.role().word()))
              .with(
                  "file",
                  View.link(
                      scope.href(scope.map.file(each.path()).orElseThrow()), each.path(), true));
      Optional<Evidence> evidence = scope.map.look.evidence(each.path());
      evidence.ifPresent(
          found ->
              row.with("verdict", scope.verdict(found.verdict()))
                  .with("bytes", found.bytes())
                  .maybe("sha256", found.sha256()));
      rows.add(row);
    }
    return rows;
  }
}
