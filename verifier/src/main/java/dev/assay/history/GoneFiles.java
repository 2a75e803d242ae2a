package dev.assay.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What became of files and folders that were there once. A folder is gone with its last file. Is
 * shown the commits newest first, so that what is met first is what counts.
 */
final class GoneFiles {
  /** What is kept of a history that is larger than memory: the newest. */
  private static final int MOST_REMOVALS = 200_000;

  private static final ObjectId NONE = ObjectId.zeroId();

  private final SoughtPaths sought;

  /** The files below what is sought that were removed, each once. */
  private final Set<String> removed = new HashSet<>();

  private final Map<String, List<Removal>> found = new HashMap<>();

  /** Where a merge alone let go of what one of its sides had. */
  private final Map<String, Removal> dropped = new HashMap<>();

  GoneFiles(Set<String> missing) {
    sought = new SoughtPaths(missing);
  }

  boolean wants(String folder) {
    return sought.mayBeIn(folder);
  }

  void see(Step step) throws IOException {
    Map<ObjectId, List<String>> added = null;
    for (FileChange change : step.changes()) {
      List<String> asked = change.present() ? List.of() : sought.of(change.path());
      if (asked.isEmpty()) {
        continue;
      }
      if (!change.removed()) {
        ObjectId blob =
            change.before().stream().filter(id -> !id.equals(NONE)).findFirst().orElseThrow();
        Removal removal = new Removal(change.path(), step.commit(), blob, Optional.empty());
        asked.forEach(path -> dropped.putIfAbsent(path, removal));
      } else if (removed.size() < MOST_REMOVALS && removed.add(change.path())) {
        added = added == null ? added(step) : added;
        removed(asked, removal(step, change, added));
      }
    }
  }

  private static Map<ObjectId, List<String>> added(Step step) throws IOException {
    Map<ObjectId, List<String>> added = new HashMap<>();
    for (FileChange change : step.everything()) {
      if (change.added()) {
        added.computeIfAbsent(change.now(), id -> new ArrayList<>(1)).add(change.path());
      }
    }
    return added;
  }

  private static Removal removal(Step step, FileChange change, Map<ObjectId, List<String>> added) {
    ObjectId blob = change.before().get(0);
    List<String> same = added.getOrDefault(blob, List.of());
    Optional<String> to = HeadFiles.pick(same, blob, HeadFiles.name(change.path()));
    return new Removal(change.path(), step.commit(), blob, to);
  }

  private void removed(List<String> asked, Removal removal) {
    for (String path : asked) {
      found.computeIfAbsent(path, p -> new ArrayList<>(1)).add(removal);
      if (NameForms.composed(path).equals(NameForms.composed(removal.path()))) {
        sought.found(path);
      }
    }
  }

  /** The removal that made a path vanish; empty when none was seen, or it is still committed. */
  Optional<Removal> last(String path, HeadFiles head) {
    if (head.holds(path)) {
      return Optional.empty();
    }
    List<Removal> all = found.get(path);
    return Optional.ofNullable(all == null ? dropped.get(path) : all.get(0));
  }

  /** Where that which was lost with a removal stands now. */
  Optional<String> to(String path, Removal last, HeadFiles head) {
    if (NameForms.composed(last.path()).equals(NameForms.composed(path))) {
      return to(last, head);
    }
    List<Removal> all = found.getOrDefault(path, List.of(last));
    List<Removal> together =
        all.stream().filter(removal -> removal.commit().equals(last.commit())).toList();
    Optional<String> folder = folder(path, together, head);
    return folder.isPresent() ? folder : folder(path, all, head);
  }

  private static Optional<String> to(Removal removal, HeadFiles head) {
    if (removal.to().filter(head::isFile).isPresent()) {
      return removal.to();
    }
    String name = HeadFiles.name(removal.path());
    Optional<String> same = head.same(removal.blob(), name);
    return same.isPresent() ? same : head.only(name);
  }

  /** The folder that most of a folder's files went to. */
  private static Optional<String> folder(String path, List<Removal> files, HeadFiles head) {
    Map<String, Integer> votes = new HashMap<>();
    int length = NameForms.composed(path).length();
    for (Removal removal : files) {
      String below = NameForms.composed(removal.path()).substring(length);
      to(removal, head)
          .map(to -> folder(below, to))
          .ifPresent(folder -> votes.merge(folder, 1, Integer::sum));
    }
    return votes.entrySet().stream()
        .filter(vote -> 2 * vote.getValue() > files.size())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The folder a file went to.
   *
   * @param below the path it had in its own folder, with a slash before it
   */
  private static String folder(String below, String to) {
    if (("/" + NameForms.composed(to)).endsWith(below)) {
      String folder = to;
      for (int name = 0; name < below.chars().filter(c -> c == '/').count(); name++) {
        folder = PatternFiles.parent(folder);
      }
      return folder.isEmpty() ? "." : folder;
    }
    int slash = to.lastIndexOf('/');
    return slash < 0 ? "." : to.substring(0, slash);
  }
}
