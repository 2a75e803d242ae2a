package dev.assay.report;

import dev.assay.model.Run;
import java.io.IOException;
import java.io.OutputStream;

/** Writes one run in one format. The format never changes verdict, counts or exit code. */
public interface Reporter {
  /**
   * Writes the whole report; does not close the stream.
   *
   * @param exitCode what the process will answer
   * @throws IOException when the stream cannot take it
   */
  void write(Run run, int exitCode, OutputStream out) throws IOException;
}
