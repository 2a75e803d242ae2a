package dev.assay.report;

import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Lang;
import dev.assay.model.Level;
import dev.assay.model.Verdict;
import dev.assay.model.Waiver;
import java.util.Map;

/** The few words a terminal reader meets, in both languages; machine values stay as they are. */
final class Words {
  private Words() {}

  static String level(Level level, FindingKind kind, Lang lang) {
    String open = kind == FindingKind.OPEN ? (lang == Lang.EN ? " (open)" : "（未决）") : "";
    if (lang == Lang.EN) {
      return level.word() + open;
    }
    return switch (level) {
          case ERROR -> "错误";
          case WARNING -> "警告";
          case NOTE -> "提示";
        }
        + open;
  }

  /** Why a finding does not count: who accepted it until when, or that it is known. */
  static String accepted(Finding finding, Lang lang) {
    if (finding.waiver().isPresent()) {
      Waiver waiver = finding.waiver().get();
      String owner = Terminal.safe(waiver.owner());
      return lang == Lang.EN
          ? " (waived by " + owner + " until " + waiver.expires() + ")"
          : "（" + owner + " 已豁免至 " + waiver.expires() + "）";
    }
    return finding.known() ? (lang == Lang.EN ? " (known)" : "（已知）") : "";
  }

  static String outcome(FindingKind kind, Lang lang) {
    if (lang == Lang.EN) {
      return kind.word();
    }
    return switch (kind) {
      case PASS -> "满足";
      case FAIL -> "不满足";
      default -> "未决";
    };
  }

  static String help(Lang lang) {
    return lang == Lang.EN ? "help: " : "办法：";
  }

  static String verdict(Verdict verdict, Lang lang) {
    if (lang == Lang.EN) {
      return verdict.name();
    }
    return switch (verdict) {
      case PASS -> "通过";
      case FAIL -> "不通过";
      case INDETERMINATE -> "无法判定";
    };
  }

  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("", ""),
          Map.entry("error", "错误"),
          Map.entry("warning", "警告"),
          Map.entry("note", "提示"),
          Map.entry("fail", "不符"),
          Map.entry("open", "未决"),
          Map.entry("pass", "通过"),
          Map.entry("level", "级别"),
          Map.entry("place", "位置"),
          Map.entry("rule", "规则"),
          Map.entry("message", "说明"),
          Map.entry("what to do", "办法"),
          Map.entry("path", "路径"),
          Map.entry("kind", "种类"),
          Map.entry("verdict", "结论"),
          Map.entry("reason", "原因"),
          Map.entry("answer", "答复"),
          Map.entry("asked", "所问"),
          Map.entry("required", "要求"),
          Map.entry("found", "实际"),
          Map.entry("margin", "余量"));

  /** A word of a table; unknown words stay as they are. */
  static String column(String word, Lang lang) {
    return lang == Lang.EN ? word : COLUMNS.getOrDefault(word, word);
  }
}
