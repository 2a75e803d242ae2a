package dev.assay.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template may see: strings, whole numbers, booleans, lists and further views, nothing that
 * has behaviour.
 */
final class View extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  /** Adds a value. */
  View with(String key, Object value) {
    if (!(value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean
        || value instanceof List<?>
        || value instanceof Map<?, ?>)) {
      throw new IllegalArgumentException(key + " must be plain data, not " + value.getClass());
    }
    put(key, value);
    return this;
  }

  /** Adds a value that may be absent; the template asks with {@code ??}. */
  View maybe(String key, Optional<?> value) {
    value.ifPresent(present -> with(key, present));
    return this;
  }

  /** A link; a machine name is set in the mono face. */
  static View link(String href, String text, boolean machine) {
    return new View().with("href", href).with("text", text).with("machine", machine);
  }
}
