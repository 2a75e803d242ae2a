package dev.assay.plan;

import dev.assay.document.Document;
import dev.assay.document.Documents;
import dev.assay.document.Limits;
import dev.assay.model.Anomaly;
import dev.assay.model.Format;
import dev.assay.model.Layout;
import dev.assay.model.LineIndex;
import dev.assay.model.Location;
import dev.assay.model.Tree;
import java.util.stream.Collectors;

/**
 * One YAML file that people wrote, with the path they know it by. Stricter than evidence: whatever
 * the reader stumbles over is an error.
 */
record Page(Tree tree, String path) {

  /** Reads a YAML file. */
  static Value read(String path, byte[] bytes) {
    return read(path, bytes, Format.YAML);
  }

  /** Reads a JSON file: a schema. */
  static Value json(String path, byte[] bytes) {
    return read(path, bytes, Format.JSON);
  }

  private static Value read(String path, byte[] bytes, Format format) {
    Document document = Documents.read(format, bytes, Layout.NONE, Limits.DEFAULT);
    for (Anomaly anomaly : document.anomalies()) {
      throw stumbled(path, document, anomaly, format);
    }
    Tree tree =
        document
            .tree()
            .orElseThrow(
                () ->
                    new PlanException(
                        Location.file(path),
                        "the file cannot be read",
                        "write it as " + format.word()));
    return new Value(new Page(tree, path), "", tree.root());
  }

  /** Where an offset stands. */
  Location at(int offset, String pointer) {
    return tree.locate(path, offset, pointer);
  }

  private static PlanException stumbled(
      String path, Document document, Anomaly anomaly, Format format) {
    Location location =
        document
            .text()
            .map(
                text -> {
                  LineIndex lines = new LineIndex(text);
                  int offset = Math.min(anomaly.offset(), text.length());
                  return Location.at(
                      path, lines.lineOf(offset), lines.columnOf(offset), anomaly.pointer());
                })
            .orElse(Location.file(path));
    String details =
        anomaly.details().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(each -> each.getKey() + " '" + each.getValue() + "'")
            .collect(Collectors.joining(", "));
    String problem =
        anomaly.details().containsKey("reason")
            ? anomaly.details().get("reason")
            : anomaly.code().word().replace('-', ' ') + (details.isEmpty() ? "" : ": " + details);
    return new PlanException(location, problem, help(anomaly.code(), format));
  }

  private static String help(Anomaly.Code code, Format format) {
    return switch (code) {
      case DUPLICATE_KEY_SAME, DUPLICATE_KEY_DIFFERENT -> "write the key once";
      case EMPTY -> "write at least the required keys; `assay init` writes a file to start from";
      case INVALID_ENCODING, CONTROL_CHARACTER -> "save the file as UTF-8 text";
      case OVER_LIMIT -> "make the file smaller";
      default ->
          format == Format.JSON
              ? "write it as JSON"
              : "write it as YAML 1.2 without anchors, aliases and tags";
    };
  }
}
