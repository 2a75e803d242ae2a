package dev.assay.history;

import dev.assay.model.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compares the files of a workspace with those of a commit, byte by byte. */
final class WorkingTree {
  private final GitFolder git;
  private final LineEnds lineEnds;
  private final Function<String, Optional<LfsPointer>> pointers;
  private final Map<String, Head.Type> committed = new HashMap<>();
  private final Set<String> composed = new HashSet<>();
  private final Map<String, Boolean> folders = new HashMap<>();

  /**
   * @param pointers the pointer of git-lfs that a blob is, by the blob's id
   */
  WorkingTree(GitFolder git, LineEnds lineEnds, Function<String, Optional<LfsPointer>> pointers) {
    this.git = git;
    this.lineEnds = lineEnds;
    this.pointers = pointers;
  }

  /** Whether a committed file is still what it was. */
  boolean isUnchanged(String path, Head.Type type, String blob) {
    committed.put(path, type);
    String form = NameForms.composed(path);
    if (!form.equals(path)) {
      composed.add(form);
    }
    return type == Head.Type.SUBMODULE || isSame(path, type, blob);
  }

  /**
   * The first scanned file that is neither committed nor ignored; asked after all committed ones.
   *
   * @param prefix of the workspace in the repository, {@code ""} or ending in a slash
   */
  Optional<String> untracked(Source scanned, String prefix) {
    IgnoreRules ignore = new IgnoreRules(git);
    return scanned.entries().stream()
        .filter(entry -> entry.type() != Source.Type.UNREADABLE_DIRECTORY)
        .map(entry -> prefix + entry.path())
        .filter(path -> !isCommitted(path))
        .filter(path -> !isBelowCommittedLink(path) && !ignore.ignores(path))
        .findFirst();
  }

  /** Whether a name is committed, in either Unicode form: some file systems change the form. */
  private boolean isCommitted(String path) {
    String nfc = NameForms.composed(path);
    return committed.containsKey(path) || committed.containsKey(nfc) || composed.contains(nfc);
  }

  /**
   * The file of a committed path, in the Unicode form in which it lies there; empty when it would
   * be outside, behind a link, or is not there.
   */
  Optional<Path> file(String path) {
    Optional<Path> plain = plainFile(path);
    return plain.isPresent() || path.chars().allMatch(c -> c < 0x80)
        ? plain
        : plainFile(Normalizer.normalize(path, Normalizer.Form.NFC))
            .or(() -> plainFile(Normalizer.normalize(path, Normalizer.Form.NFD)));
  }

  private Optional<Path> plainFile(String path) {
    if (!isFolder(PatternFiles.parent(path))) {
      return Optional.empty();
    }
    Path file = git.root().resolve(path);
    return file.equals(file.normalize())
            && file.startsWith(git.root())
            && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** Whether a path holds what a blob does. */
  boolean isSame(String path, Head.Type type, String blob) {
    try {
      Optional<Path> found = file(path);
      if (found.isEmpty()) {
        return false;
      }
      Path file = found.get();
      if (type == Head.Type.LINK && Files.isSymbolicLink(file)) {
        String target = Files.readSymbolicLink(file).toString();
        return BlobHash.of(target.getBytes(StandardCharsets.UTF_8)).equals(blob);
      }
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isSame(file, path, blob);
    } catch (IOException | RuntimeException e) {
      // A file that cannot be read cannot be shown to be the committed one.
      return false;
    }
  }

  private boolean isSame(Path file, String path, String blob) throws IOException {
    if (BlobHash.of(file).equals(blob)) {
      return true;
    }
    boolean text = isText(file, path) && BlobHash.ofText(file).equals(blob);
    return text || isMeant(file, blob);
  }

  /** Whether git would take each CRLF of a file for LF. */
  boolean isText(Path file, String path) throws IOException {
    return switch (lineEnds.of(path)) {
      case AS_THEY_ARE -> false;
      case TEXT -> true;
      case TEXT_UNLESS_BINARY -> !BlobHash.looksBinary(file);
    };
  }

  /** Whether the blob is a pointer of git-lfs to exactly these bytes. */
  private boolean isMeant(Path file, String blob) throws IOException {
    Optional<LfsPointer> pointer = pointers.apply(blob);
    return pointer.isPresent() && pointer.get().means(file);
  }

  /** Whether a folder is one, all the way down: through a link another tree would be read. */
  private boolean isFolder(String path) {
    if (path.isEmpty()) {
      return true;
    }
    Boolean known = folders.get(path);
    if (known == null) {
      known =
          isFolder(PatternFiles.parent(path))
              && Files.isDirectory(git.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
      folders.put(path, known);
    }
    return known;
  }

  /** Files behind a committed link, or in another repository, are compared where they are. */
  private boolean isBelowCommittedLink(String path) {
    for (String above = PatternFiles.parent(path);
        !above.isEmpty();
        above = PatternFiles.parent(above)) {
      Head.Type type = committed.getOrDefault(above, Head.Type.FILE);
      if (type != Head.Type.FILE) {
        return true;
      }
    }
    return false;
  }
}
