package dev.assay.plan;

import dev.assay.model.Plan;
import dev.assay.model.WaiverEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan and where each of its settings was written.
 *
 * @param origins by setting, e.g. {@code site/title} → {@code assay.yaml:14}, {@code default},
 *     {@code pack drills} or {@code command line}; sorted
 * @param waivers those of the workspace itself, also where the plan's are those of a commit
 * @param packs how each pack in use was named, by its name: a pack of the user by its folder
 */
public record Effective(
    Plan plan, Map<String, String> origins, Map<String, String> packs, List<WaiverEntry> waivers) {
  public Effective {
    origins = java.util.Collections.unmodifiableMap(new TreeMap<>(origins));
    packs = Map.copyOf(packs);
    waivers = List.copyOf(waivers);
  }

  /** The same with another plan made of it. */
  public Effective with(Plan other) {
    return new Effective(other, origins, packs, waivers);
  }

  /** Where a setting was written. */
  public String origin(String setting) {
    return origins.getOrDefault(setting, "default");
  }
}
