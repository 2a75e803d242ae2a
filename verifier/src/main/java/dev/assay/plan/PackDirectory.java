package dev.assay.plan;

import dev.assay.model.Location;
import dev.assay.model.Source;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The folder of a user's pack with every regular file below it, samples included: a scan for
 * evidence leaves those out. Links are not followed.
 */
final class PackDirectory implements Source {
  private final Path root;
  private final List<Entry> entries;

  private PackDirectory(Path root, List<Entry> entries) {
    this.root = root;
    this.entries = entries;
  }

  /**
   * Lists a folder.
   *
   * @throws PlanException when it cannot be listed or holds too many files to be a pack
   */
  static PackDirectory of(Path root, String shown) {
    List<Entry> entries = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Listing(root, entries));
    } catch (IOException e) {
      throw new PlanException(
          Location.file(shown),
          "the folder cannot be listed: " + e.getMessage(),
          "check that you may read it");
    }
    entries.sort(
        (one, other) ->
            Arrays.compareUnsigned(
                one.path().getBytes(StandardCharsets.UTF_8),
                other.path().getBytes(StandardCharsets.UTF_8)));
    return new PackDirectory(root, List.copyOf(entries));
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public InputStream open(String path) throws IOException {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileNotFoundException(path);
    }
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static final class Listing extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Entry> entries;

    Listing(Path root, List<Entry> entries) {
      this.root = root;
      this.entries = entries;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        entries.add(new Entry(path, Type.FILE, attributes.size(), ""));
      }
      return entries.size() > PackFolder.MOST_FILES
          ? FileVisitResult.TERMINATE
          : FileVisitResult.CONTINUE;
    }
  }
}
