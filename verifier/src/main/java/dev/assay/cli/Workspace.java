package dev.assay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The directory that is verified.
 *
 * @param root absolute
 * @param config the configuration file in force
 * @param only paths inside that alone are reported; empty: all
 */
record Workspace(Path root, Optional<Path> config, Set<String> only) {
  static final String CONFIG = "assay.yaml";
  static final String WAIVERS = "waivers.yaml";

  /**
   * Finds the workspace of the paths on the command line.
   *
   * @throws Problem when a path is not there, or the paths belong to several workspaces
   */
  static Workspace of(List<Path> given, Optional<Path> config) throws Problem {
    if (given.isEmpty()) {
      Path here = Path.of("").toAbsolutePath();
      Path root = upward(here).orElse(here);
      return new Workspace(root, config.or(() -> configIn(root)), Set.of());
    }
    Path root = null;
    Set<String> only = new TreeSet<>();
    for (Path path : given) {
      Path absolute = path.toAbsolutePath().normalize();
      if (!Files.exists(absolute)) {
        throw new Problem(path + ": there is no such file or directory");
      }
      boolean directory = Files.isDirectory(absolute);
      Path its = directory ? absolute : upward(absolute.getParent()).orElse(absolute.getParent());
      if ((root != null && !root.equals(its)) || (directory && given.size() > 1)) {
        throw new Problem(
            path
                + " belongs to another workspace than "
                + given.get(0)
                + "; verify one directory, or files of one workspace, at a time");
      }
      root = its;
      if (!directory) {
        only.add(root.relativize(absolute).toString().replace('\\', '/'));
      }
    }
    Path found = root;
    return new Workspace(root, config.or(() -> configIn(found)), only);
  }

  /** Where waivers may stand beside the configuration; the file need not be there. */
  Path waivers() {
    return config.map(file -> file.resolveSibling(WAIVERS)).orElse(root.resolve(WAIVERS));
  }

  /**
   * The workspace a bundle belongs to: the one it lies in, else the one around the current
   * directory, else its folder.
   */
  static Workspace ofBundle(Path bundle, Optional<Path> config) {
    Path folder = bundle.toAbsolutePath().normalize().getParent();
    Path here = Path.of("").toAbsolutePath();
    Path root = upward(folder).or(() -> upward(here)).orElse(folder);
    return new Workspace(root, config.or(() -> configIn(root)), Set.of());
  }

  /** The path as people know it: relative to the workspace when it lies inside. */
  String shown(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(root)
        ? root.relativize(absolute).toString().replace('\\', '/')
        : file.toString();
  }

  /** The path from the workspace to a file, perhaps with {@code ..}. */
  String relative(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return root.relativize(absolute).toString().replace('\\', '/');
  }

  private static Optional<Path> configIn(Path folder) {
    Path file = folder.resolve(CONFIG);
    return Files.exists(file) ? Optional.of(file) : Optional.empty();
  }

  private static Optional<Path> upward(Path from) {
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      if (configIn(folder).isPresent()) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** A usage error about a path. */
  static final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    Problem(String message) {
      super(message);
    }
  }
}
