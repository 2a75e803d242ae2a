package dev.assay.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The encoding an archive declares for the text files in it (BagIt's {@code
 * Tag-File-Character-Encoding}, RFC 8493 §2.1.1).
 */
final class DeclaredEncoding {
  /** Names in the IANA registry that every Java knows. */
  private static final Set<String> KNOWN =
      Set.of(
          "UTF-8",
          "US-ASCII",
          "UTF-16",
          "UTF-16BE",
          "UTF-16LE",
          "ISO-8859-1",
          "ISO-8859-2",
          "ISO-8859-15",
          "WINDOWS-1252",
          "GB18030",
          "GBK",
          "SHIFT_JIS",
          "EUC-JP");

  private DeclaredEncoding() {}

  /** The encoding with this name in any case; empty when it is unknown or UTF-8. */
  static Optional<Charset> of(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    return KNOWN.contains(upper) && !upper.equals("UTF-8")
        ? Optional.of(Charset.forName(upper))
        : Optional.empty();
  }

  /** The same text in UTF-8; empty when the bytes are not valid in their encoding. */
  static Optional<byte[]> utf8(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
