package dev.assay.plan;

import dev.assay.model.Location;
import dev.assay.model.Pack;
import dev.assay.model.Source;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which packs there are and which are in use.
 *
 * @param all those that are known
 * @param declared those the configuration switches on, and {@code core}: what it may speak of
 * @param inUse those of the command line, else the declared ones; always with {@code core}
 * @param written how a pack was named, by its name: a pack of the user by its folder
 */
record PackChoice(
    List<Pack> all, List<Pack> declared, List<Pack> inUse, Map<String, String> written) {

  /** An error about a name that no declared pack knows; it says so when another pack does. */
  PlanException unknown(Value object, String key, String what, Predicate<Pack> knows, String help) {
    for (Pack pack : all) {
      if (knows.test(pack)) {
        return object.badKey(
            key,
            what + " belongs to pack '" + pack.name() + "', which is not in use",
            "add '" + pack.name() + "' to `packs`, or leave this out");
      }
    }
    return object.badKey(key, "unknown " + what, help);
  }

  static PackChoice of(Config config, PlanRequest request) {
    List<Pack> all = new ArrayList<>(BuiltInPacks.read());
    Map<Path, String> folders = new LinkedHashMap<>();
    Map<String, String> written = new TreeMap<>();
    Set<String> builtIn = names(all);
    Set<String> declared = new TreeSet<>(builtIn);
    if (config.packs().isPresent()) {
      declared = new TreeSet<>(Set.of(BuiltInPacks.CORE));
      for (Value value : config.packs().get()) {
        Wanted wanted =
            new Wanted(value.text(), value.location(), request.workspace(), request.tree());
        String name = wanted.name(all, folders);
        written.putIfAbsent(name, value.text());
        declared.add(name);
      }
    }
    Set<String> inUse = new LinkedHashSet<>(declared);
    if (!request.packs().isEmpty()) {
      inUse = new TreeSet<>(Set.of(BuiltInPacks.CORE));
      for (String text : request.packs()) {
        Wanted wanted =
            new Wanted(text, Location.none(), request.currentDirectory(), Optional.empty());
        String name = wanted.name(all, folders);
        written.putIfAbsent(name, text);
        inUse.add(name);
      }
    }
    return new PackChoice(List.copyOf(all), named(all, declared), named(all, inUse), written);
  }

  private static Set<String> names(List<Pack> packs) {
    return packs.stream().map(Pack::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Pack> named(List<Pack> packs, Set<String> names) {
    return packs.stream()
        .filter(pack -> names.contains(pack.name()))
        .sorted(java.util.Comparator.comparing(Pack::name))
        .toList();
  }

  /**
   * A name or folder somebody wrote, relative to {@code base}.
   *
   * @param tree what lies below {@code base} when it is not the folder itself
   */
  private record Wanted(String text, Location location, Path base, Optional<Source> tree) {

    /** The name of the pack; a folder that was not read before is read and added. */
    String name(List<Pack> all, Map<Path, String> folders) {
      Set<String> known = names(all);
      if (known.contains(text)) {
        return text;
      }
      Path folder = folder(known);
      String before = folders.get(folder);
      if (before != null) {
        return before;
      }
      Pack pack = PackReader.read(List.of(files(folder)), all).get(0);
      all.add(pack);
      folders.put(folder, pack.name());
      return pack.name();
    }

    private PackFolder files(Path folder) {
      String shown = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
      return tree.isPresent()
          ? new PackFolder(new Subfolder(tree.get(), below(folder)), shown)
          : PackFolder.of(folder, shown);
    }

    private boolean has(Path folder) {
      return tree.isPresent()
          ? folder.startsWith(root())
              && !new Subfolder(tree.get(), below(folder) + "pack.yaml").entries().isEmpty()
          : Files.isRegularFile(folder.resolve("pack.yaml"));
    }

    private String below(Path folder) {
      return root().relativize(folder).toString().replace('\\', '/') + "/";
    }

    private Path root() {
      return base.toAbsolutePath().normalize();
    }

    private Path folder(Set<String> known) {
      try {
        Path folder = base.resolve(text).toAbsolutePath().normalize();
        if (has(folder)) {
          return folder;
        }
        if (tree.isEmpty() && Files.isDirectory(folder)) {
          throw new PlanException(
              location, "folder '" + text + "' has no pack.yaml", "name the folder of a pack");
        }
      } catch (InvalidPathException e) {
        throw unknown(known);
      }
      throw unknown(known);
    }

    private PlanException unknown(Set<String> known) {
      return new PlanException(
          location,
          (location.path().isEmpty() ? "--pack: " : "") + "unknown pack '" + text + "'",
          Nearest.help(text, known) + "; or name a folder that holds a pack.yaml");
    }
  }
}
