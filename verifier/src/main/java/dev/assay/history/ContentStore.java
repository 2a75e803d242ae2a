package dev.assay.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Files named by their own SHA-256, below {@code sets/}: runs on the same evidence share one. A
 * file appears whole or not at all.
 */
final class ContentStore {
  /** A list of a million pieces of evidence is longer than this. */
  static final long MAX_FILE = 256L << 20;

  private final Path folder;
  private final Disk disk;

  /**
   * @param folder {@code sets}, made on first use
   */
  ContentStore(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /** The file of a digest, whether or not it is there. */
  Path path(String digest) {
    return folder.resolve(digest.substring(0, 2)).resolve(digest + ".json");
  }

  /** Stores the bytes durably and returns their digest; a damaged file of that name is replaced. */
  String put(byte[] bytes) throws IOException {
    String digest = Digest.sha256(bytes);
    Path file = path(digest);
    Path shelf = file.getParent();
    if (!digest.equals(digestOf(file).orElse(""))) {
      new Shelf(folder, disk).write(file, bytes);
    }
    // Also when it was there: whoever wrote it may have died before this.
    disk.forceFolder(shelf);
    disk.forceFolder(folder);
    disk.forceFolder(folder.getParent());
    return digest;
  }

  /** The digest of the bytes stored under a name; empty when there is no such regular file. */
  Optional<String> digestOf(Path file) throws IOException {
    if (!isFile(file)) {
      return Optional.empty();
    }
    MessageDigest digest = Digest.of("SHA-256");
    byte[] buffer = new byte[1 << 16];
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return Optional.of(Digest.hex(digest.digest()));
  }

  /** The stored object of texts; empty when it is not there or is none. */
  Optional<Map<String, String>> texts(String digest) {
    Path file = path(digest);
    try {
      if (!isFile(file)) {
        return Optional.empty();
      }
      return Optional.of(LineCodec.map(LineCodec.MAPPER.readTree(Files.readAllBytes(file))));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** The digest of the rules that stored results name; empty when they cannot be read. */
  Optional<String> rules(String results) {
    try {
      return Digest.isSha256(results) && isFile(path(results))
          ? ResultsFile.rules(LineCodec.MAPPER.readTree(Files.readAllBytes(path(results))))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private static boolean isFile(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MAX_FILE;
  }
}
