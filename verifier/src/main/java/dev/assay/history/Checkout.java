package dev.assay.history;

import dev.assay.model.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** The working copy of a workspace. */
final class Checkout implements WorkingCopy {
  private final WorkingTree tree;
  private final Source scanned;
  private final String prefix;
  private final IgnoreRules ignore;

  /**
   * @param prefix of the workspace in the repository, {@code ""} or ending in a slash
   */
  Checkout(WorkingTree tree, Source scanned, String prefix, IgnoreRules ignore) {
    this.ignore = ignore;
    this.tree = tree;
    this.scanned = scanned;
    this.prefix = prefix;
  }

  @Override
  public boolean isCommitted(String path, ObjectId blob) {
    return tree.isSame(prefix + path, Head.Type.FILE, blob.name());
  }

  @Override
  public Optional<byte[]> bytes(String path) throws IOException {
    Optional<Path> file = tree.file(prefix + path);
    if (file.isEmpty() || !Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (Files.size(file.get()) > Versions.LARGEST) {
      throw new IOException("a file is larger than 48 MiB");
    }
    if (!tree.isText(file.get(), prefix + path)) {
      return Optional.of(Files.readAllBytes(file.get()));
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    BlobHash.copyText(file.get(), text);
    return Optional.of(text.toByteArray());
  }

  @Override
  public List<String> paths() {
    return scanned.entries().stream().map(Source.Entry::path).toList();
  }

  @Override
  public boolean isIgnored(String path) {
    try {
      String whole = prefix + path;
      Optional<Path> file = tree.file(whole);
      boolean folder = file.isPresent() && Files.isDirectory(file.get(), LinkOption.NOFOLLOW_LINKS);
      return file.isPresent() && ignore.ignores(folder ? whole + "/." : whole);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
