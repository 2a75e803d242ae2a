package dev.assay.document;

import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of evidence as it may leave the workspace: byte for byte when there is no secret in it,
 * else its lines with every secret masked.
 */
public final class EvidenceCopy {
  private final byte[] bytes;
  private final boolean exact;
  private final List<Integer> masked;

  private EvidenceCopy(byte[] bytes, boolean exact, List<Integer> masked) {
    this.bytes = bytes;
    this.exact = exact;
    this.masked = List.copyOf(masked);
  }

  /**
   * Copies a file.
   *
   * @throws IOException when it is gone, too large or an archive, which has no lines
   */
  public static EvidenceCopy of(Source source, String path) throws IOException {
    byte[] original;
    try (InputStream in = source.open(path)) {
      original = in.readNBytes(Limits.DEFAULT.file() + 1);
    }
    List<String> shown = MaskedText.lines(original, Limits.DEFAULT);
    Decoded decoded = Decoder.decode(original);
    List<Integer> masked = masked(decoded.text(), shown);
    // What could not be decoded could not be searched for secrets either.
    boolean exact = masked.isEmpty() && decoded.anomalies().isEmpty();
    byte[] copy =
        exact ? original : (String.join("\n", shown) + "\n").getBytes(StandardCharsets.UTF_8);
    return new EvidenceCopy(copy, exact, masked);
  }

  /** The numbers of the lines that were changed, from 1. */
  private static List<Integer> masked(String text, List<String> shown) {
    List<Integer> numbers = new ArrayList<>();
    int number = 0;
    for (int at = 0; at < text.length(); ) {
      int end = Lines.end(text, at);
      if (!text.substring(at, end).equals(shown.get(number))) {
        numbers.add(number + 1);
      }
      number++;
      at = Lines.next(text, end);
    }
    return numbers;
  }

  /** The copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether it is the file itself, byte for byte. */
  public boolean exact() {
    return exact;
  }

  /** The numbers of the lines in which something was masked, from 1. */
  public List<Integer> masked() {
    return masked;
  }
}
