package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Layout;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Tree;
import dev.assay.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code KEY=VALUE} lines: the first {@code =} splits, both sides are trimmed, {@code #} starts a
 * comment line, nothing is quoted or escaped. Values may hold {@code =}, quotes and shell text.
 */
final class EnvReader implements Documents.Reader {
  @Override
  public List<Tree> read(String text, Layout layout, Limits limits, Anomalies anomalies)
      throws OverLimit {
    List<Node.Member> members = members(text, layout, limits, anomalies);
    Node.Obj root = new Node.Obj(members, 0, text.length());
    List<Node.Member> others = duplicates(members, anomalies);
    List<Tree> trees = new ArrayList<>();
    trees.add(NumberedKeys.tree(text, root, layout.numbered()));
    for (Node.Member other : others) {
      if (trees.size() > limits.variants()) {
        break;
      }
      List<Node.Member> changed = new ArrayList<>(root.members());
      changed.add(other);
      Node.Obj variant = new Node.Obj(changed, 0, text.length());
      trees.add(NumberedKeys.tree(text, variant, layout.numbered()));
    }
    return trees;
  }

  private static List<Node.Member> members(
      String text, Layout layout, Limits limits, Anomalies anomalies) throws OverLimit {
    Values values = new Values(limits, anomalies);
    List<Node.Member> members = new ArrayList<>();
    int next;
    for (int at = 0; at < text.length(); at = next) {
      int end = Lines.end(text, at);
      next = Lines.next(text, end);
      int start = skip(text, at, end);
      if (start == end || text.charAt(start) == '#') {
        continue;
      }
      int split = start;
      while (split < end && text.charAt(split) != '=') {
        split++;
      }
      if (split == end) {
        String line = Values.cut(text.substring(start, end).strip());
        anomalies.add(Anomaly.Code.LINE_WITHOUT_EQUALS, start, "", Map.of("line", line));
        continue;
      }
      String key = text.substring(start, trim(text, start, split));
      if (key.isEmpty()) {
        anomalies.add(Anomaly.Code.EMPTY_KEY, start, "", Map.of());
        continue;
      }
      if (members.size() >= limits.nodes()) {
        throw new OverLimit("values", limits.nodes(), start);
      }
      int from = skip(text, split + 1, end);
      String value = text.substring(from, trim(text, from, end));
      ValueType type = type(key, layout);
      Node.Scalar scalar = values.typed(value, type, from, () -> Pointer.child("", key));
      members.add(new Node.Member(key, start, scalar));
    }
    return members;
  }

  private static ValueType type(String key, Layout layout) {
    ValueType type = layout.types().get(key);
    if (type != null) {
      return type;
    }
    for (Layout.Numbered numbered : layout.numbered()) {
      String field = NumberedKeys.field(key, numbered.prefix());
      if (!field.isEmpty()) {
        return numbered.types().getOrDefault(field, ValueType.STRING);
      }
    }
    return ValueType.STRING;
  }

  /** Reports duplicates and returns the values that a later, different one hides. */
  private static List<Node.Member> duplicates(List<Node.Member> members, Anomalies anomalies) {
    List<Node.Member> hidden = new ArrayList<>();
    Map<String, Node.Member> before = new HashMap<>();
    for (Node.Member member : members) {
      Node.Member earlier = before.put(member.key(), member);
      if (earlier == null) {
        continue;
      }
      String key = member.key();
      String pointer = Pointer.child("", key);
      if (Variants.same(earlier.value(), member.value())) {
        anomalies.add(
            Anomaly.Code.DUPLICATE_KEY_SAME, member.keyStart(), pointer, Map.of("key", key));
        continue;
      }
      hidden.add(earlier);
      anomalies.add(
          Anomaly.Code.DUPLICATE_KEY_DIFFERENT,
          member.keyStart(),
          pointer,
          Map.of(
              "key", key,
              "first", Variants.shown(earlier.value()),
              "second", Variants.shown(member.value())));
    }
    hidden.removeIf(each -> Variants.same(each.value(), before.get(each.key()).value()));
    return hidden;
  }

  /** Offset of the first character that is no blank. */
  private static int skip(String text, int from, int end) {
    int at = from;
    while (at < end && blank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Offset after the last character that is no blank. */
  private static int trim(String text, int from, int end) {
    int at = end;
    while (at > from && blank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }
}
