package dev.assay.document;

import dev.assay.model.Layout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The files inside archives that any kind reads: documents and lists of digests. Immutable. */
public final class InnerFiles {
  /** No file. */
  public static final InnerFiles NONE = new InnerFiles(List.of());

  private final List<Glob> documents = new ArrayList<>();
  private final List<Glob> lists = new ArrayList<>();

  /** The files that any of these layouts names. */
  public InnerFiles(Collection<Layout> layouts) {
    for (Layout layout : layouts) {
      for (Map.Entry<String, Layout.Inner> each : layout.documents().entrySet()) {
        documents.add(glob(each.getValue().path()));
      }
      layout.lists().forEach(each -> lists.add(glob(each.path())));
    }
  }

  /** A pattern over a whole path below the root. */
  static Glob glob(String path) {
    return Glob.compile("/" + path);
  }

  /**
   * How many bytes of a member are kept; 0 when nobody asks for it. Which folder is the root is not
   * known before the end, so a path counts with and without its first folder.
   */
  int most(String path, ArchiveLimits limits) {
    String inner = path.substring(path.indexOf('/') + 1);
    boolean list = matches(lists, path) || matches(lists, inner);
    boolean document = matches(documents, path) || matches(documents, inner);
    return Math.max(list ? limits.list() : 0, document ? limits.document() : 0);
  }

  private static boolean matches(List<Glob> globs, String path) {
    return globs.stream().anyMatch(glob -> glob.matches(path));
  }
}
