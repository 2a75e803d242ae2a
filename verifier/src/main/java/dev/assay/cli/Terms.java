package dev.assay.cli;

import dev.assay.model.Citation;
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

  /** What is cited, as a sentence with {@code {text}}. */
  static Text sort(Citation.Sort sort) {
    return switch (sort) {
      case PATH -> new Text("cites the file {text}", "引用文件 {text}");
      case COMMAND -> new Text("cites the command {text}", "引用命令 {text}");
      case COMMIT -> new Text("cites the commit {text}", "引用提交 {text}");
      case DIGEST -> new Text("cites the digest {text}", "引用摘要 {text}");
    };
  }

  static Text standing(Citation.Standing standing) {
    return switch (standing) {
      case FOUND -> new Text("it is there", "存在");
      case PROVES -> new Text("evidence that passed", "证据已通过");
      case FAILS -> new Text("evidence that failed", "证据不通过");
      case WEAK -> new Text("evidence that decides nothing", "证据不足以判定");
      case MISSING -> new Text("it is not there", "不存在");
      case MOVED -> new Text("it was there once and is not any more", "曾经存在，现已不在");
      case UNKNOWN -> new Text("it cannot be looked up", "无法查证");
    };
  }

  /** One thing, and more about it in parentheses, in both languages. */
  static Text with(Text word, Text more) {
    return new Text(word.en() + " (" + more.en() + ")", word.zh() + "（" + more.zh() + "）");
  }

  /** One thing, and more about it in parentheses. */
  static Text with(Text word, String more) {
    return new Text(word.en() + " (" + more + ")", word.zh() + "（" + more + "）");
  }
}
