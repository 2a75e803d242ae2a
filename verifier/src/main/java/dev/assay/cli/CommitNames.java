package dev.assay.cli;

import dev.assay.history.DescribedHistory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The names of described commits in the files of a sample: nobody can know the hash of a commit
 * beforehand, so <code>{commit:ID}</code> stands for it, and <code>{commit12:ID}</code> for its
 * first twelve digits.
 */
final class CommitNames {
  private static final String WHOLE = "{commit:";
  private static final String SHORT = "{commit12:";
  private static final int DIGITS = 12;

  private final DescribedHistory history;

  CommitNames(DescribedHistory history) {
    this.history = history;
  }

  /**
   * A file with every name replaced; what is no UTF-8 stays as it is.
   *
   * @throws IllegalArgumentException when no such commit is described
   */
  byte[] in(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      String whole = replaced(text, WHOLE, Integer.MAX_VALUE);
      return replaced(whole, SHORT, DIGITS).getBytes(StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return file;
    }
  }

  private String replaced(String text, String opening, int digits) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (int at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, copied)) {
      int end = text.indexOf('}', at);
      if (end < 0) {
        break;
      }
      String hash = history.hash(text.substring(at + opening.length(), end));
      out.append(text, copied, at).append(hash, 0, Math.min(digits, hash.length()));
      copied = end + 1;
    }
    return out.append(text, copied, text.length()).toString();
  }
}
