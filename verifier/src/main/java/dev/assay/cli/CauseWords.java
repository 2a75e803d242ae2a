package dev.assay.cli;

import dev.assay.model.RunChange.Cause;
import dev.assay.model.Text;
import dev.assay.model.Verdict;

/** The causes and verdicts of a comparison in words. */
final class CauseWords {
  private CauseWords() {}

  static Text of(Cause cause) {
    return switch (cause) {
      case EVIDENCE -> new Text("evidence", "证据");
      case APPEARED -> new Text("new evidence", "新增证据");
      case VANISHED -> new Text("missing evidence", "证据缺失");
      case THRESHOLD -> new Text("threshold", "阈值");
      case RULE -> new Text("rule", "规则");
      case WAIVER -> new Text("waiver", "豁免");
      case TIME -> new Text("time", "时间");
      case COMMIT -> new Text("commit", "提交");
      case PROGRAM -> new Text("program", "程序");
    };
  }

  /** What happened, with the placeholders {@code what}, {@code old} and {@code now}. */
  static Text happened(Cause cause) {
    return switch (cause) {
      case EVIDENCE -> new Text("{what} has other bytes", "{what} 的内容变了");
      case APPEARED -> new Text("{what} is new", "{what} 是新增的");
      case VANISHED -> new Text("{what} is not there any more", "{what} 已不存在");
      case THRESHOLD -> new Text("{what} went from {old} to {now}", "{what} 从 {old} 变为 {now}");
      case RULE -> new Text("{what} went from {old} to {now}", "{what} 从 {old} 变为 {now}");
      case WAIVER ->
          new Text("the waiver of {what} went from {old} to {now}", "{what} 的豁免从 {old} 变为 {now}");
      case TIME -> new Text("time went on from {old} to {now}", "时间从 {old} 到了 {now}");
      case COMMIT -> new Text("the commit went from {old} to {now}", "提交从 {old} 变为 {now}");
      case PROGRAM -> new Text("the program went from {old} to {now}", "程序从 {old} 变为 {now}");
    };
  }

  static Text of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> new Text("PASS", "通过");
      case FAIL -> new Text("FAIL", "不通过");
      case INDETERMINATE -> new Text("INDETERMINATE", "无法判定");
    };
  }
}
