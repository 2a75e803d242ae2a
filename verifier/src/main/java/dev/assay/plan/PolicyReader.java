package dev.assay.plan;

import dev.assay.model.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code policies}: what a release needs, by name. */
final class PolicyReader {
  private PolicyReader() {}

  /**
   * All of them, in the order of the file. Demands stay as they are whatever packs the command line
   * chooses: what is left out cannot be met.
   */
  static List<Policy> read(Config config, PackChoice packs) {
    List<Policy> policies = new ArrayList<>();
    if (config.policies().isPresent()) {
      DemandReader demands = new DemandReader(packs);
      Value all = config.policies().get();
      all.checkNames();
      for (Map.Entry<String, Value> each : all.map().entrySet()) {
        policies.add(policy(each.getKey(), each.getValue(), demands));
      }
    }
    return policies;
  }

  private static Policy policy(String name, Value value, DemandReader reader) {
    Fields fields =
        value.fields(
            "title", "from", "until", "evidence", "bundles", "claims", "pointers", "waivers");
    Optional<LocalDate> from = fields.optional("from").map(Days::of);
    Optional<LocalDate> until = fields.optional("until").map(Days::of);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw fields.required("until").wrong("`until` lies before `from`", "swap the two days");
    }
    List<Policy.Demand> demands = new ArrayList<>();
    fields.list("evidence").forEach(each -> demands.add(reader.evidence(each)));
    fields.list("bundles").forEach(each -> demands.add(reader.bundle(each)));
    fields.list("claims").forEach(each -> demands.add(reader.claims(each)));
    fields.list("pointers").forEach(each -> demands.add(reader.pointer(each)));
    fields.optional("waivers").ifPresent(each -> demands.add(reader.waivers(each)));
    if (demands.isEmpty()) {
      throw value.wrong(
          "policy '" + name + "' demands nothing, so nothing could fail it",
          "add `evidence`, `bundles`, `claims`, `pointers` or `waivers`");
    }
    return new Policy(
        name, fields.optional("title").map(Value::text), from, until, demands, value.location());
  }
}
