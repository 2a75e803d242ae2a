package dev.assay.cli;

import dev.assay.model.Policy;
import dev.assay.model.Verdict;
import dev.assay.model.WaiverEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Policies and waivers as {@code assay.yaml} says them. */
final class PolicyText {
  private PolicyText() {}

  /** Writes a policy's lines, each with the place it was written at. */
  static void policy(Policy policy, BiConsumer<String, String> line) {
    line.accept("  " + policy.name() + ":", ConfigText.place(policy.location()));
    policy.title().ifPresent(t -> line.accept("    title: " + ConfigText.scalar(t), ""));
    policy.from().ifPresent(day -> line.accept("    from: " + day, ""));
    policy.until().ifPresent(day -> line.accept("    until: " + day, ""));
    Map<String, List<Policy.Demand>> groups = new LinkedHashMap<>();
    for (Policy.Demand demand : policy.demands()) {
      groups.computeIfAbsent(group(demand), name -> new ArrayList<>()).add(demand);
    }
    groups.forEach(
        (name, demands) -> {
          boolean single = name.equals("waivers");
          if (!single) {
            line.accept("    " + name + ":", "");
          }
          for (Policy.Demand demand : demands) {
            String start = single ? "    waivers: " : "      - ";
            line.accept(start + flow(demand(demand)), ConfigText.place(demand.location()));
          }
        });
  }

  /** A waiver on one line; what it lacks is missing here too. */
  static String waiver(WaiverEntry entry) {
    Map<String, String> keys = new LinkedHashMap<>();
    entry.rule().ifPresent(rule -> keys.put("rule", rule));
    entry.fingerprint().ifPresent(print -> keys.put("fingerprint", ConfigText.scalar(print)));
    entry.path().ifPresent(path -> keys.put("path", ConfigText.scalar(path)));
    entry.owner().ifPresent(owner -> keys.put("owner", ConfigText.scalar(owner)));
    entry.reason().ifPresent(reason -> keys.put("reason", ConfigText.scalar(reason)));
    entry.created().ifPresent(day -> keys.put("created", day.toString()));
    entry.expires().ifPresent(day -> keys.put("expires", day.toString()));
    return flow(keys);
  }

  private static String group(Policy.Demand demand) {
    if (demand instanceof Policy.EvidenceDemand) {
      return "evidence";
    }
    if (demand instanceof Policy.BundleDemand) {
      return "bundles";
    }
    if (demand instanceof Policy.ClaimDemand) {
      return "claims";
    }
    return demand instanceof Policy.PointerDemand ? "pointers" : "waivers";
  }

  private static Map<String, String> demand(Policy.Demand demand) {
    Map<String, String> keys = new LinkedHashMap<>();
    if (demand instanceof Policy.EvidenceDemand evidence) {
      keys.put("kind", evidence.kind());
      keys.put("min", "" + evidence.min());
      evidence.maxAge().ifPresent(age -> keys.put("max-age", ConfigText.age(age)));
      if (evidence.verdict() != Verdict.PASS) {
        keys.put("verdict", evidence.verdict().name());
      }
    } else if (demand instanceof Policy.BundleDemand bundles) {
      bundles.kind().ifPresent(kind -> keys.put("kind", kind));
      keys.put("min", "" + bundles.min());
      keys.put("side-file", "" + bundles.sideFile());
      keys.put("summary", "" + bundles.summary());
      keys.put("index", "" + bundles.index());
      keys.put("files", list(bundles.files()));
    } else if (demand instanceof Policy.ClaimDemand claims) {
      claims.kind().ifPresent(kind -> keys.put("kind", kind));
      claims.name().ifPresent(name -> keys.put("name", name));
      keys.put("state", claims.state().word());
      claims.min().ifPresent(min -> keys.put("min", "" + min));
      claims.max().ifPresent(max -> keys.put("max", "" + max));
    } else if (demand instanceof Policy.PointerDemand pointer) {
      keys.put("path", ConfigText.scalar(pointer.path()));
      keys.put("pointer", ConfigText.scalar(pointer.pointer()));
      keys.put("any-of", list(pointer.anyOf()));
    } else {
      Policy.WaiverDemand waivers = (Policy.WaiverDemand) demand;
      keys.put("max", "" + waivers.max());
      if (!waivers.rules().isEmpty()) {
        keys.put("rules", list(waivers.rules()));
      }
    }
    return keys;
  }

  private static String list(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(ConfigText::scalar).toList()) + "]";
  }

  private static String flow(Map<String, String> keys) {
    List<String> parts = new ArrayList<>();
    keys.forEach((key, value) -> parts.add(key + ": " + value));
    return "{" + String.join(", ", parts) + "}";
  }
}
