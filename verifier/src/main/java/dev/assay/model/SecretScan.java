package dev.assay.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a key, a token or a password. What is masked and what is reported both come
 * from here; what is reported is also {@linkplain SecretProof proven}. Patterns are possessive or
 * bounded, so that hostile text costs linear time.
 */
public final class SecretScan {
  /** Behind the scheme of {@code scheme://user:password@host}: the password goes. */
  private static final Pattern URL =
      Pattern.compile("://[^\\s/:@'\"]{0,256}+:([^\\s/'\"]{1,256})@");

  /** Tokens that say themselves what they are. */
  private static final Pattern WELL_KNOWN =
      Pattern.compile(
          "(?<![A-Za-z0-9_])(?:gh[pousr]_[A-Za-z0-9]{20,255}+|github_pat_[A-Za-z0-9_]{20,255}+"
              + "|glpat-[A-Za-z0-9_-]{20,64}+|x(?:ox[abprs]|app)-[A-Za-z0-9-]{10,255}+"
              + "|sk-(?=[A-Za-z_-]{0,40}+[0-9])[A-Za-z0-9_-]{20,255}+|(?:AKIA|ASIA)[A-Z0-9]{16}\\b"
              + "|[rs]k_live_[A-Za-z0-9]{16,128}+|AKID[A-Za-z0-9]{32}\\b|LTAI[A-Za-z0-9]{12,26}\\b"
              + "|AIza[A-Za-z0-9_-]{35}|ya29\\.[A-Za-z0-9_-]{20,255}+|npm_[A-Za-z0-9]{36}\\b"
              + "|hf_[A-Za-z0-9]{30,64}+|SG\\.[A-Za-z0-9_-]{16,64}+\\.[A-Za-z0-9_-]{16,64}+"
              + "|pypi-AgE[A-Za-z0-9_-]{50,255}+|dop_v1_[a-f0-9]{64}\\b"
              + "|eyJ[A-Za-z0-9_-]{8,2048}+\\.[A-Za-z0-9_-]{8,4096}+\\.[A-Za-z0-9_-]{4,1024}+)");

  /** How the well-known tokens begin. */
  private static final String[] BEGINNINGS = {
    "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "xapp-", "sk-", "AKIA",
    "ASIA", "k_live_", "AKID", "LTAI", "AIza", "ya29.", "npm_", "hf_", "SG.", "pypi-AgE", "dop_v1_",
    "eyJ"
  };

  /** The path or key of a web hook is its password. */
  private static final Pattern WEB_HOOK =
      Pattern.compile(
          "https://(?:hooks\\.slack\\.com/services/|discord(?:app)?\\.com/api/webhooks/"
              + "|open\\.(?:feishu\\.cn|larksuite\\.com)/open-apis/bot/v2/hook/"
              + "|qyapi\\.weixin\\.qq\\.com/cgi-bin/webhook/send\\?key=)"
              + "([A-Za-z0-9/_-]{8,128}+)");

  /** A scheme and something with a digit, a capital or a sign in it: prose has neither. */
  private static final Pattern BEARER =
      Pattern.compile(
          "\\b(?i:bearer|basic) {1,4}+"
              + "(?=[a-z]{0,64}[A-Z0-9+/=._~-])([A-Za-z0-9+/=._~-]{12,4096}+)");

  private static final String[] SCHEMES = {"earer ", "asic ", "EARER ", "ASIC "};

  private static final String[] HOOKS = {
    "https://hooks.", "https://discord", "https://open.", "https://qyapi."
  };

  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----"
              + "(?:(?:\\s|\\\\[nr]){0,8}+[A-Za-z0-9+/=]{32,16384}+)?"
              + "(?:[A-Za-z0-9+/=\\s\\\\]{0,16384}+-----END [A-Z ]{0,40}PRIVATE KEY-----)?");

  private SecretScan() {}

  /** Whatever must not be shown, in order, without overlaps; empty for nearly every text. */
  public static List<Secret> of(String text) {
    return apart(text, raw(text));
  }

  private static List<Secret> raw(String text) {
    if (text.length() < 6) {
      return List.of();
    }
    List<Secret> found = new ArrayList<>(0);
    // Looking for plain words first: nearly every text has none of them.
    if (text.contains("://")) {
      add(found, text, "://", 0, URL.matcher(text), Secret.Sort.URL_PASSWORD);
      for (String word : HOOKS) {
        add(found, text, word, 0, WEB_HOOK.matcher(text), Secret.Sort.WEB_HOOK);
      }
    }
    for (String word : SCHEMES) {
      add(found, text, word, 1, BEARER.matcher(text), Secret.Sort.AUTHORIZATION);
    }
    for (String word : BEGINNINGS) {
      int back = word.startsWith("k_") ? 1 : 0;
      add(found, text, word, back, WELL_KNOWN.matcher(text), Secret.Sort.TOKEN);
    }
    SecretAssignments.find(text, found);
    SecretPairs.find(text, found);
    if (text.contains("PRIVATE KEY-----")) {
      add(found, text, "-----BEGIN ", 0, PRIVATE_KEY.matcher(text), Secret.Sort.PRIVATE_KEY);
    }
    return found;
  }

  /** Those of them that are secrets beyond reasonable doubt. */
  public static List<Secret> proven(String text) {
    List<Secret> found = new ArrayList<>(raw(text));
    found.removeIf(secret -> !SecretProof.proven(text, secret));
    return apart(text, found);
  }

  /**
   * Adds what a pattern matches a few places in front of each occurrence of a word: its last group,
   * or all of it.
   */
  private static void add(
      List<Secret> found, String text, String word, int back, Matcher matcher, Secret.Sort sort) {
    int at = text.indexOf(word);
    if (at < 0) {
      return;
    }
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    int group = matcher.groupCount();
    while (at >= 0) {
      int next = at + 1;
      if (at >= back && matcher.region(at - back, text.length()).lookingAt()) {
        found.add(Secret.of(text, matcher.start(group), matcher.end(group), sort, ""));
        next = Math.max(next, matcher.end());
      }
      at = text.indexOf(word, next);
    }
  }

  /** Of overlapping ones the more telling sort covers all that they cover together. */
  private static List<Secret> apart(String text, List<Secret> found) {
    if (found.size() < 2) {
      return found;
    }
    found.sort(Comparator.comparingInt(Secret::start).thenComparing(Secret::sort));
    List<Secret> apart = new ArrayList<>();
    for (Secret each : found) {
      Secret last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last == null || last.end() <= each.start()) {
        apart.add(each);
      } else {
        boolean telling = each.sort().compareTo(last.sort()) < 0;
        int end = Math.max(last.end(), each.end());
        Secret.Sort sort = telling ? each.sort() : last.sort();
        String name = last.name().isEmpty() ? each.name() : last.name();
        apart.set(apart.size() - 1, Secret.of(text, last.start(), end, sort, name));
      }
    }
    return apart;
  }
}
