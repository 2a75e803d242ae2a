package dev.assay.document;

import dev.assay.model.Anomaly;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From bytes to text: UTF-8 unless a byte order mark says UTF-16. Bytes that are not valid become
 * U+FFFD and an anomaly, so that the rest of the file can still be judged.
 */
public final class Decoder {
  private static final char REPLACEMENT = '\uFFFD';
  private static final char ESCAPE = '\u001b';

  private Decoder() {}

  /** Decodes a text in which every control character but tab and line ends is an anomaly. */
  public static Decoded decode(byte[] bytes) {
    return decode(bytes, false);
  }

  /**
   * Decodes.
   *
   * @param escapes whether terminal colours ({@code ESC [}) are expected, as in logs
   */
  static Decoded decode(byte[] bytes, boolean escapes) {
    Charset charset = charset(bytes);
    int from = mark(bytes, charset);
    String text = new String(bytes, from, bytes.length - from, charset);
    List<Anomaly> anomalies = new ArrayList<>();
    if (text.indexOf(REPLACEMENT) >= 0) {
      int offset = firstInvalid(bytes, from, charset);
      if (offset >= 0) {
        anomalies.add(
            new Anomaly(
                Anomaly.Code.INVALID_ENCODING, offset, "", Map.of("encoding", charset.name())));
      }
    }
    int control = firstControl(text, escapes);
    if (control >= 0) {
      String shown = String.format("U+%04X", (int) text.charAt(control));
      anomalies.add(
          new Anomaly(Anomaly.Code.CONTROL_CHARACTER, control, "", Map.of("character", shown)));
    }
    return new Decoded(text, anomalies);
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2) {
      int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
      if (first == 0xFEFF) {
        return StandardCharsets.UTF_16BE;
      }
      if (first == 0xFFFE) {
        return StandardCharsets.UTF_16LE;
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** Length of the byte order mark. */
  private static int mark(byte[] bytes, Charset charset) {
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return 2;
    }
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  /** Offset in the text of the first bytes that are not valid; −1 when U+FFFD was written out. */
  private static int firstInvalid(byte[] bytes, int from, Charset charset) {
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    boolean failed =
        decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), out, true).isError();
    return failed ? out.position() : -1;
  }

  private static int firstControl(String text, boolean escapes) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= ' ' && c != '\u007f') || c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      if (!(escapes && c == ESCAPE && i + 1 < text.length() && text.charAt(i + 1) == '[')) {
        return i;
      }
    }
    return -1;
  }
}
