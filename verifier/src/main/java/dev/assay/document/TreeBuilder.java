package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Puts a located tree together from the events of a streaming parser, without recursion, within the
 * limits, and notices duplicate keys at every depth. Not thread-safe.
 */
final class TreeBuilder {
  private final Limits limits;
  private final Anomalies anomalies;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final List<Variants.Other> others = new ArrayList<>();
  private final String base;
  private Node root;
  private int nodes;

  TreeBuilder(Limits limits, Anomalies anomalies) {
    this(limits, anomalies, "");
  }

  /**
   * A tree below another one.
   *
   * @param base token under which the root will stand; empty for a whole document
   */
  TreeBuilder(Limits limits, Anomalies anomalies, String base) {
    this.limits = limits;
    this.anomalies = anomalies;
    this.base = base.isEmpty() ? "" : Pointer.child("", base);
  }

  private static final class Frame {
    final int start;
    final boolean object;
    final List<Node> items = new ArrayList<>();
    final List<Node.Member> members = new ArrayList<>();
    String key;
    int keyStart;

    Frame(int start, boolean object) {
      this.start = start;
      this.object = object;
    }

    /** Key or index of the value that comes next; null before a key. */
    String token() {
      return object ? key : Integer.toString(items.size());
    }
  }

  void start(int offset, boolean object) throws OverLimit {
    if (open.size() >= limits.depth()) {
      throw new OverLimit("depth", limits.depth(), offset);
    }
    count(offset);
    open.push(new Frame(offset, object));
  }

  /** The key of the value that comes next. */
  void key(String key, int offset) {
    open.element().key = Values.wellFormed(key);
    open.element().keyStart = offset;
  }

  void scalar(Node.Scalar scalar) throws OverLimit {
    count(scalar.start());
    add(scalar);
  }

  /** Closes the innermost container; {@code offset} is the one after its last character. */
  void end(int offset) {
    Frame frame = open.pop();
    if (!frame.object) {
      add(new Node.Array(frame.items, frame.start, offset));
      return;
    }
    Node.Obj object = new Node.Obj(frame.members, frame.start, offset);
    if (object.members().size() != frame.members.size()) {
      duplicates(frame, object);
    }
    add(object);
  }

  /** Whether the innermost open container is an object. */
  boolean inObject() {
    return !open.isEmpty() && open.element().object;
  }

  /** The pointer of the value that comes next, or of the object whose next key is not known yet. */
  String pointer() {
    StringBuilder pointer = new StringBuilder(base);
    Iterator<Frame> frames = open.descendingIterator();
    while (frames.hasNext()) {
      String token = frames.next().token();
      if (token != null) {
        pointer.append(Pointer.child("", token));
      }
    }
    return pointer.toString();
  }

  Node root() {
    return root;
  }

  /** The values that later ones hid. */
  List<Variants.Other> others() {
    return others;
  }

  /** How many values there are so far. */
  int nodes() {
    return nodes;
  }

  /** The document, then its variants. */
  List<Tree> trees(String text) {
    return Variants.of(new Tree(text, root), others, limits.variants());
  }

  private void count(int offset) throws OverLimit {
    if (++nodes > limits.nodes()) {
      throw new OverLimit("values", limits.nodes(), offset);
    }
  }

  private void add(Node node) {
    Frame frame = open.peek();
    if (frame == null) {
      root = node;
    } else if (frame.object) {
      frame.members.add(new Node.Member(frame.key, frame.keyStart, node));
      frame.key = null;
    } else {
      frame.items.add(node);
    }
  }

  private void duplicates(Frame frame, Node.Obj object) {
    String parent = pointer();
    Map<String, Node.Member> before = new HashMap<>();
    for (Node.Member member : frame.members) {
      Node.Member earlier = before.put(member.key(), member);
      if (earlier == null) {
        continue;
      }
      boolean same = Variants.same(earlier.value(), member.value());
      anomalies.add(
          same ? Anomaly.Code.DUPLICATE_KEY_SAME : Anomaly.Code.DUPLICATE_KEY_DIFFERENT,
          member.keyStart(),
          Pointer.child(parent, member.key()),
          same
              ? Map.of("key", member.key())
              : Map.of(
                  "key", member.key(),
                  "first", Variants.shown(earlier.value()),
                  "second", Variants.shown(member.value())));
      if (!same && others.size() < limits.variants()) {
        others.add(new Variants.Other(Pointer.tokens(parent), object, earlier));
      }
    }
  }
}
