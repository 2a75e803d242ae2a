package dev.assay.document;

import dev.assay.model.Layout;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gathers env keys such as {@code STEP_3_STATUS} into a list of objects. The keys stay where they
 * are; aliases lead from the list back to them, also for fields that only other items have.
 */
final class NumberedKeys {
  /** Aliases of absent fields are made up to this many; beyond it nobody reads them. */
  private static final int MAX_ALIASES = 20_000;

  private NumberedKeys() {}

  /** The tree of an env file with its lists. */
  static Tree tree(String text, Node.Obj flat, List<Layout.Numbered> numbered) {
    if (numbered.isEmpty()) {
      return new Tree(text, flat);
    }
    List<Node.Member> members = new ArrayList<>(flat.members());
    Map<String, String> aliases = new HashMap<>();
    for (Layout.Numbered each : numbered) {
      Node.Array list = list(flat, each, aliases);
      members.add(new Node.Member(each.name(), list.start(), list));
    }
    return new Tree(text, new Node.Obj(members, flat.start(), flat.end()), aliases);
  }

  /** The field name in a key {@code <prefix><n>_<FIELD>}; empty when the key is no such one. */
  static String field(String key, String prefix) {
    int at = numberEnd(key, prefix);
    return at < 0 ? "" : key.substring(at + 1);
  }

  private static int numberEnd(String key, String prefix) {
    if (!key.startsWith(prefix)) {
      return -1;
    }
    int at = prefix.length();
    while (at < key.length() && key.charAt(at) >= '0' && key.charAt(at) <= '9') {
      at++;
    }
    int digits = at - prefix.length();
    boolean fits = digits > 0 && digits <= 9 && at + 1 < key.length() && key.charAt(at) == '_';
    return fits ? at : -1;
  }

  private static Node.Array list(
      Node.Obj flat, Layout.Numbered numbered, Map<String, String> aliases) {
    String prefix = numbered.prefix();
    TreeMap<Integer, List<Node.Member>> byNumber = new TreeMap<>();
    Set<String> fields = new LinkedHashSet<>(new java.util.TreeSet<>(numbered.types().keySet()));
    for (Node.Member member : flat.members()) {
      int end = numberEnd(member.key(), prefix);
      if (end >= 0) {
        int number = Integer.parseInt(member.key().substring(prefix.length(), end));
        byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(member);
        fields.add(member.key().substring(end + 1));
      }
    }
    List<Node> items = new ArrayList<>();
    boolean few = (long) fields.size() * byNumber.size() <= MAX_ALIASES;
    byNumber.forEach(
        (number, of) -> {
          String item = Pointer.child(Pointer.child("", numbered.name()), "" + items.size());
          if (few) {
            for (String field : fields) {
              String absent = Pointer.child("", prefix + number + "_" + field);
              aliases.put(Pointer.child(item, field), absent);
            }
          }
          items.add(item(number, of, prefix, item, aliases));
        });
    int start = items.stream().mapToInt(Node::start).min().orElse(0);
    int end = items.stream().mapToInt(Node::end).max().orElse(0);
    return new Node.Array(items, start, end);
  }

  private static Node.Obj item(
      int number,
      List<Node.Member> members,
      String prefix,
      String item,
      Map<String, String> aliases) {
    Node.Member first = members.get(0);
    int start = first.keyStart();
    int digits = start + prefix.length();
    List<Node.Member> fields = new ArrayList<>();
    int after = start + numberEnd(first.key(), prefix);
    fields.add(new Node.Member("n", start, new Node.Scalar((long) number, digits, after)));
    aliases.put(Pointer.child(item, "n"), Pointer.child("", first.key()));
    for (Node.Member member : members) {
      String field = field(member.key(), prefix);
      fields.add(new Node.Member(field, member.keyStart(), member.value()));
      aliases.put(Pointer.child(item, field), Pointer.child("", member.key()));
    }
    return new Node.Obj(fields, start, members.get(members.size() - 1).value().end());
  }
}
