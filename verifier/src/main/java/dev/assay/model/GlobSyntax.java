package dev.assay.model;

/**
 * Translates one path pattern into RE2 syntax, text to text: {@code *} and {@code ?} stay within a
 * folder, {@code **} crosses folders, {@code [a-z]}, {@code [!a]}, {@code {a,b}}, and {@code
 * {date}}. What comes out may still be no pattern ({@code [z-]} and its kin): the caller compiles.
 */
public final class GlobSyntax {
  private static final String DATE = "{date}";

  private final String glob;
  private final StringBuilder out = new StringBuilder();
  private int at;

  /** A pattern as people write it; a class that is not closed stands for itself. */
  public GlobSyntax(String glob) {
    this.glob = glob;
  }

  /**
   * The expression for whole relative paths with {@code /}: a pattern without {@code /} matches a
   * name at any depth, one that ends in {@code /} everything below a folder.
   */
  public static String path(String glob) {
    String plain = glob.startsWith("./") ? glob.substring(2) : glob;
    boolean wholePath = plain.indexOf('/') >= 0;
    plain = plain.startsWith("/") ? plain.substring(1) : plain;
    plain = plain.endsWith("/") ? plain + "**" : plain;
    return (wholePath ? "" : "(?:.*/)?") + new GlobSyntax(plain).regex();
  }

  /** The expression; to be matched against the whole of a text. May be called once. */
  public String regex() {
    sequence(0);
    return out.toString();
  }

  /** Translates up to the end or, inside braces, up to their end. */
  private void sequence(int braces) {
    while (at < glob.length()) {
      char c = glob.charAt(at);
      if (braces > 0 && c == '}') {
        return;
      }
      if (braces > 0 && c == ',') {
        out.append('|');
        at++;
      } else if (c == '*') {
        stars();
      } else if (c == '?') {
        out.append("[^/]");
        at++;
      } else if (c == '[' && closing() > 0) {
        characterClass(closing());
      } else if (glob.startsWith(DATE, at)) {
        out.append("(?:[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2})");
        at += DATE.length();
      } else if (c == '{' && closed()) {
        out.append("(?:");
        at++;
        sequence(braces + 1);
        out.append(')');
        at++;
      } else {
        int point = glob.codePointAt(at);
        literal(point);
        at += Character.charCount(point);
      }
    }
  }

  private void literal(int point) {
    boolean plain = point > 127 || Character.isLetterOrDigit(point);
    out.append(plain ? "" : "\\").appendCodePoint(point);
  }

  private void stars() {
    if (!glob.startsWith("**", at)) {
      out.append("[^/]*");
      at++;
      return;
    }
    boolean folder = at == 0 || glob.charAt(at - 1) == '/';
    while (at < glob.length() && glob.charAt(at) == '*') {
      at++;
    }
    if (folder && at < glob.length() && glob.charAt(at) == '/') {
      out.append("(?:.*/)?");
      at++;
    } else {
      out.append(".*");
    }
  }

  /** Offset of the bracket that closes a class; −1 when there is none. */
  private int closing() {
    int from = at + 1;
    if (from < glob.length() && "!^".indexOf(glob.charAt(from)) >= 0) {
      from++;
    }
    int end = glob.indexOf(']', from + 1);
    int slash = glob.indexOf('/', at);
    return slash >= 0 && slash < end ? -1 : end;
  }

  private void characterClass(int end) {
    at++;
    boolean negated = "!^".indexOf(glob.charAt(at)) >= 0;
    at += negated ? 1 : 0;
    out.append(negated ? "[^/" : "[");
    int previous = -1;
    while (at < end) {
      int point = glob.codePointAt(at);
      at += Character.charCount(point);
      boolean range = point == '-' && previous >= 0 && at < end && glob.codePointAt(at) >= previous;
      if (range) {
        out.append('-');
        previous = -1;
      } else {
        out.append(String.format("\\x{%x}", point));
        previous = point;
      }
    }
    out.append(']');
    at = end + 1;
  }

  /** Whether the brace at the current place is closed again. */
  private boolean closed() {
    int depth = 0;
    for (int i = at; i < glob.length(); i++) {
      if (glob.charAt(i) == '{') {
        depth++;
      } else if (glob.charAt(i) == '}' && --depth == 0) {
        return true;
      }
    }
    return false;
  }
}
