package dev.assay.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An {@code assay.yaml} whose keys and types are right; whether the names in it are known is asked
 * when the packs are read.
 *
 * @param packs empty: all built-in ones
 * @param parameters the object itself; empty when there is none
 * @param rules like {@code parameters}
 * @param modes an object or one word
 * @param policies an object of policies by name
 * @param site keys {@code title} and {@code output}, those that are written
 */
record Config(
    List<Value> evidence,
    List<Value> exclude,
    Optional<List<Value>> packs,
    Optional<Value> parameters,
    Optional<Value> rules,
    Optional<Value> modes,
    List<Value> expects,
    Optional<Value> policies,
    List<Value> waivers,
    Map<String, Value> site,
    Optional<Value> history,
    Optional<Value> historyRules,
    Optional<Value> documents,
    Optional<Value> roadmap,
    Optional<Value> lang) {

  /** No configuration at all. */
  static final Config NONE =
      new Config(
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
