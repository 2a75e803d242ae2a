package dev.assay.history;

import dev.assay.model.Text;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/** The sentences about what became of files. */
final class PastWords {
  static final Text GONE = new Text("the file is gone from the working tree", "工作树中已没有该文件");

  static final Text BEYOND_LFS =
      new Text(
          "cannot be decided: the contents lie in git-lfs, the history holds only pointers",
          "无法判定：内容存放在 git-lfs 中，历史里只有指针");

  static final Text MISSING_OBJECTS =
      new Text(
          "cannot be decided: objects are missing from the repository (a partial clone?)",
          "无法判定：版本库缺少对象（可能是部分克隆）");

  private PastWords() {}

  static Text shallow(ObjectId boundary) {
    return of(
        "cannot be decided: the clone is shallow, what happened up to commit {commit} is not there",
        "无法判定：该克隆是浅克隆，缺少提交 {commit} 及之前的历史",
        Map.of("commit", Step.shown(boundary)));
  }

  static Text unreadable(String reason) {
    return of(
        "cannot be decided: the history cannot be read ({reason})",
        "无法判定：无法读取历史（{reason}）",
        Map.of("reason", reason));
  }

  static Text noSuchCommit(String since) {
    return of(
        "cannot be decided: there is no commit '{since}'",
        "无法判定：没有提交 '{since}'",
        Map.of("since", since));
  }

  static Text broken(Growth growth, ObjectId commit) {
    return growth.cut()
        ? of(
            "commit {commit} removed everything from line {line} on",
            "提交 {commit} 删除了第 {line} 行起的全部内容",
            values(growth, commit))
        : of(
            "commit {commit} changed line {line}",
            "提交 {commit} 改动了第 {line} 行",
            values(growth, commit));
  }

  static Text lost(Growth growth, ObjectId merge) {
    return of(
        "the merge {commit} lost line {line} of one side",
        "合并提交 {commit} 丢失了其中一侧的第 {line} 行",
        values(growth, merge));
  }

  static Text returned(Growth growth, ObjectId commit, ObjectId removal) {
    return of(
            "commit {removal} removed the file, and {commit} brought it back with another line"
                + " {line}",
            "提交 {removal} 删除了该文件，提交 {commit} 把它加回时第 {line} 行已不同",
            values(growth, commit))
        .with(Map.of("removal", Step.shown(removal)));
  }

  static Text removed(ObjectId commit) {
    return of(
        "commit {commit} removed the file",
        "提交 {commit} 删除了该文件",
        Map.of("commit", Step.shown(commit)));
  }

  static Text renamed(ObjectId commit, String to) {
    return of(
        "commit {commit} renamed the file to '{to}', where nobody watches it",
        "提交 {commit} 把该文件改名为 '{to}'，那里没有规则看护它",
        Map.of("commit", Step.shown(commit), "to", to));
  }

  static Text working(Growth growth) {
    Map<String, String> values = Map.of("line", "" + growth.line());
    return growth.cut()
        ? of(
            "the working copy lacks everything from line {line} on",
            "工作副本缺少第 {line} 行起的全部内容",
            values)
        : of("the working copy has another line {line}", "工作副本的第 {line} 行已不同", values);
  }

  static Text grown(int line) {
    return of(
        "the working copy has grown a line {line}, and the file must not change",
        "工作副本多出了第 {line} 行，而该文件不得改动",
        Map.of("line", "" + line));
  }

  static Text grown(int line, ObjectId commit) {
    return of(
        "commit {commit} added line {line}, and the file must not change",
        "提交 {commit} 增加了第 {line} 行，而该文件不得改动",
        Map.of("line", "" + line, "commit", Step.shown(commit)));
  }

  static Text without(ObjectId commit, String changed, String missing) {
    return of(
        "commit {commit} changed '{changed}' without {missing}",
        "提交 {commit} 改动了 '{changed}'，却没有改动 {missing}",
        Map.of("commit", Step.shown(commit), "changed", changed, "missing", missing));
  }

  static Text stale(String input, ObjectId commit, ObjectId recorded, int more) {
    Map<String, String> values =
        Map.of(
            "input",
            input,
            "commit",
            Step.shown(commit),
            "recorded",
            Step.shown(recorded),
            "more",
            "" + more);
    return more == 0
        ? of(
            "commit {commit} changed '{input}' after {recorded} had recorded the evidence",
            "提交 {commit} 改动了 '{input}'，晚于记录该证据的提交 {recorded}",
            values)
        : of(
            "commit {commit} changed '{input}' after {recorded} had recorded the evidence, and"
                + " {more} more of its inputs changed",
            "提交 {commit} 改动了 '{input}'，晚于记录该证据的提交 {recorded}；另有 {more} 个输入也已改动",
            values);
  }

  private static Map<String, String> values(Growth growth, ObjectId commit) {
    return Map.of("line", "" + growth.line(), "commit", Step.shown(commit));
  }

  private static Text of(String en, String zh, Map<String, String> values) {
    return new Text(en, zh).with(values);
  }
}
