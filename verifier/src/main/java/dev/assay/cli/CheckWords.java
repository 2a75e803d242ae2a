package dev.assay.cli;

import dev.assay.model.Anomaly;
import dev.assay.model.Check;
import dev.assay.model.Text;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each kind of question asks, in one sentence. */
final class CheckWords {
  /** A sentence for every permitted question; a test sees to it. */
  static final Map<Class<? extends Check>, Function<Check, Text>> WORDS =
      Map.ofEntries(
          Map.entry(
              Check.Schema.class,
              check -> new Text("the document has the shape of its kind", "文档符合该类证据的结构")),
          Map.entry(
              Check.Expression.class, check -> Text.same(((Check.Expression) check).cel().strip())),
          Map.entry(Check.Threshold.class, check -> threshold((Check.Threshold) check)),
          Map.entry(Check.Derivation.class, check -> derivation((Check.Derivation) check)),
          Map.entry(Check.Timeline.class, check -> timeline((Check.Timeline) check)),
          Map.entry(
              Check.Partner.class,
              check ->
                  new Text("the partner {link} is there", "关联证据 {link} 存在")
                      .with(Map.of("link", String.join("|", ((Check.Partner) check).links())))),
          Map.entry(
              Check.Copies.class,
              check -> new Text("no two files hold the same bytes", "没有两个文件内容完全相同")),
          Map.entry(
              Check.Bundle.class,
              check ->
                  new Text("members and lists of the archive have no {fault}", "归档的成员与清单没有 {fault}")
                      .with(Map.of("fault", ((Check.Bundle) check).fault().word()))),
          Map.entry(
              Check.Canonical.class,
              check ->
                  new Text(
                          "the file is, byte for byte, the {text} we would write about {from}",
                          "该文件与由 {from} 重新写出的 {text} 逐字节相同")
                      .with(
                          Map.of(
                              "text", ((Check.Canonical) check).text().word(),
                              "from", String.join("|", ((Check.Canonical) check).from())))),
          Map.entry(
              Check.AppendOnly.class,
              check ->
                  new Text(
                      "each committed version of the files begins with the one before",
                      "文件的每个已提交版本都以前一个版本开头")),
          Map.entry(
              Check.CoChange.class,
              check ->
                  new Text("a change comes with the changes that belong to it", "改动与应随之而来的改动一同提交")),
          Map.entry(
              Check.Freshness.class,
              check ->
                  new Text(
                      "what the evidence depends on has not changed since it was committed",
                      "证据所依赖的内容自其提交以来没有改动")),
          Map.entry(
              Check.Document.class,
              check ->
                  new Text("documents: {question}", "文档：{question}")
                      .with(Map.of("question", document((Check.Document) check)))),
          Map.entry(
              Check.Commands.class,
              check ->
                  new Text("no recorded command is {what}", "没有一条记录的命令属于：{what}")
                      .with(Map.of("what", ((Check.Commands) check).asks().word()))),
          Map.entry(
              Check.Secrets.class,
              check -> new Text("the text holds no key, token or password", "文本中没有密钥、令牌或密码")),
          Map.entry(
              Check.Files.class,
              check ->
                  new Text("the files named by {pointers} are there", "{pointers} 所列文件存在")
                      .with(Map.of("pointers", String.join(", ", ((Check.Files) check).named())))),
          Map.entry(
              Check.Intake.class,
              check ->
                  new Text("reading stumbles over none of: {codes}", "读取时没有遇到：{codes}")
                      .with(Map.of("codes", codes((Check.Intake) check)))),
          Map.entry(
              Check.Workspace.class,
              check ->
                  new Text("the workspace as a whole: {question}", "整个工作区：{question}")
                      .with(Map.of("question", ((Check.Workspace) check).question().word()))));

  private CheckWords() {}

  static Text of(Check check) {
    return WORDS.get(check.getClass()).apply(check);
  }

  private static Text threshold(Check.Threshold check) {
    return Text.same(check.statement() + " " + check.operator().symbol() + " " + check.limit());
  }

  private static Text derivation(Check.Derivation check) {
    Text all = new Text("every stated number", "每个所称数字");
    String names = String.join(", ", new TreeSet<>(check.statements()));
    return new Text("{numbers}: not {state}", "{numbers}：没有 {state}")
        .withTexts(
            Map.of(
                "numbers",
                names.isEmpty() ? all : Text.same(names),
                "state",
                Terms.state(check.state())));
  }

  private static Text timeline(Check.Timeline check) {
    return new Text("the timeline of the drill has no {fault}", "演练的时间线没有 {fault}")
        .with(Map.of("fault", check.fault().word()));
  }

  private static String document(Check.Document check) {
    String of = String.join(", ", new TreeSet<>(check.of()));
    return check.question().word() + (of.isEmpty() ? "" : " (" + of + ")");
  }

  private static String codes(Check.Intake check) {
    return check.codes().stream()
        .map(Anomaly.Code::word)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
