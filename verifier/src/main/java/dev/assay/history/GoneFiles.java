package dev.assay.history;

import java.util.ArrayList;
import java.util.HashMap;
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
  /** A path that somebody moved on more often is not followed. */
  private static final int MOST_MOVES = 40;

  /** What is kept of a history that is larger than memory: the newest. */
  private static final int MOST_REMOVALS = 200_000;

  private static final ObjectId NONE = ObjectId.zeroId();

  private final SoughtPaths sought;

  /** The newest removal of each path that is sought, or that moved. */
  private final Map<String, Removal> removals = new HashMap<>();

  /** By what is sought, each file once. */
  private final Map<String, List<Removal>> found = new HashMap<>();

  /** Where a merge alone let go of what one of its sides had. */
  private final Map<String, Removal> dropped = new HashMap<>();

  GoneFiles(Set<String> missing) {
    sought = new SoughtPaths(missing);
  }

  void see(Step step) {
    if (sought.isEmpty()) {
      return;
    }
    Map<ObjectId, List<String>> added = null;
    for (FileChange change : step.changes()) {
      if (change.removed()) {
        added = added == null ? added(step) : added;
        removed(step, change, added);
      } else if (!change.present() && !change.removed()) {
        ObjectId blob =
            change.before().stream().filter(id -> !id.equals(NONE)).findFirst().orElseThrow();
        Removal removal =
            new Removal(change.path(), step.number(), step.commit(), blob, Optional.empty());
        sought.of(change.path()).forEach(path -> dropped.putIfAbsent(path, removal));
      }
    }
  }

  private static Map<ObjectId, List<String>> added(Step step) {
    Map<ObjectId, List<String>> added = new HashMap<>();
    for (FileChange change : step.changes()) {
      if (change.added()) {
        added.computeIfAbsent(change.now(), id -> new ArrayList<>(1)).add(change.path());
      }
    }
    return added;
  }

  private void removed(Step step, FileChange change, Map<ObjectId, List<String>> added) {
    ObjectId blob = change.before().get(0);
    List<String> same = added.getOrDefault(blob, List.of());
    List<String> asked = sought.of(change.path());
    boolean wanted = !asked.isEmpty() || !same.isEmpty();
    int most = asked.isEmpty() ? MOST_REMOVALS / 2 : MOST_REMOVALS;
    if (!wanted || removals.size() >= most || removals.containsKey(change.path())) {
      return;
    }
    Optional<String> to = HeadFiles.pick(same, blob, HeadFiles.name(change.path()));
    Removal removal = new Removal(change.path(), step.number(), step.commit(), blob, to);
    removals.put(change.path(), removal);
    asked.forEach(path -> found.computeIfAbsent(path, p -> new ArrayList<>()).add(removal));
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
    String composed = NameForms.composed(last.path());
    if (composed.equals(NameForms.composed(path))) {
      return to(last, head);
    }
    List<Removal> all = found.getOrDefault(path, List.of(last));
    List<Removal> together =
        all.stream().filter(removal -> removal.commit().equals(last.commit())).toList();
    Optional<String> folder = folder(path, together, head);
    return folder.isPresent() ? folder : folder(path, all, head);
  }

  private Optional<String> to(Removal removal, HeadFiles head) {
    Removal at = removal;
    for (int i = 0; i < MOST_MOVES && at != null && at.to().isPresent(); i++) {
      if (head.isFile(at.to().get())) {
        return at.to();
      }
      Removal next = removals.get(at.to().get());
      at = next != null && next.number() < at.number() ? next : null;
    }
    String name = HeadFiles.name(removal.path());
    Optional<String> same = head.same(removal.blob(), name);
    return same.isPresent() ? same : head.only(name);
  }

  /** The folder that most of a folder's files went to. */
  private Optional<String> folder(String path, List<Removal> files, HeadFiles head) {
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
    if (("/" + to).endsWith(below)) {
      int end = to.length() - below.length();
      return end <= 0 ? "." : to.substring(0, end);
    }
    int slash = to.lastIndexOf('/');
    return slash < 0 ? "." : to.substring(0, slash);
  }
}
