package dev.assay.report;

/** Text of evidence and of configuration made harmless: it must not steer the reader's screen. */
public final class Printable {
  private Printable() {}

  /** Control and direction-changing characters made visible; a tab becomes one space. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                out.append(' ');
              } else if (Character.isISOControl(c)
                  || Character.getType(c) == Character.FORMAT
                  || Character.getType(c) == Character.LINE_SEPARATOR
                  || Character.getType(c) == Character.PARAGRAPH_SEPARATOR) {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    // A build server's runner would take it for a command, wherever in a line it stands.
    return out.toString().replace("##[", "#\\u0023[");
  }
}
