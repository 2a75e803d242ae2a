package dev.assay.cli;

import dev.assay.document.PackRefused;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a report goes: a file, by temp and rename, or something that only takes bytes. */
final class ReportFile {
  private ReportFile() {}

  /** Fills a stream that somebody else opens and closes. */
  interface Filling {
    /** Writes everything. */
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes a report. Parent folders are made; a link to a file stays a link; a device or a pipe
   * ({@code /dev/stdout}) is written to and never replaced.
   *
   * @throws IOException with a message for people when the place cannot take it
   */
  static void write(Path file, Filling filling) throws IOException {
    Path target = file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new IOException("it is a directory");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
        filling.to(out);
      }
      return;
    }
    try {
      WrittenFile.write(Files.exists(target) ? target.toRealPath() : target, filling::to);
    } catch (PackRefused e) {
      throw new IllegalStateException("no report is a bundle", e);
    }
  }
}
