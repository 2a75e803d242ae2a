package dev.assay.document;

import dev.assay.model.Node;
import dev.assay.model.Node.Member;
import dev.assay.model.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what a Markdown document says, section by section. Not thread-safe. */
final class MarkdownTree {
  private final Values values;
  private final Limits limits;
  private final int length;
  private final List<Section> sections = new ArrayList<>();
  private final Map<String, Integer> headings = new HashMap<>();
  private final Section top = new Section("", 0, 0);
  private Section current = top;
  private Optional<Member> title = Optional.empty();
  private int nodes;

  MarkdownTree(Values values, Limits limits, int length) {
    this.values = values;
    this.limits = limits;
    this.length = length;
  }

  private static final class Section {
    final String key;
    final int level;
    final int start;
    final List<Member> fields = new ArrayList<>();
    final List<Node> boxes = new ArrayList<>();
    final List<Node> items = new ArrayList<>();
    final List<Node> code = new ArrayList<>();
    List<Node> table = List.of();
    int tableStart;

    Section(String key, int level, int start) {
      this.key = key;
      this.level = level;
      this.start = start;
      this.tableStart = start;
    }

    List<Member> members(int end) {
      List<Member> members = new ArrayList<>();
      members.add(new Member("fields", start, new Node.Obj(fields, start, end)));
      members.add(new Member("table", tableStart, new Node.Array(table, tableStart, end)));
      members.add(new Member("boxes", start, new Node.Array(boxes, start, end)));
      members.add(new Member("items", start, new Node.Array(items, start, end)));
      members.add(new Member("code", start, new Node.Array(code, start, end)));
      return members;
    }
  }

  /** The first heading of level 1 is the title; every other one opens a section. */
  void heading(int level, String text, int start) throws OverLimit {
    String plain = MarkdownField.plain(text);
    if (level == 1 && title.isEmpty() && sections.isEmpty()) {
      title = Optional.of(new Member("title", start, scalar(text, start, "title")));
      return;
    }
    count(start);
    int times = headings.merge(plain, 1, Integer::sum);
    String key = Values.wellFormed(times == 1 ? plain : plain + " (" + times + ")");
    current = new Section(key, level, start);
    sections.add(current);
  }

  /** A line of a paragraph: a check box, a field, another bullet or nothing of ours. */
  void line(String line, int start, boolean bullet) throws OverLimit {
    if (bullet && line.length() > 3 && line.charAt(0) == '[' && line.startsWith("] ", 2)) {
      char mark = line.charAt(1);
      if (mark == ' ' || mark == 'x' || mark == 'X') {
        box(line, start, mark != ' ');
        return;
      }
    }
    Optional<MarkdownField> field = MarkdownField.of(line, bullet);
    if (field.isPresent()) {
      Node value = scalar(field.get().value(), start + field.get().at(), field.get().key());
      current.fields.add(new Member(Values.wellFormed(field.get().key()), start, value));
    } else if (bullet) {
      current.items.add(scalar(line, start, "items"));
    }
  }

  private void box(String line, int start, boolean checked) throws OverLimit {
    Node text = scalar(line.substring(4), start + 4, "text");
    Node mark = new Node.Scalar(checked, start, start + 3);
    List<Member> members =
        List.of(new Member("text", start + 4, text), new Member("checked", start, mark));
    current.boxes.add(new Node.Obj(members, start, text.end()));
  }

  /** The first table of a section counts. */
  void table(List<Node> rows, int start) {
    if (current.table.isEmpty()) {
      current.table = rows;
      current.tableStart = start;
    }
  }

  void code(String text, int start) throws OverLimit {
    count(start);
    current.code.add(values.string(text, start, start, () -> pointer("code")));
  }

  /** A text value without the marks around it, located at its first character. */
  Node.Scalar scalar(String text, int start, String key) throws OverLimit {
    count(start);
    String plain = MarkdownField.plain(text);
    int at = start + Math.max(0, text.indexOf(plain));
    String value = plain.indexOf('\\') < 0 ? plain : plain.replace("\\|", "|");
    return values.string(value, at, at + plain.length(), () -> pointer(key));
  }

  Node.Obj root() {
    List<Member> members = new ArrayList<>();
    title.ifPresent(members::add);
    members.addAll(top.members(length));
    List<Member> below = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      int end = i + 1 < sections.size() ? sections.get(i + 1).start : length;
      List<Member> parts = section.members(end);
      Node.Scalar level = new Node.Scalar((long) section.level, section.start, section.start);
      parts.add(0, new Member("level", section.start, level));
      below.add(new Member(section.key, section.start, new Node.Obj(parts, section.start, end)));
    }
    members.add(new Member("sections", 0, new Node.Obj(below, 0, length)));
    return new Node.Obj(members, 0, length);
  }

  private String pointer(String key) {
    String parent = current == top ? "" : Pointer.child("/sections", current.key);
    return Pointer.child(parent, key);
  }

  private void count(int offset) throws OverLimit {
    if (++nodes > limits.nodes()) {
      throw new OverLimit("values", limits.nodes(), offset);
    }
  }
}
