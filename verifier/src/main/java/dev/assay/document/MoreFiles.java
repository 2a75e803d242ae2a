package dev.assay.document;

import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A source together with single files that somebody named: files that are never scanned, such as
 * those below {@code target}, or that lie outside of the tree.
 */
public final class MoreFiles implements Source {
  private final Source base;
  private final Map<String, Path> more;
  private List<Entry> entries;

  private MoreFiles(Source base, Map<String, Path> more) {
    this.base = base;
    this.more = new TreeMap<>(more);
  }

  /**
   * A source with more files.
   *
   * @param more by the path they go by, relative to the tree and perhaps with {@code ..}; one that
   *     the source has already is taken from there
   */
  public static MoreFiles of(Source base, Map<String, Path> more) {
    return new MoreFiles(base, more);
  }

  @Override
  public synchronized List<Entry> entries() {
    if (entries == null) {
      List<Entry> all = new ArrayList<>(base.entries());
      Set<String> there = new HashSet<>();
      all.forEach(entry -> there.add(entry.path()));
      more.forEach(
          (path, file) -> {
            if (!there.contains(path)) {
              all.add(entry(path, file));
            }
          });
      all.sort(Comparator.comparing(Entry::path, PathOrder.UTF_8));
      entries = List.copyOf(all);
    }
    return entries;
  }

  private static Entry entry(String path, Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile()
          ? new Entry(path, Type.FILE, attributes.size(), "")
          : new Entry(path, Type.OTHER, -1, "not a regular file");
    } catch (IOException e) {
      // Opening it will say what happened to it.
      return new Entry(path, Type.FILE, -1, "");
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    Path file = more.get(path);
    if (file == null) {
      return base.open(path);
    }
    // A link that somebody names is followed; what it leads to must be a file, or opening may
    // block.
    Path real = file.toRealPath();
    if (!Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isRegularFile()) {
      throw new IOException("not a regular file");
    }
    return Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS);
  }
}
