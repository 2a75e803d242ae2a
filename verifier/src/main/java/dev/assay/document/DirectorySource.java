package dev.assay.document;

import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files below a directory. {@code .git}, {@code node_modules}, {@code target}, the sample
 * folders of packs and what the caller names are never scanned. The walk is made once, on first
 * use.
 */
public final class DirectorySource implements Source {
  private final Path root;
  private final Globs exclude;
  private final Set<String> skip;
  private List<Entry> entries;
  private final Map<String, Entry> plain = new HashMap<>();

  private DirectorySource(Path root, Globs exclude, Set<String> skip) {
    this.root = root;
    this.exclude = exclude;
    this.skip = Set.copyOf(skip);
  }

  /**
   * A directory.
   *
   * @param root need not exist; a directory that cannot be listed is an entry {@code .}
   * @param exclude globs of relative paths, files or folders
   * @param skip exact relative paths, files or folders: outputs, the ledger, named reports
   */
  public static DirectorySource of(Path root, List<String> exclude, Set<String> skip) {
    return new DirectorySource(root.toAbsolutePath().normalize(), Globs.compile(exclude), skip);
  }

  /** The directory itself, absolute. */
  public Path root() {
    return root;
  }

  @Override
  public synchronized List<Entry> entries() {
    if (entries == null) {
      entries = new DirectoryWalk(root, exclude, skip).entries();
      for (Entry entry : entries) {
        if (entry.type() == Type.FILE && entry.detail().isEmpty()) {
          plain.put(entry.path(), entry);
        }
      }
    }
    return entries;
  }

  @Override
  public InputStream open(String path) throws IOException {
    Path file;
    try {
      file = root.resolve(path);
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(path, null, "no such name");
    }
    if (!file.normalize().equals(file) || !file.startsWith(root)) {
      throw new NoSuchFileException(path, null, "not below the workspace");
    }
    if (!walked(path)) {
      Path real = file.toRealPath();
      if (!real.startsWith(root.toRealPath())) {
        throw new NoSuchFileException(path, null, "leads out of the workspace");
      }
      file = real;
    }
    // Looked at right before opening: a FIFO that took the file's place would block for ever.
    if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isRegularFile()) {
      throw new IOException("not a regular file");
    }
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether the walk met it as a file in a real folder, so that no link leads to it. */
  private synchronized boolean walked(String path) {
    return plain.containsKey(path);
  }
}
