package dev.assay.document;

import dev.assay.model.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The files that go into a release bundle, each read once, sorted by the UTF-8 bytes of their
 * paths. What a reader would have to call unsafe is refused here.
 *
 * @param items the files
 */
public record PackList(List<Item> items) {
  /** What a reader of ours takes: members, bytes of one, bytes of all. */
  private static final int MOST_FILES = 50_000;

  private static final long MOST_BYTES = 2L << 30;

  public PackList {
    items = List.copyOf(items);
  }

  /**
   * One file.
   *
   * @param program whether it starts as a program does ({@code #!}, ELF): it is packed executable.
   *     The bytes decide, because permissions depend on umask and file system
   */
  public record Item(String path, long size, String sha256, boolean program) {}

  /**
   * Reads a tree.
   *
   * @param wanted paths that are packed
   * @throws PackRefused when a wanted entry is no plain file with a plain name
   */
  public static PackList of(Source tree, Predicate<String> wanted) throws PackRefused {
    List<Item> items = new ArrayList<>();
    Map<String, String> folded = new HashMap<>();
    long total = 0;
    for (Source.Entry entry : tree.entries()) {
      if (!wanted.test(entry.path())) {
        continue;
      }
      plain(entry);
      name(entry.path(), folded);
      Item item = item(tree, entry.path());
      total += item.size();
      if (items.size() == MOST_FILES || total > MOST_BYTES) {
        throw new PackRefused(
            "a bundle holds at most " + MOST_FILES + " files and 2 GiB; pack less with --exclude");
      }
      items.add(item);
    }
    if (items.isEmpty()) {
      throw new PackRefused("there is no file to pack");
    }
    items.sort(java.util.Comparator.comparing(Item::path, PathOrder.UTF_8));
    return new PackList(items);
  }

  /** Bytes of all files. */
  public long bytes() {
    return items.stream().mapToLong(Item::size).sum();
  }

  private static void plain(Source.Entry entry) throws PackRefused {
    String what =
        switch (entry.type()) {
          case FILE -> entry.detail().isEmpty() ? "" : "is a link to '" + entry.detail() + "'";
          case LINK_OUTSIDE -> "is a link to '" + entry.detail() + "'";
          case OTHER -> "cannot be packed: " + entry.detail();
          case UNREADABLE_DIRECTORY -> "is a directory that cannot be listed";
        };
    if (!what.isEmpty()) {
      throw new PackRefused(
          "'" + entry.path() + "' " + what + "; put a plain file there, or --exclude it");
    }
  }

  /** A name that every system can hold, beside all others. */
  private static void name(String path, Map<String, String> folded) throws PackRefused {
    Optional<String> reason = ArchivePaths.unusable(path);
    if (reason.isPresent()) {
      throw new PackRefused(
          "'"
              + ArchivePaths.shown(path)
              + "' cannot be named on every system ("
              + reason.get()
              + "); rename it, or --exclude it");
    }
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      fold(path.substring(0, at), folded);
    }
    fold(path, folded);
  }

  private static void fold(String path, Map<String, String> folded) throws PackRefused {
    String key = ArchivePaths.folded(path);
    String other = folded.putIfAbsent(key, path);
    if (other != null && !other.equals(path)) {
      throw new PackRefused(
          "'"
              + other
              + "' and '"
              + path
              + "' are one name on some systems; rename one, or --exclude it");
    }
  }

  private static Item item(Source tree, String path) throws PackRefused {
    MessageDigest digest = Sha256.digest();
    try (DigestInputStream in =
        new DigestInputStream(new BufferedInputStream(tree.open(path)), digest)) {
      byte[] head = in.readNBytes(4);
      long size = head.length + in.transferTo(java.io.OutputStream.nullOutputStream());
      return new Item(path, size, HexFormat.of().formatHex(digest.digest()), program(head));
    } catch (IOException e) {
      throw new PackRefused("'" + path + "' cannot be read: " + reason(e));
    }
  }

  private static boolean program(byte[] head) {
    boolean script = head.length >= 2 && head[0] == '#' && head[1] == '!';
    return script
        || (head.length == 4
            && head[0] == 0x7f
            && head[1] == 'E'
            && head[2] == 'L'
            && head[3] == 'F');
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "permission denied"
        : e instanceof java.nio.file.NoSuchFileException ? "it is gone" : e.getMessage();
  }
}
