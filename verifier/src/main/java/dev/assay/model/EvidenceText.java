package dev.assay.model;

import java.io.IOException;
import java.util.List;

/** The text of an evidence file for readers of the site, secrets masked. */
public interface EvidenceText {
  /**
   * The decoded lines, verbatim but for masked secrets.
   *
   * @throws IOException when the file is gone or cannot be decoded as text
   */
  List<String> lines(String path) throws IOException;
}
