package dev.assay.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The folders in which files that match patterns can lie: all others need not be read. */
final class Folders {
  private final List<String> roots = new ArrayList<>();
  private final Set<String> above = new HashSet<>();
  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * @param globs patterns of {@link dev.assay.model.GlobSyntax}
   * @param files exact paths
   */
  Folders(Collection<String> globs, Collection<String> files) {
    globs.forEach(glob -> add(root(glob)));
    files.forEach(file -> above(file));
  }

  private void add(String root) {
    roots.add(root + "/");
    above(root + "/");
  }

  private void above(String path) {
    above.add("");
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      above.add(path.substring(0, end));
    }
  }

  /** The folder that a pattern begins with, {@code ""} for any. */
  private static String root(String glob) {
    String plain = glob.startsWith("./") ? glob.substring(2) : glob;
    plain = plain.startsWith("/") ? plain.substring(1) : plain;
    int end = 0;
    while (end < plain.length() && "*?[{".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    return plain.substring(0, Math.max(0, plain.lastIndexOf('/', end - 1)));
  }

  /** Whether a folder, {@code ""} for the root, is or holds or lies in one of them. */
  boolean mayHold(String folder) {
    return known.computeIfAbsent(
        folder, each -> matches(each) || matches(NameForms.composed(each)));
  }

  private boolean matches(String folder) {
    return above.contains(folder)
        || roots.stream().anyMatch(root -> root.equals("/") || (folder + "/").startsWith(root));
  }
}
