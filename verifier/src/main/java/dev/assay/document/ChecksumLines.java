package dev.assay.document;

import dev.assay.model.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a digest list, as GNU coreutils and BSD write them: {@code <hex> <path>}, {@code
 * <hex> *<path>}, a line that begins with a backslash for escaped paths, {@code SHA256 (path) =
 * hex}.
 */
final class ChecksumLines {
  // Both are linear: every part ends where the next one must begin.
  private static final Pattern TAGGED =
      Pattern.compile("(MD5|SHA-?(?:1|224|256|384|512)) \\((.*)\\) = (\\S*)", Pattern.DOTALL);

  private final String text;
  private final Layout.Escapes escapes;
  private final int limit;
  private final List<Line> lines = new ArrayList<>();
  private boolean canonical;
  private int crlf = -1;

  private ChecksumLines(String text, Layout.Escapes escapes, int limit) {
    this.text = text;
    this.escapes = escapes;
    this.limit = limit;
  }

  /**
   * One line that is not blank.
   *
   * @param digest as written; empty when there is none
   * @param path with escapes resolved; empty when there is none
   * @param number 1-based
   * @param start offset of the line
   * @param digestAt offset of the digest
   * @param pathAt offset of the path
   * @param problem why it is no entry; empty when it is one
   */
  record Line(
      String digest,
      String path,
      boolean binary,
      int number,
      int start,
      int digestAt,
      int pathAt,
      Optional<String> problem) {
    /** The algorithm by the length of the digest; empty when it is none. */
    Optional<String> algorithm() {
      return hex(digest) ? Digests.ofLength(digest.length()) : Optional.empty();
    }
  }

  /** Reads a list; lines beyond the limit are not read, {@link #full} says so. */
  static ChecksumLines of(String text, Layout.Escapes escapes, int limit) {
    ChecksumLines lines = new ChecksumLines(text, escapes, limit);
    lines.read();
    return lines;
  }

  List<Line> lines() {
    return lines;
  }

  /** Whether there are more lines than were read. */
  boolean full() {
    return lines.size() >= limit;
  }

  /** Whether sha256sum would have written just these bytes: LF, two blanks, lower-case digits. */
  boolean canonical() {
    return canonical;
  }

  /** Offset of the first line end with a CR in it; −1 when there is none. */
  int crlf() {
    return crlf;
  }

  private void read() {
    canonical = text.endsWith("\n");
    int number = 0;
    int next;
    for (int at = 0; at < text.length() && lines.size() < limit; at = next) {
      int end = Lines.end(text, at);
      next = Lines.next(text, end);
      number++;
      if (end < text.length() && text.charAt(end) == '\r') {
        crlf = crlf < 0 ? end : crlf;
        canonical = false;
      }
      if (text.substring(at, end).isBlank()) {
        canonical = false;
        continue;
      }
      lines.add(line(at, end, number));
    }
  }

  private Line line(int start, int end, int number) {
    String line = text.substring(start, end);
    boolean escaped = escapes == Layout.Escapes.BACKSLASH && line.startsWith("\\");
    String plain = escaped ? line.substring(1) : line;
    int shift = start + (escaped ? 1 : 0);
    Matcher tagged = TAGGED.matcher(plain);
    if (tagged.matches()) {
      canonical = false;
      String digest = tagged.group(3);
      Optional<String> problem = problem(digest, tagged.group(2));
      Optional<String> named = Digests.ofName(tagged.group(1));
      if (problem.isEmpty() && !named.equals(Digests.ofLength(digest.length()))) {
        problem = Optional.of("a digest of another length than " + tagged.group(1) + " has");
      }
      return entry(
          new Line(
              digest,
              tagged.group(2),
              false,
              number,
              start,
              shift + tagged.start(3),
              shift + tagged.start(2),
              problem),
          escaped);
    }
    int at = 0;
    while (at < plain.length() && !blank(plain.charAt(at))) {
      at++;
    }
    int path = path(plain, at);
    boolean star = path > at && plain.charAt(path - 1) == '*';
    String digest = plain.substring(0, at);
    canonical &= plain.startsWith("  ", at) && lower(digest);
    return entry(
        new Line(
            digest,
            plain.substring(path),
            star,
            number,
            start,
            shift,
            shift + path,
            problem(digest, plain.substring(path))),
        escaped);
  }

  /**
   * Where the path begins: behind a blank and a sign, so that a path may begin with a blank; behind
   * all blanks where the line is written otherwise, and in BagIt.
   */
  private int path(String line, int digestEnd) {
    boolean usual = line.startsWith("  ", digestEnd) || line.startsWith(" *", digestEnd);
    if (usual && escapes == Layout.Escapes.BACKSLASH) {
      return digestEnd + 2;
    }
    int at = digestEnd;
    while (at < line.length() && blank(line.charAt(at))) {
      at++;
    }
    return at > digestEnd && at < line.length() && line.charAt(at) == '*' ? at + 1 : at;
  }

  /** The line with the escapes in its path resolved. */
  private Line entry(Line line, boolean escaped) {
    Optional<String> path =
        escapes == Layout.Escapes.PERCENT
            ? Optional.of(percent(line.path()))
            : escaped ? backslash(line.path()) : Optional.of(line.path());
    return new Line(
        line.digest(),
        path.orElse(line.path()),
        line.binary(),
        line.number(),
        line.start(),
        line.digestAt(),
        line.pathAt(),
        line.problem()
            .or(() -> path.isEmpty() ? Optional.of("an unknown escape") : Optional.empty()));
  }

  private static Optional<String> problem(String digest, String path) {
    if (!hex(digest)) {
      return Optional.of("it does not begin with a digest in hex digits");
    }
    if (Digests.ofLength(digest.length()).isEmpty()) {
      return Optional.of("no digest has " + digest.length() + " hex digits");
    }
    return path.isEmpty() ? Optional.of("it names no file") : Optional.empty();
  }

  private static Optional<String> backslash(String path) {
    StringBuilder out = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (!open && c == '\\') {
        open = true;
        continue;
      }
      char decoded = open ? unescaped(c) : c;
      if (decoded == 0) {
        return Optional.empty();
      }
      out.append(decoded);
      open = false;
    }
    return open ? Optional.empty() : Optional.of(out.toString());
  }

  private static char unescaped(char c) {
    return switch (c) {
      case '\\' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> 0;
    };
  }

  /** Only line ends and the percent sign itself are written so (RFC 8493, 2.1.3). */
  private static String percent(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < path.length()) {
      String code =
          path.charAt(at) == '%' && at + 3 <= path.length()
              ? path.substring(at + 1, at + 3).toUpperCase(Locale.ROOT)
              : "";
      char decoded =
          switch (code) {
            case "0A" -> '\n';
            case "0D" -> '\r';
            case "25" -> '%';
            default -> 0;
          };
      out.append(decoded == 0 ? path.charAt(at) : decoded);
      at += decoded == 0 ? 1 : 3;
    }
    return out.toString();
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean hex(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(
                c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
  }

  private static boolean lower(String digest) {
    return digest.chars().noneMatch(c -> c >= 'A' && c <= 'F');
  }
}
