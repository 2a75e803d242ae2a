package dev.assay.plan;

import dev.assay.model.Node;
import dev.assay.model.Pointer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object with a fixed set of keys; a key it does not know is an error that names the nearest.
 */
final class Fields {
  private final Value value;
  private final Node.Obj object;
  private final List<String> known;

  Fields(Value value, Node.Obj object, List<String> known) {
    this.value = value;
    this.object = object;
    this.known = known;
    for (Node.Member member : object.members()) {
      if (!known.contains(member.key())) {
        throw value.unknownKey("key '" + member.key() + "'", member.key(), known);
      }
    }
  }

  /** The object itself. */
  Value value() {
    return value;
  }

  /** The value of a key that must be there. */
  Value required(String key) {
    return optional(key)
        .orElseThrow(
            () ->
                new PlanException(
                    value.page().at(value.node().start(), Pointer.child(value.pointer(), key)),
                    "missing key '" + key + "'",
                    key.equals("zh-CN") || key.equals("en")
                        ? "write the text in both languages: {en: \"…\", zh-CN: \"…\"}"
                        : "add `" + key + ": …`"));
  }

  /** The value of a key, or empty when it is not there. */
  Optional<Value> optional(String key) {
    if (!known.contains(key)) {
      throw new IllegalArgumentException("key '" + key + "' must be declared");
    }
    return object.member(key).map(value::child);
  }

  /** The items of an optional list. */
  List<Value> list(String key) {
    return optional(key).map(Value::list).orElse(List.of());
  }

  /** The texts of an optional list. */
  List<String> texts(String key) {
    return optional(key).map(Value::texts).orElse(List.of());
  }

  /** The members of an optional object whose keys are names. */
  Map<String, Value> map(String key) {
    return optional(key).map(Value::map).orElse(Map.of());
  }

  /** Like {@link #map}; each key must be a name: {@code [a-z0-9-]}. */
  Map<String, Value> names(String key) {
    optional(key).ifPresent(Value::checkNames);
    return map(key);
  }

  /** Like {@link #map}; each key must be a variable: {@code [a-z0-9_]}. */
  Map<String, Value> variables(String key) {
    optional(key).ifPresent(Value::checkVariables);
    return map(key);
  }

  /** The only key of the object, which must be one of those known. */
  String only() {
    if (object.members().size() != 1) {
      throw value.wrong(
          "expected exactly one key, found " + object.members().size(),
          "write one of: " + String.join(", ", known));
    }
    return object.keys().iterator().next();
  }
}
