package dev.assay.history;

import dev.assay.model.Location;
import dev.assay.model.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is wrong with a ledger, in words. */
final class LedgerProblems {
  private final List<LedgerProblem> list = new ArrayList<>();

  /** What was collected, in order. */
  List<LedgerProblem> list() {
    return List.copyOf(list);
  }

  void unreadable(MonthFile file, IOException why) {
    list.add(
        new LedgerProblem(
            LedgerProblem.Code.UNREADABLE,
            Location.file(file.name()),
            new Text("the file cannot be read: {why}", "无法读取该文件：{why}")
                .with(Map.of("why", why.getMessage() == null ? "?" : why.getMessage()))));
  }

  void unnamed(MonthFile file, RawLine line, LedgerProblem.Code code) {
    Text text =
        switch (code) {
          case OVER_LONG_LINE ->
              new Text("the line is longer than {max} bytes", "该行超过 {max} 字节")
                  .with(Map.of("max", "" + LineCodec.MAX_LINE));
          case NO_LINE_FEED ->
              new Text(
                  "the file ends without a line feed, though a newer file follows",
                  "文件末尾没有换行符，却已有更新的文件");
          default ->
              new Text(
                  "the line is no record, and no repair behind it names it", "该行不是记录，其后也没有修复记录说明它");
        };
    add(code, file, line, text);
  }

  void tornTail(MonthFile file, RawLine line) {
    add(
        LedgerProblem.Code.TORN_TAIL,
        file,
        line,
        new Text(
            "the tail is torn from here; the next `assay history record` repairs it by appending",
            "从此处起尾部残缺；下一次 `assay history record` 会以追加方式修复"));
  }

  void brokenChain(MonthFile file, RawLine line) {
    add(
        LedgerProblem.Code.BROKEN_CHAIN,
        file,
        line,
        new Text(
            "`prev` is not the SHA-256 of the line before: that line was changed, removed or added",
            "`prev` 不是上一行的 SHA-256：上一行被改动、删除或插入过"));
  }

  void badSequence(MonthFile file, RawLine line, long actual, long expected) {
    add(
        LedgerProblem.Code.BAD_SEQUENCE,
        file,
        line,
        new Text("`seq` is {actual}; {expected} is due", "`seq` 为 {actual}，应为 {expected}")
            .with(Map.of("actual", "" + actual, "expected", "" + expected)));
  }

  void duplicate(MonthFile file, RawLine line, String run) {
    add(
        LedgerProblem.Code.DUPLICATE,
        file,
        line,
        new Text("run '{run}' is recorded twice", "运行“{run}”被记录了两次").with(Map.of("run", run)));
  }

  void badRunId(MonthFile file, RawLine line, String run) {
    add(
        LedgerProblem.Code.BAD_RUN_ID,
        file,
        line,
        new Text(
                "run id '{run}' does not fit the record's instant, its commit or this month",
                "运行编号“{run}”与该记录的时刻、提交或所在月份不符")
            .with(Map.of("run", run)));
  }

  void badRepair(MonthFile file, RawLine line) {
    add(
        LedgerProblem.Code.BAD_REPAIR,
        file,
        line,
        new Text("the repair does not name the bytes that stand before it", "修复记录与其前面的字节不符"));
  }

  /** Reports a content-addressed file that is missing or has other bytes than its name says. */
  void set(MonthFile file, RawLine line, String digest, ContentStore store) {
    Map<String, String> name = Map.of("digest", digest);
    Optional<String> actual;
    try {
      actual = Digest.isSha256(digest) ? store.digestOf(store.path(digest)) : Optional.empty();
    } catch (IOException e) {
      actual = Optional.empty();
    }
    if (actual.isEmpty()) {
      add(
          LedgerProblem.Code.MISSING_SET,
          file,
          line,
          new Text("`sets/` holds no file '{digest}'", "`sets/` 中没有文件“{digest}”").with(name));
    } else if (!actual.get().equals(digest)) {
      add(
          LedgerProblem.Code.WRONG_DIGEST,
          file,
          line,
          new Text(
                  "the bytes of '{digest}' below `sets/` have another digest",
                  "`sets/` 中“{digest}”的内容与其摘要不符")
              .with(name));
    }
  }

  private void add(LedgerProblem.Code code, MonthFile file, RawLine line, Text text) {
    list.add(new LedgerProblem(code, Location.at(file.name(), line.number(), 1, ""), text));
  }
}
