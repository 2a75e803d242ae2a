package dev.assay.site;

import java.util.ArrayList;
import java.util.List;

/** What this site offers to programs, as the page about it lists it. */
final class MachineLinks {
  private MachineLinks() {}

  static List<View> of(PageScope scope) {
    List<View> rows = new ArrayList<>();
    for (String name : Api.NAMES) {
      if (!name.equals("runs")) {
        String file = Api.FOLDER + name + ".json";
        rows.add(
            row(scope, scope.shared(file), file, "api." + name, scope.shared(Api.schema(name))));
      }
    }
    for (String month : newest(scope)) {
      String file = Api.FOLDER + ApiRuns.file(month);
      rows.add(row(scope, scope.shared(file), file, "api.runs", scope.shared(Api.schema("runs"))));
    }
    for (Badges.Badge each : Badges.of(scope)) {
      for (String end : List.of(".svg", ".json")) {
        String file = Badges.FOLDER + each.name() + end;
        rows.add(row(scope, scope.shared(file), file, "badge" + end, ""));
      }
    }
    if (Feed.there(scope.input)) {
      rows.add(row(scope, scope.href(Feed.NAME), Feed.NAME, "feed", ""));
    }
    if (Calendar.there(scope)) {
      rows.add(row(scope, scope.href(Calendar.NAME), Calendar.NAME, "calendar", ""));
    }
    return rows;
  }

  /** One month stands for all: their names are in {@code months.json}. */
  private static List<String> newest(PageScope scope) {
    List<String> months = List.copyOf(scope.map.runs.calendar().months().keySet());
    return months.isEmpty() ? List.of() : months.subList(0, 1);
  }

  private static View row(
      PageScope scope, String href, String file, String message, String schema) {
    View row =
        new View()
            .with("file", View.link(href, file, true))
            .with("text", scope.say("machine." + message));
    return schema.isEmpty()
        ? row
        : row.with("schema", View.link(schema, scope.say("machine.schema"), false));
  }
}
