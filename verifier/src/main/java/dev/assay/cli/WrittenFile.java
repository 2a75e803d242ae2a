package dev.assay.cli;

import dev.assay.document.PackRefused;
import dev.assay.document.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that was written by temp and rename, so that nobody ever sees half of it.
 *
 * @param sha256 of what lies on the disk
 */
record WrittenFile(long bytes, String sha256) {
  private static final int MOST_TEMPS = 100;

  /** Fills a stream that somebody else opens and closes. */
  interface Filling {
    /** Writes everything. */
    void to(OutputStream out) throws IOException, PackRefused;
  }

  /** Writes a file with the permissions of any new file, in a folder that is made when missing. */
  static WrittenFile write(Path file, Filling filling) throws IOException, PackRefused {
    Files.createDirectories(file.getParent());
    Path temp = temp(file);
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(temp, StandardOpenOption.WRITE), 1 << 16)) {
        filling.to(out);
      }
      long bytes = Files.size(temp);
      String sha256;
      try (InputStream in = Files.newInputStream(temp)) {
        sha256 = Sha256.hex(in, Long.MAX_VALUE).orElseThrow();
      }
      Files.move(temp, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return new WrittenFile(bytes, sha256);
    } finally {
      Files.deleteIfExists(temp);
    }
  }

  /** An empty file beside; {@link Files#createTempFile} would hide the result from other users. */
  private static Path temp(Path file) throws IOException {
    for (int i = 0; i < MOST_TEMPS; i++) {
      Path temp = file.resolveSibling("." + file.getFileName() + "." + i + ".tmp");
      try {
        return Files.createFile(temp);
      } catch (FileAlreadyExistsException e) {
        // Another run is at work, or died: take the next name.
      }
    }
    throw new IOException("there are too many temporary files beside it");
  }
}
