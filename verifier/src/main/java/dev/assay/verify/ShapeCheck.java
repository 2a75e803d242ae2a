package dev.assay.verify;

import dev.assay.model.Anomaly;
import dev.assay.model.Check;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks whether a document has the shape of its kind. */
final class ShapeCheck implements Asker<Check.Schema> {
  private static final Text OTHER_CONTENT =
      new Text("the name promises {kind}, the content is {found}", "文件名应为 {kind}，内容却是 {found}");

  private static final Text ONE_ITEM =
      new Text(
          "the name promises {kind}, which is a list; the content is not a list",
          "文件名应为 {kind}，即列表，内容却不是列表");

  @Override
  public Answer ask(Rule rule, Check.Schema check, Subject subject) {
    Optional<Anomaly> other = subject.anomaly(Anomaly.Code.OTHER_CONTENT);
    if (other.isPresent()) {
      Map<String, String> details = other.get().details();
      boolean one = Anomaly.NOT_A_LIST.equals(details.get("found"));
      Text problem = (one ? ONE_ITEM : OTHER_CONTENT).with(details);
      return Answer.of(
          List.of(
              Draft.at(rule.answer(), subject, "")
                  .expected(subject.kind().name())
                  .actual(details.getOrDefault("found", "unknown"))
                  .value("problem", problem)));
    }
    if (subject.kind().schema().isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    List<Draft> drafts = new ArrayList<>();
    for (Shapes.Problem problem : subject.problems()) {
      if (said(subject, problem)) {
        continue;
      }
      drafts.add(
          Draft.at(rule.answer(), subject, problem.pointer())
              .expected(problem.expected())
              .actual(problem.actual())
              .value("problem", problem.what()));
    }
    return Answer.of(drafts);
  }

  /** A number that is none was reported where it was read; once is enough. */
  private static boolean said(Subject subject, Shapes.Problem problem) {
    return subject.read().anomalies().stream()
        .anyMatch(
            anomaly ->
                anomaly.code() == Anomaly.Code.NOT_A_NUMBER
                    && anomaly.pointer().equals(problem.pointer()));
  }
}
