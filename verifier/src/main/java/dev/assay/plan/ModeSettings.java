package dev.assay.plan;

import dev.assay.model.Node;
import dev.assay.model.Pack;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The modes in force and where they were written. */
record ModeSettings(Map<String, String> modes, Map<String, String> origins) {

  static ModeSettings of(Config config, PackChoice packs) {
    Map<String, List<String>> declared = modes(packs.declared());
    Map<String, String> values = new TreeMap<>();
    Map<String, String> origins = new TreeMap<>();
    for (Pack pack : packs.inUse()) {
      pack.modes()
          .forEach(
              (mode, known) -> {
                values.put(mode, known.get(0));
                origins.put(mode, "pack " + pack.name());
              });
    }
    config
        .modes()
        .ifPresent(
            value ->
                chosen(value, declared, packs)
                    .forEach(
                        (mode, chosen) -> {
                          values.computeIfPresent(mode, (key, before) -> chosen.text());
                          origins.computeIfPresent(mode, (key, before) -> chosen.origin());
                        }));
    return new ModeSettings(values, origins);
  }

  private static Map<String, List<String>> modes(List<Pack> packs) {
    Map<String, List<String>> modes = new TreeMap<>();
    packs.forEach(pack -> modes.putAll(pack.modes()));
    return modes;
  }

  private static Map<String, Value> chosen(
      Value value, Map<String, List<String>> known, PackChoice packs) {
    Map<String, Value> chosen = new TreeMap<>();
    if (value.node() instanceof Node.Scalar) {
      known.forEach(
          (mode, values) -> {
            if (values.contains(value.text())) {
              chosen.put(mode, value);
            }
          });
      if (chosen.isEmpty()) {
        TreeSet<String> words = new TreeSet<>();
        known.values().forEach(words::addAll);
        throw value.unknown("mode value '" + value.text() + "'", value.text(), words);
      }
      return chosen;
    }
    value
        .map()
        .forEach(
            (mode, word) -> {
              if (!known.containsKey(mode)) {
                throw packs.unknown(
                    value,
                    mode,
                    "mode '" + mode + "'",
                    pack -> pack.modes().containsKey(mode),
                    Nearest.help(mode, known.keySet()));
              }
              word.one(known.get(mode), each -> each);
              chosen.put(mode, word);
            });
    return chosen;
  }
}
