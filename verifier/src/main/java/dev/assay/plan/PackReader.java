package dev.assay.plan;

import dev.assay.model.Kind;
import dev.assay.model.Location;
import dev.assay.model.Pack;
import dev.assay.model.Parameter;
import dev.assay.model.Rule;
import dev.assay.model.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads packs strictly: whatever a pack says that nobody understands is a {@link PlanException}
 * with file, line and column.
 */
public final class PackReader {
  private PackReader() {}

  /**
   * Reads one pack that refers to nothing but itself.
   *
   * @param folder as people know it, for messages
   */
  public static Pack read(Source files, String folder) {
    return read(List.of(new PackFolder(files, folder)), List.of()).get(0);
  }

  /**
   * Reads packs that may refer to each other's kinds and parameters.
   *
   * @param known packs that were read before; their names and kinds cannot be taken again
   * @return the packs in the order of the folders
   */
  public static List<Pack> read(List<PackFolder> folders, List<Pack> known) {
    Map<String, Kind> kinds = new TreeMap<>();
    Set<String> parameters = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    Set<String> ids = new HashSet<>();
    Map<String, String> modes = new TreeMap<>();
    for (Pack pack : known) {
      names.add(pack.name());
      pack.kinds().forEach(kind -> kinds.put(kind.name(), kind));
      pack.parameters().forEach(parameter -> parameters.add(parameter.id()));
      pack.modes().keySet().forEach(mode -> modes.put(mode, pack.name()));
      for (Rule rule : pack.rules()) {
        ids.add(rule.id());
        ids.addAll(rule.formerly());
      }
    }
    List<Outline> outlines = new ArrayList<>();
    for (PackFolder folder : folders) {
      Outline outline = Outline.read(folder);
      outline.join(names, modes, kinds);
      outline.parameters().forEach(parameter -> parameters.add(parameter.id()));
      outlines.add(outline);
    }
    outlines.forEach(outline -> outline.checkPartners(kinds.keySet()));
    List<Pack> packs = new ArrayList<>();
    for (Outline outline : outlines) {
      packs.add(outline.pack(rules(outline, kinds, parameters, ids)));
    }
    return packs;
  }

  private static List<Rule> rules(
      Outline outline, Map<String, Kind> kinds, Set<String> parameters, Set<String> ids) {
    Set<String> folders = new TreeSet<>();
    for (String path : outline.paths()) {
      String[] steps = path.split("/", 3);
      if (steps[0].equals("rules") && steps.length == 3) {
        folders.add(steps[1]);
      }
    }
    RuleReader reader = new RuleReader(outline.name(), kinds, parameters);
    PackFolder folder = outline.folder();
    List<Rule> rules =
        InOrder.map(
            folders,
            name -> {
              String file = "rules/" + name + "/rule.yaml";
              if (!outline.paths().contains(file)) {
                throw new PlanException(
                    Location.file(folder.shown("rules/" + name)),
                    "the folder has no rule.yaml",
                    "write " + folder.shown(file) + ", or remove the folder");
              }
              return reader.read(name, folder.yaml(file));
            });
    for (Rule rule : rules) {
      take(rule.id(), rule, folder, ids);
      rule.formerly().forEach(id -> take(id, rule, folder, ids));
    }
    return rules;
  }

  private static void take(String id, Rule rule, PackFolder folder, Set<String> ids) {
    if (!ids.add(id)) {
      throw new PlanException(
          Location.file(folder.shown("rules/" + rule.name() + "/rule.yaml")),
          "rule id '" + id + "' is already taken",
          "give every rule an id of its own, also under `formerly`");
    }
  }

  /** The parameters of all packs by id. */
  static Map<String, Parameter> parameters(List<Pack> packs) {
    Map<String, Parameter> parameters = new TreeMap<>();
    packs.forEach(pack -> pack.parameters().forEach(each -> parameters.put(each.id(), each)));
    return parameters;
  }
}
