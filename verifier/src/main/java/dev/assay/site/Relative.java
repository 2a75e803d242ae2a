package dev.assay.site;

/** Relative links between files of the site, so that it works from any folder and from file://. */
final class Relative {
  private Relative() {}

  /** The link from one file to another, both relative to the root. */
  static String href(String from, String to) {
    int same = 0;
    int at = 0;
    while (true) {
      int slash = from.indexOf('/', at);
      if (slash < 0 || !to.regionMatches(0, from, 0, slash + 1)) {
        break;
      }
      at = slash + 1;
      same = at;
    }
    StringBuilder href = new StringBuilder();
    for (int slash = from.indexOf('/', same); slash >= 0; slash = from.indexOf('/', slash + 1)) {
      href.append("../");
    }
    return href.append(to, same, to.length()).toString();
  }

  /** How one comes from a file back to the root: empty or {@code ../} some times. */
  static String root(String from) {
    return "../".repeat((int) from.chars().filter(c -> c == '/').count());
  }
}
