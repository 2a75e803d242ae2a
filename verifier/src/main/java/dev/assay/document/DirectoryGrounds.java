package dev.assay.document;

import dev.assay.model.Grounds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * What lies below a directory. A name that differs in Unicode form alone is {@link
 * Grounds.Type#OTHER_CASE} too; a link within is followed, and what is neither file nor folder (a
 * FIFO, a device) is a file that has no text.
 */
public final class DirectoryGrounds implements Grounds {
  private final DirectorySpots spots;
  private List<String> files;

  private DirectoryGrounds(Path root) {
    this.spots = new DirectorySpots(root);
  }

  /**
   * The grounds of a workspace.
   *
   * @param root need not exist; then nothing is there
   */
  public static DirectoryGrounds of(Path root) {
    try {
      return new DirectoryGrounds(root.toRealPath());
    } catch (IOException e) {
      return new DirectoryGrounds(root.toAbsolutePath().normalize());
    }
  }

  @Override
  public Place find(String path) {
    return GroundsSearch.find(spots.root(), path);
  }

  @Override
  public Optional<String> text(String path) {
    if (find(path).type() != Type.FILE) {
      return Optional.empty();
    }
    DirectorySpots.At at = spots.root();
    for (String name : GroundsSearch.names(path).orElseThrow()) {
      at = at.child(name);
    }
    try {
      // Looked at right before opening: a FIFO that took the file's place would block for ever.
      BasicFileAttributes attributes =
          Files.readAttributes(at.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.isRegularFile() || attributes.size() > GroundsText.LONGEST) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(at.path(), LinkOption.NOFOLLOW_LINKS)) {
        return GroundsText.of(in);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** {@inheritDoc} Of more than a million files and folders only the first are seen. */
  @Override
  public synchronized List<String> files(List<String> globs) {
    if (files == null) {
      files = new GroundsWalk(spots).files();
    }
    return Globs.compile(globs).among(files);
  }
}
