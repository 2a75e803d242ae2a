package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads our Markdown with a parser that knows GitHub's tables, links and strikes. */
final class ReadMarkdown {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  AutolinkExtension.create(),
                  StrikethroughExtension.create()))
          .build();

  private ReadMarkdown() {}

  /** A table with the heading above it; cells as their plain text. */
  record Table(String title, List<List<String>> rows) {}

  static Node document(byte[] bytes) {
    return PARSER.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  static List<Table> tables(byte[] bytes) {
    List<Table> tables = new ArrayList<>();
    String title = "";
    for (Node node = document(bytes).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading) {
        title = text(node);
      } else if (node instanceof TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        rows(table, rows);
        tables.add(new Table(title, rows));
      }
    }
    return tables;
  }

  private static void rows(Node node, List<List<String>> rows) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof TableRow) {
        List<String> cells = new ArrayList<>();
        for (Node cell = child.getFirstChild(); cell != null; cell = cell.getNext()) {
          assertTrue(cell instanceof TableCell);
          cells.add(text(cell));
        }
        rows.add(cells);
      } else {
        rows(child, rows);
      }
    }
  }

  /** Plain text; the comment that splits a mention is none. */
  static String text(Node node) {
    StringBuilder out = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text text) {
        out.append(text.getLiteral());
      } else if (child instanceof SoftLineBreak) {
        out.append(' ');
      } else if (!(child instanceof HtmlInline)) {
        out.append(text(child));
      }
    }
    return out.toString();
  }

  static Told read(byte[] bytes) {
    List<Table> tables = tables(bytes);
    List<List<String>> totals = tables.get(0).rows();
    Map<String, Integer> said = new TreeMap<>();
    String[] levels = {"error", "warning", "note"};
    for (int row = 1; row <= 2; row++) {
      for (int column = 1; column <= 3; column++) {
        said.put(
            (row == 1 ? "fail." : "open.") + levels[column - 1],
            Integer.valueOf(totals.get(row).get(column)));
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (Table table : tables) {
      if (table.title().matches("(Findings|发现) \\(\\d+\\)")) {
        table.rows().stream().skip(1).forEach(row -> count(row.get(0), counts));
      }
    }
    said.put("waived", counts.getOrDefault("waived", 0));
    said.put("known", counts.getOrDefault("known", 0));
    assertEquals(new Told("", said).counts(), new Told("", counts).counts());
    String first = text(document(bytes).getFirstChild());
    return new Told(ReadGitHub.verdict(first.replace("Assay: ", "").replace("Assay：", "")), counts);
  }

  private static void count(String level, Map<String, Integer> counts) {
    String what =
        level.contains("waived") || level.contains("已豁免")
            ? "waived"
            : level.contains("known") || level.contains("已知")
                ? "known"
                : (level.contains("open") || level.contains("未决") ? "open." : "fail.")
                    + (level.matches("(error|错误).*")
                        ? "error"
                        : level.matches("(warning|警告).*") ? "warning" : "note");
    counts.merge(what, 1, Integer::sum);
  }
}
