package dev.assay.model;

import java.util.List;

/**
 * Replaces keys, tokens and passwords by {@code ***}. Masking a masked text changes nothing; hostile
 * text costs linear time.
 */
public final class SecretMask {
  static final String STARS = "***";

  private SecretMask() {}

  /** The text with every secret replaced. */
  public static String mask(String text) {
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
  public static String maskLines(String text) {
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
    List<Secret> proven =
        found.stream().filter(secret -> SecretProof.proven(text, secret)).toList();
    return again(out.toString(), proven);
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
