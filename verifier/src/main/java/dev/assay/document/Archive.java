package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Layout;
import dev.assay.model.Node;
import dev.assay.model.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An archive that was read as a stream, never unpacked, and what it says to kinds with different
 * layouts. Not thread-safe.
 */
public final class Archive {
  private static final Set<String> USUAL = Set.of("sha256");

  private final Opener file;
  private final String name;
  private final Limits limits;
  private final ArchiveLimits archiveLimits;
  private final ArchiveContents contents;
  private final Map<Layout, Document> made = new HashMap<>();
  private final Map<Layout, Tree> partial = new HashMap<>();
  private Set<String> algorithms = USUAL;
  private Node members;

  private Archive(
      Opener file,
      String name,
      Limits limits,
      ArchiveLimits archiveLimits,
      ArchiveContents contents) {
    this.file = file;
    this.name = name;
    this.limits = limits;
    this.archiveLimits = archiveLimits;
    this.contents = contents;
    this.members = ArchiveTree.members(contents.entries(), name);
  }

  /** Opens the same file anew each time; the caller closes what it gets. */
  @FunctionalInterface
  public interface Opener {
    /** The bytes from the first on. */
    InputStream open() throws IOException;
  }

  /**
   * Reads an archive within the default limits.
   *
   * @param path of which the last name becomes the tree's
   * @throws IOException when the file cannot be read; never because of what it holds
   */
  public static Archive read(Opener file, String path, InnerFiles wanted) throws IOException {
    return read(file, path, wanted, Limits.DEFAULT, ArchiveLimits.DEFAULT);
  }

  /** Reads an archive within limits of the caller's. */
  public static Archive read(
      Opener file, String path, InnerFiles wanted, Limits limits, ArchiveLimits archiveLimits)
      throws IOException {
    try (InputStream in = file.open()) {
      ArchiveContents contents =
          ArchiveScan.read(in, wanted, USUAL, archiveLimits, limits.anomalies());
      String name = path.substring(path.lastIndexOf('/') + 1);
      return new Archive(file, name, limits, archiveLimits, contents);
    }
  }

  /** The size of the file; of a file larger than is read what was read. */
  public long bytes() {
    return contents.bytes();
  }

  /** The digest of the file; empty when it is larger than is read. */
  public Optional<String> sha256() {
    return contents.sha256();
  }

  /** Whether it could be read to its end; if not, its documents have no tree. */
  public boolean whole() {
    return contents.whole();
  }

  /** What there is of the tree, even where the reading ended early: enough to tell the kind. */
  public Tree partial(Layout layout) {
    document(layout);
    return partial.get(layout);
  }

  /** The document as a layout wants it; made once for each. */
  public Document document(Layout layout) {
    Document known = made.get(layout);
    if (known != null) {
      return known;
    }
    Anomalies anomalies = new Anomalies(limits.anomalies());
    anomalies.addAll(contents.anomalies());
    ArchiveTree tree = new ArchiveTree(contents, name, limits, archiveLimits, anomalies);
    List<Tree> trees = tree.trees(layout, members);
    Set<String> needed = new TreeSet<>(ArchiveLists.algorithms(trees.get(0).root()));
    boolean readable = contents.whole();
    if (readable && !algorithms.containsAll(needed)) {
      readable = readAgain(needed, anomalies);
      trees = ArchiveTree.with(trees, members);
    }
    partial.put(layout, trees.get(0));
    Document document =
        readable
            ? new Document(
                Optional.of(trees.get(0)),
                trees.subList(1, trees.size()),
                anomalies.list(),
                Optional.empty())
            : new Document(Optional.empty(), List.of(), anomalies.list(), Optional.empty());
    made.put(layout, document);
    return document;
  }

  /** A second pass for digests that nobody could know to be needed; false when it fails. */
  private boolean readAgain(Set<String> needed, Anomalies anomalies) {
    Set<String> all = new TreeSet<>(algorithms);
    all.addAll(needed);
    try (InputStream in = file.open()) {
      ArchiveContents again =
          ArchiveScan.read(in, InnerFiles.NONE, all, archiveLimits, limits.anomalies());
      if (again.sha256().equals(contents.sha256()) && again.whole()) {
        algorithms = all;
        members = ArchiveTree.members(again.entries(), name);
        return true;
      }
      anomalies.first(
          Anomaly.Code.UNREADABLE, Map.of("reason", "it changed while it was being read"));
    } catch (IOException e) {
      anomalies.first(Anomaly.Code.UNREADABLE, Map.of("reason", "it cannot be read again"));
    }
    return false;
  }
}
