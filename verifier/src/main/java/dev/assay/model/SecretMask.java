package dev.assay.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Replaces keys, tokens and passwords by {@code ***}. Masking a masked text changes nothing;
 * hostile text costs linear time.
 */
public final class SecretMask {
  static final String STARS = "***";

  private static final int AGAIN = 8;

  private SecretMask() {}

  /** The text with every secret replaced. */
  public static String mask(String text) {
    String masked = once(text);
    // What stood glued to a secret stands alone now and may be one, too.
    for (int i = 0; i < AGAIN && !masked.equals(text); i++) {
      String next = once(masked);
      if (next.equals(masked)) {
        break;
      }
      masked = next;
    }
    return masked;
  }

  private static String once(String text) {
    List<Secret> found = SecretScan.of(text);
    if (found.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (Secret secret : found) {
      out.append(text, at, secret.start()).append(STARS);
      at = secret.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /** The same, with as many lines as before: what a secret has of each line is replaced. */
  static String maskLines(String text) {
    List<Secret> found = SecretScan.of(text);
    if (found.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (Secret secret : found) {
      out.append(text, at, secret.start());
      boolean stars = false;
      for (int i = secret.start(); i < secret.end(); i++) {
        char c = text.charAt(i);
        boolean end = c == '\n' || c == '\r';
        if (end) {
          out.append(c);
        } else if (!stars) {
          out.append(STARS);
        }
        stars = !end;
      }
      at = secret.end();
    }
    out.append(text, at, text.length());
    return again(out.toString(), SecretScan.proven(text));
  }

  /**
   * The lines of a text, masked: also the body of a private key that was cut off or holds headers,
   * and what the text says again without its name.
   */
  public static List<String> lines(String text) {
    LineIndex plain = new LineIndex(text);
    LineIndex masked = new LineIndex(maskLines(text));
    List<String> lines = new ArrayList<>();
    boolean key = false;
    for (int i = 1; i <= plain.lines() && !text.isEmpty(); i++) {
      String line = plain.line(i);
      boolean begins = line.contains("-----BEGIN ") && line.contains("PRIVATE KEY-----");
      key = key && body(line);
      lines.add(key ? STARS : mask(masked.line(i)));
      key |= begins && !line.contains("-----END ");
    }
    return lines;
  }

  /** Whether a line can belong to the body of a private key: Base64, perhaps quoted or escaped. */
  private static boolean body(String line) {
    String plain = line.strip();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean base64 = c < 0x80 && Character.isLetterOrDigit(c);
      if (!base64 && "+/=\"'\\,:- ".indexOf(c) < 0) {
        return false;
      }
    }
    return !plain.contains("-----END ");
  }

  /** Takes proven secrets out of a text that may say them again without their names. */
  static String again(String text, List<Secret> proven) {
    String masked = text;
    for (Secret secret : proven) {
      masked = masked.contains(secret.value()) ? masked.replace(secret.value(), STARS) : masked;
      String plain = secret.value().replace("\\/", "/");
      masked = masked.contains(plain) ? masked.replace(plain, STARS) : masked;
    }
    return masked;
  }

  /** Both languages masked. */
  public static Text mask(Text text) {
    String en = mask(text.en());
    String zh = mask(text.zh());
    return en.equals(text.en()) && zh.equals(text.zh()) ? text : new Text(en, zh);
  }
}
