package dev.assay.cli;

import dev.assay.model.Level;
import dev.assay.model.RunChange;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunChange.Part;
import dev.assay.model.RunChange.Shift;
import dev.assay.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Why the verdict is another one, in one sentence. */
final class ChangeSentence {
  private static final int MOST_NAMED = 3;
  private static final int DIGITS = 12;

  private static final Text NOTHING = new Text("nothing changed", "没有变化");
  private static final Text SAME = new Text("the verdict is the same: {verdict}", "结论不变：{verdict}");
  private static final Text UNKNOWN =
      new Text(
          "what was found is not kept of both runs: only what went in can be compared",
          "两次运行的发现项没有都保存：只能比较输入");
  private static final Text ONE = new Text("the verdict changed because {why}", "结论改变，原因：{why}");
  private static final Text TOGETHER =
      new Text("the verdict changed because of all of this together: {why}", "结论改变，下列各项缺一不可：{why}");
  private static final Text EACH =
      new Text(
          "the verdict changed, and each of these alone would do: {why}", "结论改变，下列任一项都足以改变它：{why}");
  private static final Text SEVERAL =
      new Text(
          "; for some findings several causes stand, so this is not certain",
          "；部分发现项有多个可能的原因，因此不能确定");
  private static final Text MORE = new Text(" and {n} more", " 等另外 {n} 项");
  private static final Text UNSAID =
      new Text("nothing that was recorded explains it", "记录中没有可以解释的变化");

  private final RunChange change;

  private ChangeSentence(RunChange change) {
    this.change = change;
  }

  static Text of(RunChange change) {
    return new ChangeSentence(change).sentence();
  }

  private Text sentence() {
    if (change.inputs().isEmpty() && !change.flipped()) {
      return NOTHING;
    }
    if (!change.flipped()) {
      Text verdict = CauseWords.of(change.after().verdict());
      return SAME.withTexts(Map.of("verdict", verdict));
    }
    if (!change.detailed()) {
      return UNKNOWN;
    }
    List<Cause> causes = change.deciding();
    if (causes.isEmpty()) {
      return ONE.withTexts(Map.of("why", UNSAID));
    }
    boolean needed = change.parts().stream().anyMatch(Part::decides);
    Text frame = causes.size() == 1 ? ONE : needed ? TOGETHER : EACH;
    Text why = joined(causes.stream().map(this::why).toList());
    Text said = frame.withTexts(Map.of("why", why));
    boolean certain =
        change.parts().stream()
            .filter(part -> causes.contains(part.cause()))
            .allMatch(Part::certain);
    return certain ? said : new Text(said.en() + SEVERAL.en(), said.zh() + SEVERAL.zh());
  }

  /** What happened to the inputs of a cause: those that the findings name, if they do. */
  private Text why(Cause cause) {
    List<Input> all = change.inputs().stream().filter(each -> each.cause() == cause).toList();
    Set<String> named = paths(cause);
    List<Input> meant = all.stream().filter(each -> named.contains(each.key())).toList();
    List<Input> told = meant.isEmpty() ? all : meant;
    List<Text> texts = new ArrayList<>(told.stream().limit(MOST_NAMED).map(this::text).toList());
    Text list = joined(texts);
    int more = told.size() - texts.size();
    if (more <= 0) {
      return texts.isEmpty() ? CauseWords.of(cause) : list;
    }
    Text rest = MORE.with(Map.of("n", "" + more));
    return new Text(list.en() + rest.en(), list.zh() + rest.zh());
  }

  /** The files and rules of the errors that a cause moved. */
  private Set<String> paths(Cause cause) {
    Set<String> paths = new TreeSet<>();
    Stream.of(change.fresh(), change.fixed(), change.gone())
        .flatMap(List::stream)
        .filter(each -> each.causes().contains(cause))
        .map(Shift::result)
        .filter(each -> each.level() == Level.ERROR)
        .forEach(
            each -> {
              each.path().ifPresent(paths::add);
              paths.add(each.rule());
            });
    return paths;
  }

  private Text text(Input input) {
    return CauseWords.happened(input.cause())
        .withTexts(
            Map.of(
                "what", Text.same(input.key()),
                "old", value(input, input.before()),
                "now", value(input, input.after())));
  }

  /** A value as people read it: a commit short, nothing in words. */
  static Text value(Input input, java.util.Optional<String> value) {
    if (value.isEmpty()) {
      return new Text("none", "无");
    }
    String text = value.get();
    boolean digest = input.cause().compareTo(Cause.VANISHED) <= 0 || input.cause() == Cause.COMMIT;
    return Text.same(digest && text.length() > DIGITS ? text.substring(0, DIGITS) : text);
  }

  private static Text joined(List<Text> texts) {
    return new Text(
        String.join(", ", texts.stream().map(Text::en).toList()),
        String.join("，", texts.stream().map(Text::zh).toList()));
  }
}
