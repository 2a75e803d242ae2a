package dev.assay.document;

import com.google.re2j.Matcher;
import dev.assay.model.Anomaly;
import dev.assay.model.Layout;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Tree;
import dev.assay.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Log lines by the patterns of a layout: facts by key, other matches in one list per pattern. Lines
 * that match nothing are counted and otherwise left alone.
 */
final class LogReader implements Documents.Reader {
  @Override
  public List<Tree> read(String text, Layout layout, Limits limits, Anomalies anomalies)
      throws OverLimit {
    LineGrammar grammar = LineGrammar.of(layout);
    if (grammar.problem().isPresent()) {
      String reason = grammar.problem().get();
      anomalies.add(Anomaly.Code.MALFORMED, 0, "", Map.of("reason", reason));
      return List.of();
    }
    Gathering gathering = new Gathering(grammar, limits, anomalies);
    int number = 0;
    int next;
    for (int at = 0; at < text.length(); at = next) {
      int end = Lines.end(text, at);
      next = Lines.next(text, end);
      number++;
      if (end - at > limits.line()) {
        anomalies.overLimit(at, "", "characters", limits.line(), end - at);
      } else if (end > at) {
        gathering.line(Uncoloured.of(text, at, end), number, at, end);
      }
    }
    return List.of(new Tree(text, gathering.root(number, text.length())));
  }

  /** What was found so far. */
  private static final class Gathering {
    private final LineGrammar grammar;
    private final Limits limits;
    private final Values values;
    private final List<Node.Member> facts = new ArrayList<>();
    private final Map<String, List<Node>> lists = new LinkedHashMap<>();
    private int nodes;

    Gathering(LineGrammar grammar, Limits limits, Anomalies anomalies) {
      this.grammar = grammar;
      this.limits = limits;
      this.values = new Values(limits, anomalies);
      for (LineGrammar.Line line : grammar.lines()) {
        if (line.spec().fact().isEmpty()) {
          lists.put(line.spec().name(), new ArrayList<>());
        }
      }
    }

    void line(Uncoloured line, int number, int start, int end) throws OverLimit {
      LineGrammar.Match match = grammar.match(line.text()).orElse(null);
      if (match == null) {
        return;
      }
      Layout.LinePattern spec = match.line().spec();
      nodes += match.line().groups().size() + 2;
      if (nodes > limits.nodes()) {
        throw new OverLimit("values", limits.nodes(), start);
      }
      if (spec.fact().isPresent()) {
        fact(spec.fact().get(), match, line);
      } else {
        List<Node> list = lists.get(spec.name());
        String pointer = Pointer.child(Pointer.child("", spec.name()), "" + list.size());
        list.add(object(match, line, number, start, end, pointer));
      }
    }

    private void fact(Layout.Fact fact, LineGrammar.Match match, Uncoloured line) {
      Integer keyGroup = match.line().groups().get(fact.key());
      Integer valueGroup = match.line().groups().get(fact.value());
      String key = keyGroup == null ? null : match.matcher().group(keyGroup);
      if (key == null || valueGroup == null || match.matcher().group(valueGroup) == null) {
        return;
      }
      ValueType type = fact.types().getOrDefault(key, ValueType.STRING);
      String pointer = Pointer.child("/facts", key);
      Node.Scalar value = scalar(match.matcher(), valueGroup, type, line, pointer);
      int at = line.offset(match.matcher().start(keyGroup));
      facts.add(new Node.Member(Values.wellFormed(key), at, value));
    }

    private Node.Obj object(
        LineGrammar.Match match, Uncoloured line, int number, int start, int end, String pointer) {
      List<Node.Member> members = new ArrayList<>();
      members.add(new Node.Member("line", start, new Node.Scalar((long) number, start, start)));
      match
          .line()
          .groups()
          .forEach(
              (name, group) -> {
                if (match.matcher().group(group) != null) {
                  ValueType type = match.line().spec().types().getOrDefault(name, ValueType.STRING);
                  String at = Pointer.child(pointer, name);
                  Node.Scalar value = scalar(match.matcher(), group, type, line, at);
                  members.add(new Node.Member(name, value.start(), value));
                }
              });
      return new Node.Obj(members, start, end);
    }

    private Node.Scalar scalar(
        Matcher matcher, int group, ValueType type, Uncoloured line, String pointer) {
      int start = line.offset(matcher.start(group));
      Node.Scalar read = values.typed(matcher.group(group), type, start, () -> pointer);
      return new Node.Scalar(read.value(), start, line.offset(matcher.end(group)));
    }

    Node.Obj root(int lines, int length) {
      List<Node.Member> members = new ArrayList<>();
      members.add(new Node.Member("lines", 0, new Node.Scalar((long) lines, 0, 0)));
      int first = facts.isEmpty() ? 0 : facts.get(0).keyStart();
      members.add(new Node.Member("facts", first, new Node.Obj(facts, first, length)));
      lists.forEach(
          (name, items) -> {
            int start = items.isEmpty() ? 0 : items.get(0).start();
            members.add(new Node.Member(name, start, new Node.Array(items, start, length)));
          });
      return new Node.Obj(members, 0, length);
    }
  }
}
