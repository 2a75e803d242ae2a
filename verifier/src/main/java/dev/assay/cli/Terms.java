package dev.assay.cli;

import dev.assay.model.ClaimState;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.Text;

/** The words for the closed sets that every output shares. */
final class Terms {
  private Terms() {}

  static Text level(Level level) {
    return switch (level) {
      case ERROR -> new Text("error", "错误");
      case WARNING -> new Text("warning", "警告");
      case NOTE -> new Text("note", "提示");
    };
  }

  static Text kind(FindingKind kind) {
    return switch (kind) {
      case FAIL -> new Text("fail", "不符");
      case OPEN -> new Text("open", "未决");
      case PASS -> new Text("pass", "符合");
      case NOT_APPLICABLE -> new Text("not applicable", "不适用");
    };
  }

  static Text state(ClaimState state) {
    return switch (state) {
      case CONFIRMED -> new Text("confirmed", "已证实");
      case CONTRADICTED -> new Text("contradicted", "有矛盾");
      case UNPROVABLE -> new Text("unprovable", "无法证明");
      case UNCITED -> new Text("uncited", "无引用");
    };
  }

  /** One thing, and more about it in parentheses. */
  static Text with(Text word, String more) {
    return new Text(word.en() + " (" + more + ")", word.zh() + "（" + more + "）");
  }
}
