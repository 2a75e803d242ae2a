package dev.assay.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces keys, tokens and passwords by {@code ***}. Patterns are possessive and bounded, so that
 * hostile text costs linear time; masking a masked text changes nothing.
 */
public final class SecretMask {
  private static final String STARS = "***";

  /** {@code scheme://user:password@host}: the password goes, the rest stays. */
  private static final Pattern URL =
      Pattern.compile(
          "([a-zA-Z][a-zA-Z0-9+.-]{0,30}+://[^\\s/:@'\"]{0,256}+:)([^\\s/@'\"]{1,256}+)(@)");

  /** {@code password=…}, {@code "api_key": "…"}, {@code --token …} and their kin. */
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?i)((?:password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential|auth[_-]?key|密码|口令|密钥|令牌)"
              + "[a-z0-9_-]{0,20}+[\"']?\\s{0,4}+(?:=|:|：)\\s{0,4}+[\"']?)([^\\s\"',;&|]{4,512}+)");

  /** Tokens that say themselves what they are. */
  private static final Pattern WELL_KNOWN =
      Pattern.compile(
          "\\b(?:gh[pousr]_[A-Za-z0-9]{20,255}+|github_pat_[A-Za-z0-9_]{20,255}+|glpat-[A-Za-z0-9_-]{20,64}+"
              + "|xox[abprs]-[A-Za-z0-9-]{10,255}+|sk-[A-Za-z0-9_-]{20,255}+|(?:AKIA|ASIA)[A-Z0-9]{16}"
              + "|AIza[A-Za-z0-9_-]{35}|eyJ[A-Za-z0-9_-]{8,2048}+\\.[A-Za-z0-9_-]{8,4096}+\\.[A-Za-z0-9_-]{4,1024}+)");

  private static final Pattern BEARER =
      Pattern.compile("(?i)(\\b(?:bearer|basic)\\s{1,4}+)([A-Za-z0-9+/=._~-]{16,4096}+)");

  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN [A-Z ]{0,40}+PRIVATE KEY-----");

  /** A number is no secret: token counts, ports, instants. */
  private static final Pattern COUNT = Pattern.compile("[0-9.,:+TZ-]{1,32}+");

  private SecretMask() {}

  /** The text with every secret replaced. */
  public static String mask(String text) {
    if (text.length() < 8) {
      return text;
    }
    String masked = URL.matcher(text).replaceAll("$1" + STARS + "$3");
    masked = BEARER.matcher(masked).replaceAll("$1" + STARS);
    masked = WELL_KNOWN.matcher(masked).replaceAll(STARS);
    masked = assignments(masked);
    return PRIVATE_KEY.matcher(masked).replaceAll(STARS);
  }

  /** Both languages masked. */
  public static Text mask(Text text) {
    String en = mask(text.en());
    String zh = mask(text.zh());
    return en.equals(text.en()) && zh.equals(text.zh()) ? text : new Text(en, zh);
  }

  private static String assignments(String text) {
    Matcher matcher = ASSIGNMENT.matcher(text);
    StringBuilder out = null;
    int at = 0;
    while (matcher.find()) {
      if (COUNT.matcher(matcher.group(2)).matches()) {
        continue;
      }
      out = out == null ? new StringBuilder(text.length()) : out;
      out.append(text, at, matcher.start(2)).append(STARS);
      at = matcher.end(2);
    }
    return out == null ? text : out.append(text, at, text.length()).toString();
  }
}
