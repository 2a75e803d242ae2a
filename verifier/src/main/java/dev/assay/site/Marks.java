package dev.assay.site;

/** The marks of a chart: solid is decided, hollow is undecided. */
final class Marks {
  private Marks() {}

  /** What a mark says. */
  enum Mark {
    CONFIRMED,
    OVER,
    CONTRADICTED,
    UNPROVABLE
  }

  static void draw(Svg svg, Mark mark, double x, double y) {
    switch (mark) {
      case CONFIRMED -> svg.circle("dot", x, y, 5.5);
      case OVER -> svg.circle("ring", x, y, 9).circle("dot fail", x, y, 5.5);
      case CONTRADICTED -> {
        svg.rect("dot fail", x - 6, y - 6, 12, 12);
        svg.path("cross", cross(x, y));
      }
      case UNPROVABLE -> svg.circle("hollow", x, y, 5);
    }
  }

  private static String cross(double x, double y) {
    String left = Svg.number(x - 3);
    String right = Svg.number(x + 3);
    String top = Svg.number(y - 3);
    String bottom = Svg.number(y + 3);
    return "M" + left + " " + top + "L" + right + " " + bottom + "M" + right + " " + top + "L"
        + left + " " + bottom;
  }

  /** The class that colours a label like its mark. */
  static String colour(Mark mark) {
    return switch (mark) {
      case CONFIRMED -> "plain";
      case OVER, CONTRADICTED -> "fail";
      case UNPROVABLE -> "open";
    };
  }
}
