package dev.assay.plan;

import dev.assay.model.Wording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code wording/<tag>.yaml}: lists of phrases by name. */
final class WordingReader {
  private WordingReader() {}

  static Wording read(String tag, String pack, Value value) {
    Map<String, List<String>> lists = new TreeMap<>();
    for (Map.Entry<String, Value> list : value.map().entrySet()) {
      lists.put(
          list.getKey(),
          list.getValue().isList()
              ? list.getValue().list().stream().map(Value::anyText).toList()
              : List.of());
    }
    return new Wording(tag, pack, lists);
  }
}
