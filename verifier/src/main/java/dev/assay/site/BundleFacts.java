package dev.assay.site;

import dev.assay.model.Bundle;
import dev.assay.model.Bundle.Agreement;
import dev.assay.model.Bundle.Fact;
import dev.assay.model.Bundle.Part;
import dev.assay.model.Bundle.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of a bundle in which of its files: a field a row, a file a column. */
final class BundleFacts {
  /** Files side by side; copies beyond that stand in the list of files. */
  private static final int MOST_COLUMNS = 8;

  private BundleFacts() {}

  static View of(PageScope scope, Bundle bundle) {
    List<Part> columns = bundle.parts().stream().limit(MOST_COLUMNS).toList();
    List<View> heads = new ArrayList<>();
    for (Part each : columns) {
      heads.add(
          View.link(href(scope, each), scope.say("bundle.role." + each.role().word()), false)
              .with("path", Marked.visible(each.path())));
    }
    List<View> rows = new ArrayList<>();
    List<View> different = new ArrayList<>();
    for (Fact fact : bundle.facts()) {
      rows.add(row(scope, fact, columns));
      if (fact.agreement() == Agreement.DIFFERS) {
        different.addAll(different(scope, fact));
      }
    }
    return new View()
        .with("columns", heads)
        .with("rows", rows)
        .with("different", different)
        .with("left", Math.max(0, bundle.parts().size() - MOST_COLUMNS));
  }

  /** The first line of a file that says something of the bundle, else the file. */
  private static String href(PageScope scope, Part part) {
    return part.said().isEmpty()
        ? scope.href(scope.map.file(part.path()).orElseThrow())
        : scope.placeHref(part.said().get(0).location());
  }

  private static View row(PageScope scope, Fact fact, List<Part> columns) {
    Said first = fact.said().values().iterator().next();
    List<View> cells = new ArrayList<>();
    for (Part part : columns) {
      cells.add(
          Optional.ofNullable(fact.said().get(part))
              .map(said -> cell(scope, part, said, first))
              .orElseGet(() -> new View().with("word", scope.say("bundle.notsaid"))));
    }
    return new View()
        .with("field", field(scope, fact.field()))
        .with("value", View.link(scope.placeHref(first.location()), shown(first), true))
        .with("agreement", agreement(scope, fact))
        .with("cells", cells);
  }

  private static View cell(PageScope scope, Part part, Said said, Said first) {
    View cell = new View().with("href", scope.placeHref(said.location()));
    if (said.equals(first)) {
      return cell.with(
          "word",
          scope.say(part.role() == Bundle.Role.ARCHIVE ? "bundle.computed" : "bundle.first"));
    }
    boolean same = first.same(said);
    return cell.with("glyph", same ? "pass" : "fail")
        .with("word", scope.say(same ? "bundle.equal" : "bundle.differs"));
  }

  private static View agreement(PageScope scope, Fact fact) {
    String glyph =
        switch (fact.agreement()) {
          case EQUAL -> "pass";
          case DIFFERS -> "fail";
          case ALONE -> "uncited";
        };
    return new View()
        .with("glyph", glyph)
        .with(
            "word",
            scope.say("bundle.agreement." + fact.agreement().name(), "n", fact.said().size()));
  }

  /** Each value once, with all places that say it. */
  private static List<View> different(PageScope scope, Fact fact) {
    Map<String, List<View>> places = new LinkedHashMap<>();
    fact.said()
        .forEach(
            (part, said) ->
                places
                    .computeIfAbsent(shown(said), unused -> new ArrayList<>())
                    .add(
                        scope
                            .place(said.location())
                            .orElseThrow()
                            .with("role", scope.say("bundle.role." + part.role().word()))));
    List<View> rows = new ArrayList<>();
    places.forEach(
        (value, where) ->
            rows.add(
                new View()
                    .with("field", field(scope, fact.field()))
                    .with("value", value)
                    .with("places", where)));
    return rows;
  }

  static String field(PageScope scope, Bundle.Field field) {
    return scope.say("bundle.field." + field.word());
  }

  /** A value as it is written. */
  static String shown(Said said) {
    return Marked.visible(said.value());
  }
}
