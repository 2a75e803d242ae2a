package dev.assay.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the values in {@code password=…}, {@code "api_key": "…"}, {@code --token …}, {@code 密码：…}.
 * A name that only speaks about a secret ({@code token_count}, {@code secret_name}) and a value
 * that is none ({@code null}, {@code ${TOKEN}}, a count) stay.
 */
final class SecretAssignments {
  /** A name, and what follows it in the same word. */
  private static final String WORD =
      "(?i)(password|passwd|passphrase|(?<=_)pwd|(?<=_)pass|secret|token|api[_-]?key"
          + "|access[_-]?key|private[_-]?key|secret[_-]?key|credential|auth[_-]?key"
          + "|amz-signature|authorization|密码|口令|密钥|令牌)"
          + "([a-z0-9_-]{0,40}+)";

  /** The same, and the sign between it and its value. */
  private static final Pattern NAME =
      Pattern.compile(
          WORD
              + "(?:\\\\?[\"']?[ \\t]{0,4}+(?:[=:：]|=>)[ \\t]{0,4}+|(?<=--[a-z-]{1,40})[ \\t]{1,4}+)"
              + "(?:(?:bearer|basic|token|digest)[ \\t]{1,4}+)?(\\\\?[\"'])?");

  /** At the end of the name that stands beside a value. */
  private static final Pattern LAST = Pattern.compile(WORD + "\\z");

  /** Words after the name that make it the name of something else. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i).{0,40}?(?:name|count|file|path|dir|type|usage|used|ttl|expir|length|len|limit|per[_-]"
              + "|policy|present|valid|require|rotat|age|status|version|ur[il]|ref|format|field|min"
              + "|max|budget|total|rate|source|env|var|scan|found|leak|mask|check|ok|enabled|missing"
              + "|sha|digest|fingerprint|size|method|algo|state|result|provider|manager|store).*");

  /** Values that say whether there is a secret, not which. */
  private static final Set<String> WORDS =
      Set.of(
          ("null none true false yes no missing required absent present set unset empty valid invalid"
                  + " expired redacted masked undefined enabled disabled unknown pass passed fail"
                  + " failed optional string bearer basic n/a todo changed rotated found leaked"
                  + " denied granted the and not is are was")
              .split(" "));

  /** Not a secret but the place of one: {@code $X}, <code>${X}</code>, {@code <x>}, stars. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\$\\{?[A-Za-z_(].*|\\{\\{?.*|<[^>]{0,80}>?|%[A-Za-z_]{1,60}%|[*x.…-]{1,64}"
              + "|~?(?:/[a-z0-9._-]{1,64}){1,20}/?");

  /** A number is no secret unless it is called a password: token counts, ports, instants. */
  private static final Pattern NUMBER = Pattern.compile("[0-9.,:+TZ%-]{1,32}+");

  /** How much of a value decides whether it is a secret, so that no text is looked at twice. */
  private static final int LOOKED_AT = 128;

  private SecretAssignments() {}

  /** Adds the values that are assigned to names of secrets. */
  static void find(String text, List<Secret> found) {
    int from = stem(text, 0);
    if (from == text.length()) {
      return;
    }
    Matcher matcher = NAME.matcher(text).useTransparentBounds(true);
    while (from < text.length()) {
      matcher.region(from, text.length());
      if (!matcher.lookingAt()) {
        from = stem(text, from + 1);
        continue;
      }
      int start = matcher.end();
      char quote = matcher.group(3) == null ? 0 : text.charAt(start - 1);
      int end = end(text, start, Math.min(text.length(), start + LOOKED_AT), quote);
      boolean secret = named(matcher.group(2)) && value(matcher, text.substring(start, end));
      if (secret) {
        end = end(text, end, text.length(), quote);
        String name = text.substring(matcher.start(1), matcher.end(2));
        found.add(Secret.of(text, start, end, Secret.Sort.ASSIGNMENT, name));
      }
      from = stem(text, secret ? end : start);
    }
  }

  /** What names the secret when this name stands beside this value; empty if there is none. */
  static String named(String name, String value) {
    Matcher matcher = LAST.matcher(name);
    boolean secret = matcher.find() && named(matcher.group(2)) && value(matcher, value);
    return secret ? matcher.group() : "";
  }

  /**
   * Where a name can begin, at or after an offset: a quick look, so that most text costs little.
   */
  private static int stem(String text, int from) {
    for (int i = from; i < text.length() - 1; i++) {
      char second = Character.toLowerCase(text.charAt(i + 1));
      boolean found =
          switch (text.charAt(i)) {
            case 'p', 'P' ->
                (second == 'a' && at(text, i, "pass"))
                    || (second == 'w' && at(text, i, "pwd"))
                    || (second == 'r' && at(text, i, "private"));
            case 's', 'S' -> (second == 'e' && at(text, i, "secret"));
            case 't', 'T' -> (second == 'o' && at(text, i, "token"));
            case 'c', 'C' -> (second == 'r' && at(text, i, "credential"));
            case 'a', 'A' ->
                (second == 'p' && at(text, i, "api"))
                    || (second == 'u' && at(text, i, "auth"))
                    || (second == 'c' && at(text, i, "access"))
                    || (second == 'm' && at(text, i, "amz-"));
            case '密' -> second == '码' || second == '钥';
            case '口' -> second == '令';
            case '令' -> second == '牌';
            default -> false;
          };
      if (found) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean at(String text, int index, String word) {
    return text.regionMatches(true, index, word, 0, word.length());
  }

  /** Whether what follows the name leaves it the name of a secret. */
  private static boolean named(String rest) {
    if (rest.isEmpty() || rest.equalsIgnoreCase("s")) {
      return true;
    }
    char first = rest.charAt(0);
    boolean word = first == '_' || first == '-' || Character.isUpperCase(first);
    return (word || Character.isDigit(first)) && !ABOUT.matcher(rest).matches();
  }

  private static boolean value(Matcher name, String value) {
    if (value.length() < 3
        || value.chars().noneMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))
        || PLACEHOLDER.matcher(value).matches()
        || WORDS.contains(value.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String kind = name.group(1).toLowerCase(Locale.ROOT);
    boolean password =
        (kind.startsWith("pass") || kind.equals("pwd") || kind.equals("密码") || kind.equals("口令"))
            && !name.group(2).equalsIgnoreCase("s");
    return password || !NUMBER.matcher(value).matches();
  }

  /** The end of a value; {@code quote} is 0 when it has none around it. */
  static int end(String text, int start, int most, char quote) {
    return quote == 0 ? bareEnd(text, start, most) : quotedEnd(text, start, most, quote);
  }

  /** The end of a value in quotes; without a closing quote it ends with the line. */
  private static int quotedEnd(String text, int start, int most, char quote) {
    int at = start;
    while (at < most && text.charAt(at) != '\n') {
      if (text.charAt(at) == quote) {
        boolean escaped = text.charAt(at - 1) == '\\';
        return escaped && at > start ? at - 1 : at;
      }
      at++;
    }
    return at;
  }

  /**
   * The end of a value without quotes: a blank, or a separator with another assignment behind it.
   */
  private static int bareEnd(String text, int start, int most) {
    int at = start;
    while (at < most) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || "\"'`，。；、）】".indexOf(c) >= 0) {
        return at;
      }
      if (",;&|)]}".indexOf(c) >= 0 && separates(text, at + 1)) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static boolean separates(String text, int from) {
    if (from >= text.length() || !Character.isLetterOrDigit(text.charAt(from))) {
      return from >= text.length() || "_!#$%^*(=+@~".indexOf(text.charAt(from)) < 0;
    }
    int at = from;
    int most = Math.min(text.length(), from + 40);
    while (at < most
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at < text.length() && "=:".indexOf(text.charAt(at)) >= 0;
  }
}
