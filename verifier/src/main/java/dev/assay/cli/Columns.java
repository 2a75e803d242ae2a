package dev.assay.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells as lines of text, each column as wide as its widest cell. */
final class Columns {
  private Columns() {}

  static List<String> of(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        int width = width(row.get(column));
        if (column == widths.size()) {
          widths.add(width);
        } else {
          widths.set(column, Math.max(widths.get(column), width));
        }
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(widths.get(column) - width(cell) + 2));
    }
    return line.toString().stripTrailing();
  }

  /** Columns on a terminal: Chinese characters take two. */
  private static int width(String text) {
    return text.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
  }
}
