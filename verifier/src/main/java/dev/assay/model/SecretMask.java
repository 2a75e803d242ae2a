package dev.assay.model;

import java.util.regex.Pattern;

/**
 * Replaces keys, tokens and passwords by {@code ***}. Patterns are possessive or bounded, so that
 * hostile text costs linear time; masking a masked text changes nothing.
 */
public final class SecretMask {
  static final String STARS = "***";

  /** {@code scheme://user:password@host}: the password goes, the rest stays. */
  private static final Pattern URL =
      Pattern.compile(
          "([a-zA-Z][a-zA-Z0-9+.-]{0,30}+://[^\\s/:@'\"]{0,256}+:)([^\\s/'\"]{1,256})(@)");

  /** Tokens that say themselves what they are. */
  private static final Pattern WELL_KNOWN =
      Pattern.compile(
          "\\b(?:gh[pousr]_[A-Za-z0-9]{20,255}+|github_pat_[A-Za-z0-9_]{20,255}+"
              + "|glpat-[A-Za-z0-9_-]{20,64}+|xox[abprs]-[A-Za-z0-9-]{10,255}+"
              + "|sk-(?=[A-Za-z_-]{0,40}+[0-9])[A-Za-z0-9_-]{20,255}+|(?:AKIA|ASIA)[A-Z0-9]{16}\\b"
              + "|AIza[A-Za-z0-9_-]{35}|ya29\\.[A-Za-z0-9_-]{20,255}+|npm_[A-Za-z0-9]{36}\\b"
              + "|hf_[A-Za-z0-9]{30,64}+|SG\\.[A-Za-z0-9_-]{16,64}+\\.[A-Za-z0-9_-]{16,64}+"
              + "|eyJ[A-Za-z0-9_-]{8,2048}+\\.[A-Za-z0-9_-]{8,4096}+\\.[A-Za-z0-9_-]{4,1024}+)");

  /** How the well-known tokens begin. */
  private static final String[] BEGINNINGS = {
    "ghp_",
    "gho_",
    "ghu_",
    "ghs_",
    "ghr_",
    "github_pat_",
    "glpat-",
    "xox",
    "sk-",
    "AKIA",
    "ASIA",
    "AIza",
    "ya29.",
    "npm_",
    "hf_",
    "SG.",
    "eyJ"
  };

  /** The path of a web hook is its password. */
  private static final Pattern WEB_HOOK =
      Pattern.compile("(https://hooks\\.slack\\.com/services/)([A-Za-z0-9/]{8,128}+)");

  /** A scheme and something with a digit, a capital or a sign in it: prose has neither. */
  private static final Pattern BEARER =
      Pattern.compile(
          "((?:\\b[Bb]earer|\\b[Bb]asic|\\bBEARER|\\bBASIC) {1,4}+)"
              + "(?=[a-z]{0,64}[A-Z0-9+/=._~-])([A-Za-z0-9+/=._~-]{12,4096}+)");

  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----"
              + "(?:(?:\\s|\\\\[nr]){0,8}+[A-Za-z0-9+/=]{32,16384}+)?"
              + "(?:[A-Za-z0-9+/=\\s\\\\]{0,16384}+-----END [A-Z ]{0,40}PRIVATE KEY-----)?");

  private SecretMask() {}

  /** The text with every secret replaced. */
  public static String mask(String text) {
    if (text.length() < 6) {
      return text;
    }
    // Looking for plain words first: nearly every line has none of them.
    String masked = text;
    if (has(masked, "://")) {
      masked = URL.matcher(masked).replaceAll("$1" + STARS + "$3");
      masked = WEB_HOOK.matcher(masked).replaceAll("$1" + STARS);
    }
    if (has(masked, "earer", "asic", "EARER", "ASIC")) {
      masked = BEARER.matcher(masked).replaceAll("$1" + STARS);
    }
    if (has(masked, BEGINNINGS)) {
      masked = WELL_KNOWN.matcher(masked).replaceAll(STARS);
    }
    masked = SecretAssignments.mask(masked);
    return has(masked, "PRIVATE KEY-----") ? PRIVATE_KEY.matcher(masked).replaceAll(STARS) : masked;
  }

  /** Both languages masked. */
  public static Text mask(Text text) {
    String en = mask(text.en());
    String zh = mask(text.zh());
    return en.equals(text.en()) && zh.equals(text.zh()) ? text : new Text(en, zh);
  }

  private static boolean has(String text, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
