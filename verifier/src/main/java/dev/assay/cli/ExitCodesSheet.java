package dev.assay.cli;

import dev.assay.model.ExitCodes;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import dev.assay.plan.Effective;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains the exit codes of a domain: every table there is, and which is in force. */
final class ExitCodesSheet {
  private static final Text IN_FORCE = new Text("table in force", "生效的表");
  private static final Text SOURCE = new Text("source", "出处");
  private static final Text ORDER = new Text("gate order", "门禁顺序");
  private static final Text OTHERWISE =
      new Text("a rule without a code, an open or empty result, an error", "没有专属退出码、未决、为空或出错");
  private static final Text CODES = new Text("codes", "退出码");
  private static final Text REPAIR = new Text("repairs itself", "可自动恢复");
  private static final Text RECORDED =
      new Text("a recorded code, only where no gate failed", "证据记录的退出码，仅在门禁均无不符时");
  private static final Text DIFFERS =
      new Text("another table: {name} ({title})", "另一张表：{name}（{title}）");
  private static final Text LIST =
      new Text("another list of what repairs itself: {name}", "另一份可自动恢复清单：{name}");
  private static final Text EXIT = new Text("exit code", "退出码");
  private static final Text ELSEWHERE = new Text("elsewhere", "其他表");

  private final Effective effective;
  private final Sheet sheet;

  ExitCodesSheet(Effective effective, Sheet sheet) {
    this.effective = effective;
    this.sheet = sheet;
  }

  /** All of it. */
  void print(ExitCodes codes) {
    Map<String, String> modes = effective.plan().modes();
    ExitCodes.Table table = codes.inForce(modes);
    List<Integer> repairable = repairable(codes);
    sheet.title(codes.name(), codes.title());
    sheet.fact(IN_FORCE, chosen(Terms.with(Text.same(table.name()), table.title()), codes.mode()));
    sheet.fact(SOURCE, table.source());
    sheet.fact(ORDER, numbers(table.order()));
    sheet.fact(OTHERWISE, "" + codes.otherwise());
    codes
        .recoverableInForce(modes)
        .ifPresent(
            list ->
                sheet.fact(
                    REPAIR,
                    chosen(
                        Text.same(
                            list.name() + ": " + numbers(list.codes()) + "; " + list.source()),
                        codes.recovery())));
    sheet.facts(
        RECORDED, codes.recorded().stream().map(each -> codes.pack() + "/" + each).toList());
    sheet.part(CODES);
    for (ExitCodes.Code code : table.codes()) {
      List<String> gates = gates(codes, table, code);
      Text said = ExitWords.code(code, repairable);
      sheet.say(gates.isEmpty() ? said : Terms.with(said, String.join(", ", gates)));
    }
    codes.tables().stream()
        .filter(other -> !other.name().equals(table.name()))
        .forEach(other -> differences(codes, table, other));
    codes.recoverable().stream()
        .filter(list -> !list.codes().equals(repairable))
        .forEach(
            list -> {
              sheet.part(LIST.with(Map.of("name", list.name())));
              sheet.fact(REPAIR, numbers(list.codes()));
              sheet.fact(SOURCE, list.source());
            });
  }

  private Text chosen(Text what, Optional<String> mode) {
    return mode.isEmpty()
        ? what
        : Terms.with(what, "modes: " + mode.get() + ", " + effective.origin("modes/" + mode.get()));
  }

  private List<Integer> repairable(ExitCodes codes) {
    return codes
        .recoverableInForce(effective.plan().modes())
        .map(ExitCodes.Recoverable::codes)
        .orElse(List.of());
  }

  /** The rules whose failure gives a code. */
  private List<String> gates(ExitCodes codes, ExitCodes.Table table, ExitCodes.Code code) {
    return effective.plan().rules().stream()
        .filter(rule -> codes.codeOf(rule, table).filter(code::equals).isPresent())
        .map(Rule::id)
        .toList();
  }

  private void differences(ExitCodes codes, ExitCodes.Table table, ExitCodes.Table other) {
    sheet.part(DIFFERS.withTexts(Map.of("name", Text.same(other.name()), "title", other.title())));
    sheet.fact(SOURCE, other.source());
    if (!other.order().equals(table.order())) {
      sheet.fact(ORDER, numbers(other.order()));
    }
    for (ExitCodes.Code code : other.codes()) {
      boolean same = table.code(code.code()).filter(code::equals).isPresent();
      List<String> gates = new ArrayList<>(gates(codes, other, code));
      table.code(code.code()).ifPresent(ours -> gates.removeAll(gates(codes, table, ours)));
      if (!same || !gates.isEmpty()) {
        Text said = ExitWords.code(code, List.of());
        sheet.say(gates.isEmpty() ? said : Terms.with(said, String.join(", ", gates)));
      }
    }
  }

  /** What one rule gives, in the table in force and in the others where they differ. */
  void print(Rule rule) {
    for (ExitCodes codes : effective.plan().exitCodes()) {
      ExitCodes.Table table = codes.inForce(effective.plan().modes());
      Optional<ExitCodes.Code> code = codes.codeOf(rule, table);
      if (code.isPresent()) {
        Text said = ExitWords.code(code.get(), repairable(codes));
        sheet.fact(EXIT, Terms.with(said, codes.name() + ", " + table.name()));
        List<String> others =
            codes.tables().stream()
                .filter(other -> !codes.codeOf(rule, other).equals(code))
                .map(other -> other.name() + " " + named(codes.codeOf(rule, other)))
                .toList();
        sheet.facts(ELSEWHERE, others);
      } else if (codes.recorded().contains(rule.name()) && rule.pack().equals(codes.pack())) {
        sheet.fact(EXIT, Terms.with(RECORDED, codes.name()));
      }
    }
  }

  private static String named(Optional<ExitCodes.Code> code) {
    return code.map(each -> each.code() + " " + each.name()).orElse("-");
  }

  private static String numbers(List<Integer> codes) {
    return codes.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
