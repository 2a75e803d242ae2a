package dev.assay.cli;

import dev.assay.model.DocumentPlan;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What is asked of documents as {@code assay.yaml} writes it. */
final class DocumentsText {
  private DocumentsText() {}

  /**
   * Writes what differs from asking nothing.
   *
   * @param line takes a line and the place its value was written at
   */
  static void of(
      DocumentPlan plan, String documents, String roadmap, BiConsumer<String, String> line) {
    boolean usual = plan.weekend().equals(DocumentPlan.NONE.weekend()) && plan.holidays().isEmpty();
    boolean said = !plan.roots().isEmpty() || !plan.defaults().isEmpty() || !usual;
    if (said || plan.plain().filter(DocumentPlan.Plain::held).isPresent()) {
      line.accept("documents:", "");
      list("  roots", plan.roots(), documents, line);
      plan.plain()
          .filter(DocumentPlan.Plain::held)
          .ifPresent(plain -> line.accept("  " + plain(plain), ConfigText.place(plain.location())));
      if (!usual) {
        line.accept("  " + calendar(plan), documents);
      }
      list("  defaults", plan.defaults(), documents, line);
    }
    list("roadmap", plan.roadmap(), roadmap, line);
  }

  private static String plain(DocumentPlan.Plain plain) {
    return "completion-language: {root: "
        + ConfigText.scalar(plain.root())
        + ", terms: ["
        + joined(plain.terms())
        + "]}";
  }

  private static String calendar(DocumentPlan plan) {
    String weekend =
        plan.weekend().stream().sorted().map(DocumentsText::word).collect(Collectors.joining(", "));
    String holidays =
        plan.holidays().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    return "calendar: {weekend: [" + weekend + "], holidays: [" + holidays + "]}";
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static void list(
      String key, List<String> items, String origin, BiConsumer<String, String> line) {
    if (!items.isEmpty()) {
      line.accept(key + ": [" + joined(items) + "]", origin);
    }
  }

  private static String joined(List<String> items) {
    return items.stream().map(ConfigText::scalar).collect(Collectors.joining(", "));
  }
}
