package dev.assay.document;

import dev.assay.model.EvidenceText;
import dev.assay.model.SecretMask;
import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The lines of a source's files with every secret masked, private keys over several lines too. */
public final class MaskedText implements EvidenceText {
  private final Source source;
  private final Limits limits;

  /** Reads from a source, within the default limits. */
  public MaskedText(Source source) {
    this(source, Limits.DEFAULT);
  }

  /** Reads from a source; a file larger than {@code limits} allows is refused. */
  public MaskedText(Source source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  @Override
  public List<String> lines(String path) throws IOException {
    byte[] bytes;
    try (InputStream in = source.open(path)) {
      bytes = in.readNBytes(limits.file() + 1);
    }
    return lines(bytes, limits);
  }

  /**
   * The lines of a file's bytes, masked.
   *
   * @throws IOException when they are too many or an archive
   */
  static List<String> lines(byte[] bytes, Limits limits) throws IOException {
    if (bytes.length > limits.file()) {
      throw new IOException("larger than " + limits.file() + " bytes");
    }
    if (ArchiveScan.archive(bytes)) {
      throw new IOException("an archive has no lines");
    }
    return SecretMask.lines(Decoder.decode(bytes).text());
  }

  /** Whether the bytes of a text hold a secret, so that masking changes them. */
  public static boolean holdsSecret(byte[] bytes) {
    String text = Decoder.decode(bytes).text();
    return !SecretMask.lines(text).equals(plain(text));
  }

  private static List<String> plain(String text) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = Lines.end(text, at);
      lines.add(text.substring(at, end));
      at = Lines.next(text, end);
    }
    return lines;
  }
}
