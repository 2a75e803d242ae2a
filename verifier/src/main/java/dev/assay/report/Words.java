package dev.assay.report;

import dev.assay.model.FindingKind;
import dev.assay.model.Lang;
import dev.assay.model.Level;
import dev.assay.model.Verdict;

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
}
