package dev.assay.plan;

import com.google.re2j.Pattern;
import dev.assay.model.Format;
import dev.assay.model.Layout;
import dev.assay.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the {@code layout} of a kind: how untyped texts become a tree. */
final class LayoutReader {
  private LayoutReader() {}

  static Layout read(Value value, Format format) {
    return switch (format) {
      case ENV -> env(value.fields("types", "numbered"));
      case LOG -> log(value.fields("lines"));
      case ARCHIVE -> ArchiveLayoutReader.read(value.fields("documents", "lists", "encoding"));
      default ->
          throw value.wrong(
              "format '" + format.word() + "' has no layout",
              "leave `layout` out; only env, log and archive files need one");
    };
  }

  private static Layout env(Fields fields) {
    return new Layout(
        types(fields, "types"),
        fields.list("numbered").stream().map(LayoutReader::numbered).toList(),
        List.of());
  }

  private static Layout.Numbered numbered(Value value) {
    Fields fields = value.fields("name", "prefix", "types");
    return new Layout.Numbered(
        fields.required("name").variable(),
        fields.required("prefix").text(),
        types(fields, "types"));
  }

  private static Layout log(Fields fields) {
    return new Layout(
        Map.of(),
        List.of(),
        fields.required("lines").list().stream().map(LayoutReader::pattern).toList());
  }

  private static Layout.LinePattern pattern(Value value) {
    Fields fields = value.fields("name", "regex", "types", "fact");
    Value regex = fields.required("regex");
    Pattern pattern = regex.pattern();
    for (Value type : fields.map("types").values()) {
      group(type, dev.assay.model.Pointer.last(type.pointer()), pattern);
    }
    Optional<Layout.Fact> fact = fields.optional("fact").map(each -> fact(each, pattern));
    return new Layout.LinePattern(
        fields.required("name").variable(), regex.text(), types(fields, "types"), fact);
  }

  private static Layout.Fact fact(Value value, Pattern pattern) {
    Fields fields = value.fields("key", "value", "types");
    return new Layout.Fact(
        group(fields.required("key"), fields.required("key").text(), pattern),
        group(fields.required("value"), fields.required("value").text(), pattern),
        types(fields, "types"));
  }

  private static String group(Value where, String name, Pattern pattern) {
    if (!pattern.namedGroups().containsKey(name)) {
      throw where.unknown(
          "group '" + name + "' of the pattern", name, pattern.namedGroups().keySet());
    }
    return name;
  }

  private static Map<String, ValueType> types(Fields fields, String key) {
    Map<String, ValueType> types = new TreeMap<>();
    fields
        .map(key)
        .forEach(
            (name, type) ->
                types.put(name, type.one(List.of(ValueType.values()), ValueType::word)));
    return types;
  }
}
