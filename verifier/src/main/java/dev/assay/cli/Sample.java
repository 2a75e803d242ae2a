package dev.assay.cli;

import dev.assay.model.Pack;
import dev.assay.model.Rule;
import dev.assay.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One sample of a rule: a file or a folder in the rule's own folder.
 *
 * @param name of the file or folder, e.g. {@code fail-99.wal_recovery_result.env}
 * @param files paths within the pack
 */
record Sample(Rule rule, String name, List<String> files) {
  private static final List<String> BESIDE = List.of(".expected.yaml", ".given.yaml");

  /** The samples of a rule, by name. */
  static List<Sample> of(Pack pack, Rule rule) {
    String folder = "rules/" + rule.name() + "/";
    Map<String, List<String>> files = new TreeMap<>();
    for (Source.Entry entry : pack.files().entries()) {
      String rest = entry.path().startsWith(folder) ? entry.path().substring(folder.length()) : "";
      boolean sample = rest.startsWith("fail-") || rest.startsWith("pass-");
      if (sample && BESIDE.stream().noneMatch(rest::endsWith)) {
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        files.computeIfAbsent(name, n -> new ArrayList<>()).add(entry.path());
      }
    }
    List<Sample> samples = new ArrayList<>();
    files.forEach((name, paths) -> samples.add(new Sample(rule, name, List.copyOf(paths))));
    return samples;
  }

  /** Whether it must fail. */
  boolean fails() {
    return name.startsWith("fail-");
  }

  /** The name up to its first dot. */
  String caseName() {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Path within the pack of what stands beside the sample. */
  String beside(String suffix) {
    return "rules/" + rule.name() + "/" + caseName() + suffix;
  }

  /** Path of one of its files as its workspace has it. */
  String inWorkspace(String file) {
    String rest = file.substring(("rules/" + rule.name() + "/").length());
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(slash + 1);
  }

  @Override
  public String toString() {
    return rule.id() + "/" + name;
  }
}
