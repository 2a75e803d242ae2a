package dev.assay.verify;

import com.networknt.schema.Error;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Text;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a JSON Schema keyword found, in our words and both languages. */
final class ShapeWords {
  private static final int MAX_SHOWN = 80;

  private static final Map<String, Text> WORDS =
      Map.ofEntries(
          Map.entry("required", new Text("'{key}' is missing", "缺少“{key}”")),
          Map.entry(
              "type",
              new Text("'{key}' is {actual}, not {expected}", "“{key}”为 {actual}，应为 {expected}")),
          Map.entry(
              "enum",
              new Text(
                  "'{key}' is {actual}, not one of {expected}",
                  "“{key}”为 {actual}，应为以下之一：{expected}")),
          Map.entry(
              "const",
              new Text("'{key}' is {actual}, not {expected}", "“{key}”为 {actual}，应为 {expected}")),
          Map.entry(
              "pattern",
              new Text(
                  "'{key}' is {actual}, which does not have the form {expected}",
                  "“{key}”为 {actual}，不符合格式 {expected}")),
          Map.entry(
              "format",
              new Text("'{key}' is {actual}, not a {expected}", "“{key}”为 {actual}，不是 {expected}")),
          Map.entry(
              "additionalProperties", new Text("'{key}' does not belong here", "不应出现“{key}”")),
          Map.entry("minLength", new Text("'{key}' is empty", "“{key}”为空")),
          Map.entry(
              "bounds",
              new Text(
                  "'{key}' is {actual}; allowed is {expected}",
                  "“{key}”为 {actual}，允许 {expected}")));

  private static final Text OTHER =
      new Text("'{key}' breaks '{keyword}' ({expected})", "“{key}”违反“{keyword}”（{expected}）");

  private ShapeWords() {}

  static Shapes.Problem problem(Error error, String pointer, Subject subject) {
    String keyword = Objects.requireNonNullElse(error.getKeyword(), "");
    String key = pointer.isEmpty() ? "/" : Pointer.last(pointer);
    String actual = keyword.equals("required") ? "missing" : actual(subject, pointer);
    String expected = expected(error, keyword);
    Text words =
        switch (keyword) {
          case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> WORDS.get("bounds");
          case "minLength" ->
              expected.equals(">= 1") ? WORDS.get("minLength") : WORDS.get("bounds");
          default -> WORDS.getOrDefault(keyword, OTHER);
        };
    Text what =
        words.with(Map.of("key", key, "actual", actual, "expected", expected, "keyword", keyword));
    return new Shapes.Problem(pointer, what, expected, actual);
  }

  private static String actual(Subject subject, String pointer) {
    return subject
        .tree()
        .at(pointer)
        .map(node -> node instanceof Node.Scalar scalar ? quoted(scalar) : word(node))
        .orElse("missing");
  }

  private static String quoted(Node.Scalar scalar) {
    String text = scalar.text();
    String cut = text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
    return scalar.value() instanceof String ? "'" + cut + "'" : cut;
  }

  private static String word(Node node) {
    return node instanceof Node.Array ? "array" : "object";
  }

  private static String expected(Error error, String keyword) {
    String limit = limit(error);
    return switch (keyword) {
      case "required" -> "present";
      case "minimum", "minLength", "minItems", "minProperties" -> ">= " + limit;
      case "maximum", "maxLength", "maxItems", "maxProperties" -> "<= " + limit;
      case "exclusiveMinimum" -> "> " + limit;
      case "exclusiveMaximum" -> "< " + limit;
      case "additionalProperties" -> "absent";
      default -> limit;
    };
  }

  /** The keyword's own value in the schema. */
  private static String limit(Error error) {
    var schema = error.getSchemaNode();
    if (schema == null || schema.isNull() || schema.isMissingNode()) {
      return Arrays.stream(Objects.requireNonNullElse(error.getArguments(), new Object[0]))
          .map(String::valueOf)
          .collect(Collectors.joining(", "));
    }
    if (schema.isArray()) {
      return schema
          .valueStream()
          .map(each -> each.isString() ? each.stringValue() : each.toString())
          .collect(Collectors.joining(", "));
    }
    return schema.isString() ? schema.stringValue() : schema.toString();
  }
}
