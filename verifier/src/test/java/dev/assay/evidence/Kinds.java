package dev.assay.evidence;

import dev.assay.model.Format;
import dev.assay.model.Kind;
import dev.assay.model.Layout;
import dev.assay.model.Plan;
import dev.assay.model.Source;
import dev.assay.model.Text;
import dev.assay.model.ValueType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A few kinds, plans and sources for tests of recognition. */
final class Kinds {
  static final Kind WAL =
      kind(
          "wal-drill",
          Format.ENV,
          List.of("*wal_result*.env"),
          List.of("wal_path", "rto_seconds", "rpo_events", "drill_id"),
          Map.of(),
          new Layout(Map.of("rto_seconds", ValueType.NUMBER), List.of(), List.of()));
  static final Kind CUTOVER =
      kind(
          "cutover",
          Format.ENV,
          List.of("cutover_result.env"),
          List.of("CUTOVER_SUCCESS", "CUTOVER_TOTAL_STEPS", "steps"),
          Map.of(),
          new Layout(
              Map.of(), List.of(new Layout.Numbered("steps", "STEP_", Map.of())), List.of()));
  static final Kind OLD_CUTOVER =
      kind(
          "old-cutover",
          Format.ENV,
          List.of("cutover_result.env"),
          List.of("CUTOVER_STATUS", "CUTOVER_TS_MS"),
          Map.of(),
          Layout.NONE);
  static final Kind REPORT =
      kind(
          "report",
          Format.JSON,
          List.of("ci_*.json"),
          List.of("run", "jobs"),
          Map.of(),
          Layout.NONE);
  static final Kind REPORT_4 =
      kind(
          "report-4",
          Format.JSON,
          List.of("ci4_*.json"),
          List.of("run", "jobs"),
          Map.of("schema_version", "4\\.\\d+"),
          Layout.NONE);
  static final Kind STEP_LOG =
      kind(
          "step-log",
          Format.LOG,
          List.of("*_steps.log"),
          List.of("facts/run_id", "facts/step", "facts/state"),
          Map.of(),
          new Layout(
              Map.of(),
              List.of(),
              List.of(
                  new Layout.LinePattern(
                      "fact",
                      "^(?P<k>[a-z_]+)=(?P<v>.*)$",
                      Map.of(),
                      Optional.of(new Layout.Fact("k", "v", Map.of()))))));
  static final Kind NOTES =
      kind("notes", Format.MARKDOWN, List.of("notes.md"), List.of(), Map.of(), Layout.NONE);

  static final Kind EVENTS =
      kind(
          "events",
          Format.JSON,
          List.of("events_*.json"),
          List.of("0/event", "0/at"),
          Map.of("0/event", "[a-z]+"),
          Layout.NONE);

  static final List<Kind> ALL =
      List.of(WAL, CUTOVER, OLD_CUTOVER, REPORT, REPORT_4, STEP_LOG, NOTES, EVENTS);

  private Kinds() {}

  private static Kind kind(
      String name,
      Format format,
      List<String> names,
      List<String> keys,
      Map<String, String> where,
      Layout layout) {
    return new Kind(
        name,
        "test",
        Text.same(name),
        format,
        names,
        keys,
        where,
        layout,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  static Plan plan(String... roots) {
    return new Plan(
        List.of(),
        List.of(roots),
        List.of(),
        ALL,
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        new Plan.Site("Assay", "target/site"),
        Optional.empty(),
        "evidence/runs");
  }

  /** Files in memory. */
  static final class Memory implements Source {
    private final Map<String, byte[]> files = new TreeMap<>();

    Memory file(String path, String text) {
      return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Memory file(String path, byte[] bytes) {
      files.put(path, bytes);
      return this;
    }

    @Override
    public List<Entry> entries() {
      return files.entrySet().stream()
          .map(e -> new Entry(e.getKey(), Type.FILE, e.getValue().length, ""))
          .toList();
    }

    @Override
    public InputStream open(String path) throws IOException {
      if (!files.containsKey(path)) {
        throw new NoSuchFileException(path);
      }
      return new ByteArrayInputStream(files.get(path));
    }
  }
}
