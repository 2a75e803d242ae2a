package dev.assay.document;

import dev.assay.model.Format;
import dev.assay.model.Layout;
import dev.assay.model.Node;
import dev.assay.model.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One good document per format, and the layout it is read with. */
final class Samples {
  private static final Layout.LinePattern FACT =
      new Layout.LinePattern(
          "fact",
          "^\\[INFO\\] (?P<key>[a-z_]+)=(?P<value>.*)$",
          Map.of(),
          Optional.of(new Layout.Fact("key", "value", Map.of("rto_seconds", ValueType.NUMBER))));
  private static final Layout.LinePattern REPLAY =
      new Layout.LinePattern(
          "replay",
          "replay (?P<state>\\w+) events=(?P<events>\\S+)",
          Map.of("events", ValueType.INTEGER),
          Optional.empty());

  private Samples() {}

  static Layout layout(Format format) {
    return switch (format) {
      case ENV ->
          new Layout(
              Map.of(
                  "rto_seconds", ValueType.NUMBER,
                  "rpo_events", ValueType.INTEGER,
                  "dry_run", ValueType.BOOLEAN),
              List.of(
                  new Layout.Numbered("steps", "STEP_", Map.of("DURATION_MS", ValueType.INTEGER))),
              List.of());
      case LOG -> new Layout(Map.of(), List.of(), List.of(FACT, REPLAY));
      default -> Layout.NONE;
    };
  }

  static String text(Format format) {
    return switch (format) {
      case ENV ->
          """
          # drill
          drill_id=20260305-101502
          rto_seconds=3.640
          rpo_events=0
          dry_run=no
          STEP_1_NAME=预检 😀
          STEP_1_DURATION_MS=12
          """;
      case JSON ->
          "{\"id\": \"演练 😀\", \"rto\": 3.640, \"steps\": [{\"n\": 1}, {\"n\": 2}], \"ok\": true}";
      case JSONL -> "{\"n\": 1, \"t\": \"中\"}\n\n{\"n\": 2, \"rto\": 3.640}\n";
      case YAML -> "id: 演练 😀\nrto: 3.640\nsteps:\n  - n: 1\n  - n: 2\nflow: {a: [1, 2]}\n";
      case LOG ->
          "[INFO] drill_id=x1\n[INFO] rto_seconds=3.640\nreplay 完成 events=7\nreplay done events=12\n";
      case MARKDOWN ->
          """
          # 报告 Report

          - Scope: prod

          ## 对齐信息

          - 实现状态：已落地

          | Name | Value |
          |---|---|
          | rto | 3.640 |

          - [x] done
          """;
      case CHECKSUMS ->
          "%s  dist/evidence-3.640.tar.gz\n%s *文档 😀.md\n"
              .formatted("ab".repeat(32), "0f".repeat(32));
      case ARCHIVE -> throw new IllegalArgumentException("an archive is no text");
    };
  }

  static Document read(Format format, byte[] bytes) {
    return Documents.read(format, bytes, layout(format), Limits.DEFAULT);
  }

  static Document read(Format format, String text) {
    return read(format, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A tree as one line of text: pointers, values and what stands at their offsets. */
  static String shown(Node node, String text) {
    StringBuilder out = new StringBuilder();
    show(node, text, "", out);
    return out.toString();
  }

  private static void show(Node node, String text, String pointer, StringBuilder out) {
    if (node instanceof Node.Scalar scalar) {
      out.append(pointer).append('=').append(scalar.text()).append(';');
    } else if (node instanceof Node.Array array) {
      for (int i = 0; i < array.items().size(); i++) {
        show(array.items().get(i), text, pointer + "/" + i, out);
      }
    } else if (node instanceof Node.Obj object) {
      object.members().forEach(m -> show(m.value(), text, pointer + "/" + m.key(), out));
    }
    if (node.start() < 0 || node.start() > node.end() || node.end() > text.length()) {
      throw new AssertionError(pointer + " lies at " + node.start() + "–" + node.end());
    }
  }
}
