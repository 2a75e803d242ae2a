package dev.assay.cli;

import dev.assay.model.Kind;
import dev.assay.model.Link;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Statement;
import dev.assay.model.Text;
import java.util.Map;
import java.util.TreeMap;

/** Explains a kind of evidence: how it is recognised, what it states, what is asked of it. */
final class KindSheet {
  private static final Text PACK = new Text("pack", "规则包");
  private static final Text FORMAT = new Text("format", "格式");
  private static final Text NAMES = new Text("names", "文件名");
  private static final Text KEYS = new Text("must have", "必须含有");
  private static final Text SHAPE = new Text("shape", "结构");
  private static final Text LINKS = new Text("belongs together with", "关联的证据");
  private static final Text STATES = new Text("states about itself", "自己的声明");
  private static final Text DERIVED =
      new Text("{unit}, derived in {count} ways", "{unit}，{count} 种推导");
  private static final Text RULES = new Text("rules", "规则");

  private final Plan plan;
  private final Sheet sheet;

  KindSheet(Plan plan, Sheet sheet) {
    this.plan = plan;
    this.sheet = sheet;
  }

  void print(Kind kind) {
    sheet.title(kind.name(), kind.title());
    sheet.fact(PACK, kind.pack());
    sheet.fact(FORMAT, kind.format().word());
    sheet.facts(NAMES, kind.names());
    sheet.facts(KEYS, kind.keys());
    new TreeMap<>(kind.where())
        .forEach((pointer, regex) -> sheet.fact(KEYS, pointer + " ~ " + regex));
    if (kind.schema().isPresent()) {
      sheet.fact(SHAPE, "assay schema " + kind.name());
    }
    if (!kind.links().isEmpty()) {
      sheet.part(LINKS);
      for (Link link : kind.links()) {
        sheet.fact(Text.same(link.name()), link.kind());
      }
    }
    if (!kind.statements().isEmpty()) {
      sheet.part(STATES);
      for (Statement statement : kind.statements()) {
        Text ways =
            DERIVED.with(
                Map.of(
                    "unit", statement.unit().symbol(), "count", "" + statement.formulas().size()));
        sheet.fact(Text.same(statement.name() + " /" + field(statement)), ways);
      }
    }
    sheet.part(RULES);
    for (Rule rule : plan.rules()) {
      if (rule.kinds().contains(kind.name())) {
        sheet.fact(Text.same(rule.id()), rule.title());
      }
    }
  }

  private static String field(Statement statement) {
    String field = statement.field();
    return field.startsWith("/") ? field.substring(1) : field;
  }
}
