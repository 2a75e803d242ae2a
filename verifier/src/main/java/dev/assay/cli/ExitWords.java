package dev.assay.cli;

import dev.assay.model.DomainExit;
import dev.assay.model.ExitCodes;
import dev.assay.model.Finding;
import dev.assay.model.Location;
import dev.assay.model.Text;
import java.util.List;
import java.util.Map;

/** What is said about exit codes. */
final class ExitWords {
  private static final Text ANSWER =
      new Text(
          "assay: {codes} ({table}): exit code {code} {name} ({severity}{repair}): {origin};"
              + " {class} (standard code {standard})",
          "assay：{codes}（{table}）：退出码 {code} {name}（{severity}{repair}）：{origin}；"
              + "{class}（标准退出码 {standard}）");
  private static final Text REPAIRABLE = new Text(", repairs itself", "，可自动恢复");
  private static final Text NOTHING = Text.same("");

  private ExitWords() {}

  /** One line: the code, what it means, where it comes from and the true class. */
  static Text answer(DomainExit exit, boolean repairs) {
    return ANSWER.withTexts(
        Map.of(
            "codes", Text.same(exit.codes().name()),
            "table", Text.same(exit.table().name()),
            "code", Text.same("" + exit.code().code()),
            "name", Text.same(exit.code().name()),
            "severity", Text.same(exit.code().severity()),
            "repair", repairs ? REPAIRABLE : NOTHING,
            "origin", origin(exit),
            "class", standard(exit.standard()),
            "standard", Text.same("" + exit.standard())));
  }

  private static Text origin(DomainExit exit) {
    return switch (exit.origin()) {
      case VERIFIED -> new Text("every gate passed", "各门禁均符合");
      case GATE -> because(exit, new Text("first failed gate: {rule}", "首个不符的门禁：{rule}"));
      case RECORDED ->
          because(
              exit,
              new Text(
                  "no recomputed gate failed; recorded in the evidence: {rule}",
                  "重新推导的门禁均无不符；证据中记录：{rule}"));
      case OTHERWISE ->
          exit.because().isPresent()
              ? because(
                  exit, new Text("a rule without a code of its own: {rule}", "没有专属退出码的规则：{rule}"))
              : new Text("no gate failed", "没有门禁不符");
    };
  }

  private static Text because(DomainExit exit, Text sentence) {
    Finding finding = exit.because().orElseThrow();
    return sentence.with(Map.of("rule", finding.rule() + place(finding.location())));
  }

  private static String place(Location location) {
    return location
        .path()
        .map(path -> " (" + path + (location.line() > 0 ? ":" + location.line() : "") + ")")
        .orElse("");
  }

  /** What the program itself means by a code. */
  static Text standard(int code) {
    return switch (code) {
      case ExitCode.VERIFIED -> new Text("verified", "已验证");
      case ExitCode.FAILED -> new Text("failed", "不符");
      case ExitCode.USAGE -> new Text("usage or configuration error", "用法或配置错误");
      case ExitCode.INDETERMINATE -> new Text("indeterminate", "未决");
      default -> new Text("internal error", "内部错误");
    };
  }

  /** A code with its name and severity, and whether a machine may repair it. */
  static Text code(ExitCodes.Code code, List<Integer> repairable) {
    String text = code.code() + " " + code.name() + ", " + code.severity();
    return repairable.contains(code.code())
        ? new Text(text + REPAIRABLE.en(), text + REPAIRABLE.zh())
        : Text.same(text);
  }
}
