package dev.assay.plan;

import dev.assay.model.DocumentPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code documents} of {@code assay.yaml}: a list of roots, or an object with more. */
final class DocumentsReader {
  private DocumentsReader() {}

  static DocumentPlan read(Optional<Value> written, Optional<Value> roadmap) {
    List<String> maps = roadmap.map(each -> roots(each.list())).orElse(List.of());
    if (written.isEmpty()) {
      return of(List.of(), maps, Optional.empty(), Optional.empty(), List.of());
    }
    Value value = written.get();
    if (value.isList()) {
      return of(roots(value.list()), maps, Optional.empty(), Optional.empty(), List.of());
    }
    Fields fields = value.fields("roots", "completion-language", "calendar", "defaults");
    return of(
        roots(fields.list("roots")),
        maps,
        fields.optional("completion-language").map(DocumentsReader::plain),
        fields.optional("calendar").map(each -> each.fields("weekend", "holidays")),
        roots(fields.list("defaults")));
  }

  private static DocumentPlan of(
      List<String> roots,
      List<String> roadmap,
      Optional<DocumentPlan.Plain> plain,
      Optional<Fields> calendar,
      List<String> defaults) {
    Set<DayOfWeek> weekend = DocumentPlan.NONE.weekend();
    Set<LocalDate> holidays = new TreeSet<>();
    if (calendar.isPresent()) {
      if (calendar.get().optional("weekend").isPresent()) {
        weekend = EnumSet.noneOf(DayOfWeek.class);
        for (Value day : calendar.get().list("weekend")) {
          weekend.add(day.one(Arrays.asList(DayOfWeek.values()), DocumentsReader::word));
        }
      }
      calendar.get().list("holidays").forEach(day -> holidays.add(day(day)));
    }
    return new DocumentPlan(roots, roadmap, plain, weekend, holidays, defaults);
  }

  private static List<String> roots(List<Value> values) {
    values.forEach(WorkspacePath::check);
    return values.stream().map(Value::text).toList();
  }

  private static DocumentPlan.Plain plain(Value value) {
    Fields fields = value.fields("root", "terms");
    Value root = fields.required("root");
    WorkspacePath.checkPlain(root);
    List<String> terms = fields.texts("terms");
    return new DocumentPlan.Plain(
        root.text(), terms.isEmpty() ? DocumentPlan.Plain.TERMS : terms, value.location());
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static LocalDate day(Value value) {
    try {
      return LocalDate.parse(value.text());
    } catch (DateTimeParseException e) {
      throw value.wrong("'" + value.text() + "' is no day", "write yyyy-mm-dd, e.g. 2026-10-01");
    }
  }
}
