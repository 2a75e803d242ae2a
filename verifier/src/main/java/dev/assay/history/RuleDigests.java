package dev.assay.history;

import dev.assay.model.Check;
import dev.assay.model.Kind;
import dev.assay.model.Pack;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names what a rule asks: the SHA-256 over its own definition, that of the kinds it is asked of,
 * and, for questions about documents, the words they are read with. Samples are no part of it.
 */
final class RuleDigests {
  private final Plan plan;
  private final Map<String, Pack> packs;
  private final Map<String, String> files = new HashMap<>();

  RuleDigests(Plan plan) {
    this.plan = plan;
    this.packs =
        plan.packs().stream()
            .collect(Collectors.toMap(Pack::name, pack -> pack, (first, second) -> first));
  }

  /** The digest of a rule, 64 hex digits; zeros when its definition cannot be read. */
  String of(Rule rule) {
    String own = file(rule.pack(), "rules/" + rule.name() + "/rule.yaml");
    if (own.equals(Digest.ZEROS)) {
      return Digest.ZEROS;
    }
    StringBuilder all = new StringBuilder(own).append('\n');
    for (String name : rule.kinds().stream().sorted().toList()) {
      plan.kind(name).ifPresent(kind -> all.append(of(kind)).append('\n'));
    }
    if (rule.check() instanceof Check.Document) {
      for (Pack pack : plan.packs()) {
        wordings(pack)
            .forEach(path -> all.append(path).append(file(pack.name(), path)).append('\n'));
      }
    }
    return sha256(all.toString());
  }

  private String of(Kind kind) {
    String definition = file(kind.pack(), "kinds/" + kind.name() + ".yaml");
    return kind.name() + definition + kind.schema().map(RuleDigests::sha256).orElse("");
  }

  private static List<String> wordings(Pack pack) {
    return pack.wordings().isEmpty()
        ? List.of()
        : pack.files().entries().stream()
            .map(Source.Entry::path)
            .filter(path -> path.startsWith("wording/") && path.endsWith(".yaml"))
            .sorted()
            .toList();
  }

  private String file(String pack, String path) {
    return files.computeIfAbsent(pack + "/" + path, each -> read(pack, path));
  }

  private String read(String pack, String path) {
    if (!packs.containsKey(pack)) {
      return Digest.ZEROS;
    }
    try (InputStream in = packs.get(pack).files().open(path)) {
      return Digest.sha256(in.readAllBytes());
    } catch (IOException e) {
      return Digest.ZEROS;
    }
  }

  private static String sha256(String text) {
    return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
