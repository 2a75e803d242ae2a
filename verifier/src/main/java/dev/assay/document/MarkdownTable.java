package dev.assay.document;

import dev.assay.model.Node.Member;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** One table of a Markdown document: a row is an object of its cells, by the column's heading. */
final class MarkdownTable {
  private MarkdownTable() {}

  static void read(TableBlock table, MarkdownTree tree) throws OverLimit {
    List<String> columns = new ArrayList<>();
    List<dev.assay.model.Node> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableHead) {
          head(row, columns);
        } else if (row instanceof TableRow) {
          rows.add(row(row, columns, tree));
        }
      }
    }
    tree.table(rows, MarkdownReader.start(table));
  }

  private static void head(Node row, List<String> columns) {
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      columns.add(MarkdownField.plain(text(cell)));
    }
  }

  private static dev.assay.model.Node row(Node row, List<String> columns, MarkdownTree tree)
      throws OverLimit {
    List<Member> members = new ArrayList<>();
    int start = MarkdownReader.start(row);
    int end = start;
    int column = 0;
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell && column < columns.size()) {
        String text = text(cell);
        int at = text.isEmpty() ? Math.max(end, start) : MarkdownReader.start(cell.getFirstChild());
        String key = columns.get(column++);
        dev.assay.model.Node value = tree.scalar(text, at, key);
        members.add(new Member(key, value.start(), value));
        end = value.end();
      }
    }
    return new dev.assay.model.Node.Obj(members, start, end);
  }

  private static String text(Node cell) {
    return cell.getFirstChild() instanceof Text text ? text.getLiteral() : "";
  }
}
