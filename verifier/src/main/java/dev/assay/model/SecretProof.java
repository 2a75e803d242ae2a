package dev.assay.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a secret from what only looks like one: placeholders, examples of documentation, names of
 * variables, code, identifiers and digests. Masking may err on the safe side, a finding may not.
 */
final class SecretProof {
  /** Parts of values that people write instead of a secret. */
  private static final List<String> EXAMPLES =
      List.of(
          "example",
          "changeme",
          "change-me",
          "change_me",
          "placeholder",
          "dummy",
          "sample",
          "fake",
          "redacted",
          "masked",
          "xxxx",
          "****",
          "....",
          "your",
          "insert",
          "replace",
          "not-a-",
          "not_a_",
          "notreal",
          "todo",
          "foobar",
          "1234567890",
          "abcdefgh",
          "00000000",
          "deadbeef",
          "hunter2",
          "s3cr3t",
          "secret",
          "passw",
          "p@ssw",
          "letmein",
          "qwerty",
          "test",
          "demo",
          "default",
          "local",
          "optional",
          "required",
          "undefined",
          "invalid",
          "unknown");

  /** Users and passwords that come with a product or a tutorial. */
  private static final Set<String> USUAL =
      Set.of(
          ("admin root user guest postgres mysql redis mongo rabbit rabbitmq minio elastic pass pwd"
                  + " welcome username foo bar baz abc none null app api db dev prod hello world"
                  + " monkey dragon master shadow sunshine")
              .split(" "));

  /** Hosts at which a password opens nothing. */
  private static final Pattern NO_HOST =
      Pattern.compile(
          "(?:localhost|127\\.|0\\.0\\.0\\.0|\\[::1|host|hostname|server|proxy|db|database"
              + "|(?:[a-z0-9-]{1,63}\\.){0,8}(?:example|test|invalid|localhost)\\b"
              + "|(?:[a-z0-9-]{1,63}\\.){0,8}example\\.).*",
          Pattern.DOTALL);

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** A name, a chain of names, a path, an address of another store: not the secret itself. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+"
              + "|[A-Za-z_$][A-Za-z0-9_$]{0,60}(?:\\??\\.[A-Za-z_$][A-Za-z0-9_$]{0,60}){1,8}"
              + "|[A-Za-z]+(?:[-_.][A-Za-z]+){1,12}|[A-Za-z]{1,40}"
              + "|(?:\\.{0,2}|~)/.*|[A-Za-z]:[\\\\/].*|[a-z][a-z0-9+.-]{1,20}:.*|@.*|[A-Za-z0-9._-]+@.*");

  /** Signs of code, markup and prose. */
  private static final Pattern CODE =
      Pattern.compile(".*(?:[()\\[\\]{}<>;,\\s\"'`|\\\\]|->|::|\\$\\w|%[sdv(]|\\.\\.\\.).*");

  /** Names of tokens that are no secrets: of parsers, of pages, of forms. */
  private static final Pattern OTHER_TOKEN =
      Pattern.compile(
          "(?i).*(?:csrf|xsrf|page|next|prev|continuation|cancel(?:lation)?|stop|eos|bos|pad|unk|mask"
              + "|sep|cls|sync|request|idempotency|client|resume|public|pub|design|color|syntax"
              + "|lex|parser|vocab|special|push|device|edge)[_-]?");

  /** How far from a value its name is looked for. */
  private static final int NEAR = 400;

  private static final double LN2 = Math.log(2);

  private SecretProof() {}

  static boolean proven(String text, Secret secret) {
    String value = secret.value();
    return switch (secret.sort()) {
      case PRIVATE_KEY -> key(value);
      case TOKEN -> token(value);
      case URL_PASSWORD -> inUrl(text, secret);
      case WEB_HOOK -> random(value, 8, 2.8) && !example(value);
      case AUTHORIZATION -> authorization(text, secret);
      case ASSIGNMENT -> assigned(text, secret);
    };
  }

  /** A key has a body, and not the same letter all over. */
  private static boolean key(String value) {
    int begin = value.indexOf("-----", 5) + 5;
    int end = value.indexOf("-----END", begin);
    String body =
        value.substring(begin, end < 0 ? value.length() : end).replaceAll("\\\\[nrt]|\\s", "");
    return body.length() >= 64 && !example(body) && random(body, 20, 4.2);
  }

  private static boolean token(String value) {
    if (value.startsWith("eyJ")) {
      String[] parts = value.split("\\.", 3);
      String claims = decoded(parts[1]);
      return decoded(parts[0]).contains("\"alg\"")
          && claims.startsWith("{")
          && !claims.contains("1234567890")
          && !claims.contains("John Doe")
          && !claims.toLowerCase(Locale.ROOT).contains("example")
          && parts[2].length() >= 20;
    }
    int prefix = Math.max(value.lastIndexOf('_', 8), value.indexOf('-')) + 1;
    String tail = value.substring(Math.min(prefix, value.length() - 8));
    if (value.startsWith("sk-") && (classes(tail) < 3 || words(tail))) {
      return false;
    }
    boolean digits = tail.chars().filter(Character::isDigit).count() >= 2;
    return digits && random(tail, 8, 3.0) && !example(value);
  }

  private static boolean inUrl(String text, Secret secret) {
    int from = secret.start() - 1;
    while (from > 0 && text.charAt(from - 1) != '/') {
      from--;
    }
    String user = text.substring(from, secret.start() - 1);
    String host = text.substring(secret.end() + 1, Math.min(text.length(), secret.end() + 120));
    String value = secret.value();
    boolean path = value.chars().allMatch(c -> Character.isDigit(c)) && value.length() < 6;
    return !path
        && !NO_HOST.matcher(host.toLowerCase(Locale.ROOT)).lookingAt()
        && !value.equals(user)
        && password(value);
  }

  private static boolean authorization(String text, Secret secret) {
    String value = secret.value();
    String scheme = text.substring(Math.max(0, secret.start() - 10), secret.start()).strip();
    boolean basic = scheme.toLowerCase(Locale.ROOT).endsWith("basic");
    if (basic) {
      String pair = decoded(value);
      int colon = pair.indexOf(':');
      return colon > 0
          && pair.chars().allMatch(c -> c >= 0x20)
          && password(pair.substring(colon + 1));
    }
    return !CODE.matcher(value).matches()
        && !ELSEWHERE.matcher(value).matches()
        && value.length() >= 20
        && classes(value) >= 2
        && digits(value) >= 2
        && random(value, 10, 3.3)
        && !example(value);
  }

  private static boolean assigned(String text, Secret secret) {
    String value = secret.value();
    String name = secret.name().toLowerCase(Locale.ROOT);
    if (value.length() > 512 || UUID.matcher(value).matches()) {
      return false;
    }
    if (name.startsWith("authorization")) {
      return authorization(text, secret);
    }
    boolean password =
        name.startsWith("pass")
            || name.startsWith("pwd")
            || name.contains("密码")
            || name.contains("口令");
    if (password) {
      return password(value);
    }
    boolean other = name.startsWith("token") && OTHER_TOKEN.matcher(before(text, secret)).matches();
    return !other
        && !CODE.matcher(value).matches()
        && !ELSEWHERE.matcher(value).matches()
        && value.length() >= 16
        && classes(value) >= 2
        && digits(value) >= 2
        && random(value, 8, 3.0)
        && !words(value)
        && !example(value);
  }

  /** What stands in the same word in front of the name. */
  private static String before(String text, Secret secret) {
    int near = Math.max(0, secret.start() - NEAR);
    int name = text.substring(near, secret.start()).lastIndexOf(secret.name());
    if (name < 0) {
      near = secret.end();
      int most = Math.min(text.length(), near + NEAR);
      name = Math.max(0, text.substring(near, most).indexOf(secret.name()));
    }
    int to = near + name;
    int from = to;
    while (from > Math.max(0, to - 40) && word(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, to);
  }

  private static boolean word(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  /** A password that somebody made up for a system, not for a sentence. */
  private static boolean password(String value) {
    String letters = value.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    int classes = classes(value);
    return value.length() >= 8
        && value.length() <= 128
        && (classes >= 3 || (classes == 2 && value.length() >= 12 && digits(value) >= 2))
        && random(value, 6, 2.75)
        && !CODE.matcher(value).matches()
        && !ELSEWHERE.matcher(value).matches()
        && !USUAL.contains(letters)
        && !words(value)
        && !example(value);
  }

  private static boolean example(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return EXAMPLES.stream().anyMatch(lower::contains);
  }

  /** Many different characters, which follow each other without order. */
  private static boolean random(String value, int different, double bits) {
    Map<Character, Integer> counts = new HashMap<>();
    int inOrder = 0;
    int length = Math.min(value.length(), 4096);
    for (int i = 0; i < length; i++) {
      counts.merge(value.charAt(i), 1, Integer::sum);
      int step = i == 0 ? 9 : value.charAt(i) - value.charAt(i - 1);
      inOrder += step == 0 || step == 1 || step == -1 ? 1 : 0;
    }
    double entropy = 0;
    for (int count : counts.values()) {
      double share = (double) count / length;
      entropy -= share * Math.log(share) / LN2;
    }
    return counts.size() >= different && entropy >= bits && inOrder * 3 < length;
  }

  /** Whether it reads like words joined by signs: {@code order-book-2-snapshot}. */
  private static boolean words(String value) {
    int longest = 0;
    int letters = 0;
    int joints = 0;
    for (String part : value.split("[-_./]", -1)) {
      boolean plain = part.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
      letters += plain ? part.length() : 0;
      joints++;
      longest = Math.max(longest, part.length());
    }
    return joints >= 3 && longest <= 16 && letters * 2 >= value.length();
  }

  private static long digits(String value) {
    return value.chars().filter(c -> c >= '0' && c <= '9').count();
  }

  /** How many of lower case, upper case, digits and signs it has. */
  private static int classes(String value) {
    int found = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      found |= c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : c >= '0' && c <= '9' ? 4 : 8;
    }
    return Integer.bitCount(found);
  }

  private static String decoded(String base64) {
    try {
      String plain = base64.replace('-', '+').replace('_', '/').replaceAll("=+$", "");
      return new String(Base64.getDecoder().decode(plain), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
