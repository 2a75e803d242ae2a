package dev.assay.cli;

import dev.assay.model.Lang;
import dev.assay.model.RunChange;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunChange.Line;
import dev.assay.model.RunChange.Part;
import dev.assay.model.RunChange.Shift;
import dev.assay.model.RunResults.Result;
import dev.assay.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison of two runs for a terminal. */
final class ChangeText {
  /** A screen's worth of each list; the whole is in {@code --json}. */
  private static final int MOST = 20;

  private static final List<Text> HEADINGS =
      List.of(
          new Text("CAUSE", "原因"),
          new Text("CHANGED", "变化"),
          new Text("WITH ITS OLD SIDE BACK", "恢复原状后的结论"),
          new Text("DECIDES", "起决定作用"));
  private static final Text YES = new Text("yes", "是");
  private static final Text NO = new Text("no", "否");
  private static final Text UNSURE = new Text("{word}, not certain", "{word}（不能确定）");
  private static final Text CHANGED = new Text("Changed", "变化");
  private static final Text WEAKENED = new Text("The gate asks less", "门禁放宽");
  private static final Text FRESH = new Text("New", "新增");
  private static final Text FIXED = new Text("Fixed", "已修复");
  private static final Text GONE = new Text("No longer evaluated", "不再评估");
  private static final Text STILL = new Text("Still there: {n}", "仍存在：{n}");
  private static final Text MORE = new Text("  {n} more, see --json", "  另有 {n} 项，见 --json");

  private final RunChange change;
  private final Lang lang;
  private final List<String> lines = new ArrayList<>();

  private ChangeText(RunChange change, Lang lang) {
    this.change = change;
    this.lang = lang;
  }

  /**
   * The lines.
   *
   * @param now whether the later run is not recorded
   */
  static List<String> of(RunChange change, boolean now, Lang lang) {
    return new ChangeText(change, lang).write(now);
  }

  private List<String> write(boolean now) {
    String after = now ? new Text("now", "现在").in(lang) : change.after().run();
    String old = CauseWords.of(change.before().verdict()).in(lang);
    String verdict = CauseWords.of(change.after().verdict()).in(lang);
    lines.add(change.before().run() + " → " + after + ": " + old + " → " + verdict);
    lines.add(capital(ChangeSentence.of(change).in(lang)) + (lang == Lang.EN ? "." : "。"));
    parts();
    section(CHANGED, change.inputs(), this::input);
    section(WEAKENED, change.weakened(), each -> List.of("  " + line(each)));
    section(FRESH, change.fresh(), this::shift);
    section(FIXED, change.fixed(), this::shift);
    section(GONE, change.gone(), this::shift);
    if (change.detailed()) {
      lines.add("");
      lines.add(STILL.with(Map.of("n", "" + change.still())).in(lang));
    }
    return lines;
  }

  private void parts() {
    if (change.parts().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS.stream().map(each -> each.in(lang)).toList());
    for (Part part : change.parts()) {
      Text word = part.decides() ? YES : NO;
      Text said = part.certain() ? word : UNSURE.withTexts(Map.of("word", word));
      rows.add(
          List.of(
              CauseWords.of(part.cause()).in(lang),
              "" + part.inputs(),
              CauseWords.of(part.without()).in(lang),
              said.in(lang)));
    }
    lines.add("");
    lines.addAll(Columns.of(rows));
  }

  /** Makes the lines of one element of a list. */
  private interface Lines<T> {
    List<String> of(T each);
  }

  private <T> void section(Text heading, List<T> all, Lines<T> each) {
    if (all.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(
        heading.in(lang) + (lang == Lang.EN ? " (" + all.size() + ")" : "（" + all.size() + "）"));
    all.stream().limit(MOST).forEach(one -> lines.addAll(each.of(one)));
    if (all.size() > MOST) {
      lines.add(MORE.with(Map.of("n", "" + (all.size() - MOST))).in(lang));
    }
  }

  private List<String> input(Input input) {
    List<String> said = new ArrayList<>();
    said.add("  " + line(input));
    int widest =
        input.lines().stream().mapToInt(line -> ("" + line.number()).length()).max().orElse(1);
    for (Line line : input.lines()) {
      String number = " ".repeat(widest - ("" + line.number()).length()) + line.number();
      said.add("    " + (line.added() ? "+ " : "− ") + number + " | " + line.text());
    }
    return said;
  }

  private String line(Input input) {
    String key = input.key().isEmpty() ? "" : " " + input.key();
    return CauseWords.of(input.cause()).in(lang)
        + key
        + (lang == Lang.EN ? ": " : "：")
        + ChangeSentence.value(input, input.before()).in(lang)
        + " → "
        + ChangeSentence.value(input, input.after()).in(lang);
  }

  private List<String> shift(Shift shift) {
    Result result = shift.result();
    String place = result.path().orElse(".") + (result.line() > 0 ? ":" + result.line() : "");
    String causes =
        String.join(
            lang == Lang.EN ? " or " : "或",
            shift.causes().stream().map(cause -> word(cause)).toList());
    return List.of(
        "  "
            + place
            + ": "
            + Terms.level(result.level()).in(lang)
            + " "
            + result.rule()
            + ": "
            + result.message().in(lang),
        "    " + new Text("cause: ", "原因：").in(lang) + causes);
  }

  private String word(Cause cause) {
    return CauseWords.of(cause).in(lang);
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
