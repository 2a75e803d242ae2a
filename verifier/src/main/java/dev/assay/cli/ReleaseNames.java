package dev.assay.cli;

import dev.assay.model.Bundle;
import dev.assay.plan.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the release somebody means: by version, by name, by a file of it, or by how these begin.
 */
final class ReleaseNames {
  private ReleaseNames() {}

  /**
   * The release.
   *
   * @throws Workspace.Problem when none or several can be meant, listing what there is
   */
  static Bundle of(List<Bundle> all, String name) throws Workspace.Problem {
    List<Bundle> known = all.stream().filter(each -> !each.listedOnly()).toList();
    if (known.isEmpty()) {
      throw new Workspace.Problem(
          "no release bundle is known here"
              + "\n  help: bring a bundle, its side file or its audit summary into the workspace");
    }
    List<Bundle> exact = known.stream().filter(each -> names(each).contains(name)).toList();
    List<Bundle> found =
        exact.isEmpty()
            ? known.stream()
                .filter(each -> names(each).stream().anyMatch(own -> own.startsWith(name)))
                .toList()
            : exact;
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      List<String> stems = stems(known);
      throw new Workspace.Problem(
          "unknown bundle '" + name + "'\n  help: " + Nearest.help(name, stems));
    }
    throw new Workspace.Problem(
        "which bundle?\n  help: '"
            + name
            + "' may be "
            + found.stream()
                .map(each -> Bundle.stem(each.name()) + " (" + each.parts().get(0).path() + ")")
                .collect(Collectors.joining(", "))
            + "; a path says which");
  }

  private static List<String> stems(List<Bundle> bundles) {
    return bundles.stream().map(each -> Bundle.stem(each.name())).distinct().toList();
  }

  private static Set<String> names(Bundle bundle) {
    Set<String> names = new TreeSet<>();
    names.add(bundle.name());
    names.add(Bundle.stem(bundle.name()));
    bundle.value(Bundle.Field.VERSION).ifPresent(names::add);
    bundle.parts().forEach(part -> names.add(part.path()));
    return names;
  }
}
