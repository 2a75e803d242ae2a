package dev.assay.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One parsed document: its decoded text and the located values found in it. Immutable and
 * thread-safe; the line index is made on first use.
 */
public final class Tree {
  private final String text;
  private final Node root;
  private final Map<String, String> aliases;
  private final boolean lineless;
  private final Supplier<Prose> reader;
  private LineIndex lines;
  private Prose prose;
  private List<Secret> secrets;

  /**
   * @param text the decoded text, without byte order mark
   * @param root the document's value
   * @param aliases from pointers of values a reader put together (a list of steps out of numbered
   *     keys) to the pointers under which the file itself states them
   */
  public Tree(String text, Node root, Map<String, String> aliases) {
    this(text, root, aliases, false, null);
  }

  private Tree(
      String text,
      Node root,
      Map<String, String> aliases,
      boolean lineless,
      Supplier<Prose> reader) {
    this.lineless = lineless;
    this.reader = reader;
    this.text = Objects.requireNonNull(text, "text must not be null");
    this.root = Objects.requireNonNull(root, "root must not be null");
    this.aliases = Map.copyOf(aliases);
  }

  /** A tree whose pointers are those of the file. */
  public Tree(String text, Node root) {
    this(text, root, Map.of());
  }

  /**
   * The tree of a file that has no lines, such as an archive. A place in it is the whole file with
   * a pointer, in which an item of a list goes by its member {@code path} when it has one, so that
   * it keeps its name when others come and go.
   */
  public static Tree lineless(Node root) {
    return new Tree("", root, Map.of(), true, null);
  }

  /**
   * The tree of a document that people wrote.
   *
   * @param reader takes the text in as a reader does; called at most once, and only when asked
   */
  public static Tree prose(String text, Node root, Supplier<Prose> reader) {
    return new Tree(text, root, Map.of(), false, reader);
  }

  /** The document as a reader takes it in; empty when its format holds no prose. */
  public synchronized Optional<Prose> prose() {
    if (prose == null && reader != null) {
      prose = reader.get();
    }
    return Optional.ofNullable(prose);
  }

  /** Whether places in it have no line. */
  public boolean isLineless() {
    return lineless;
  }

  /** The decoded text. */
  public String text() {
    return text;
  }

  /** The whole document's value. */
  public Node root() {
    return root;
  }

  /** The aliases given to the constructor. */
  public Map<String, String> aliases() {
    return aliases;
  }

  /** The value a JSON Pointer names (a missing leading slash is forgiven), or empty. */
  public Optional<Node> at(String pointer) {
    Optional<Node> node = Optional.of(root);
    for (String token : Pointer.tokens(pointer)) {
      node = node.flatMap(parent -> parent.child(token));
    }
    return node;
  }

  /** The scalar a pointer names, or empty when there is none or it is a list or an object. */
  public Optional<Node.Scalar> scalar(String pointer) {
    return at(pointer).filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
  }

  /** The text of the scalar a pointer names; empty when it is absent or null. */
  public Optional<String> text(String pointer) {
    return scalar(pointer).filter(scalar -> !scalar.isNull()).map(Node.Scalar::text);
  }

  /**
   * Where a pointer's value stands; for a missing key the start of the nearest enclosing value,
   * with the missing key still in the pointer.
   */
  public Location locate(String path, String pointer) {
    Optional<Node> node = Optional.of(root);
    int offset = root.start();
    String full = "";
    for (String token : Pointer.tokens(pointer)) {
      Optional<Node> parent = node;
      node = parent.flatMap(each -> each.child(token));
      full = Pointer.child(full, shown(token, parent, node));
      offset = node.map(Node::start).orElse(offset);
    }
    return locate(path, offset, aliases.getOrDefault(full, full));
  }

  private String shown(String token, Optional<Node> parent, Optional<Node> node) {
    if (lineless && parent.filter(Node.Array.class::isInstance).isPresent()) {
      Optional<Node> path = node.flatMap(item -> item.child("path"));
      if (path.isPresent() && path.get() instanceof Node.Scalar scalar) {
        return scalar.text();
      }
    }
    return token.contains("=") ? index(parent, node).orElse(token) : token;
  }

  /** The index of a list's item, where the pointer said {@code member=text}. */
  private static Optional<String> index(Optional<Node> parent, Optional<Node> item) {
    return parent
        .filter(Node.Array.class::isInstance)
        .map(list -> ((Node.Array) list).items())
        .flatMap(items -> item.map(items::indexOf))
        .map(String::valueOf);
  }

  /** The location of an offset, with a pointer of the caller's. */
  public Location locate(String path, int offset, String pointer) {
    if (lineless) {
      return new Location(Optional.of(path), 0, 0, pointer);
    }
    LineIndex index = lines();
    return Location.at(path, index.lineOf(offset), index.columnOf(offset), pointer);
  }

  /** The secrets in the text that are proven to be some; looked for once. */
  public synchronized List<Secret> secrets() {
    if (secrets == null) {
      secrets = List.copyOf(SecretScan.proven(text));
    }
    return secrets;
  }

  /** A text about this document without any of its secrets, wherever they were taken from. */
  public String mask(String said) {
    return SecretMask.again(SecretMask.mask(said), secrets());
  }

  /** A line of it, 1-based, with every secret masked that begins in it or reaches into it. */
  public String maskedLine(int line) {
    String plain = lines().line(line);
    int from = lines().start(line);
    int to = from + plain.length();
    for (Secret secret : secrets()) {
      if (secret.start() < from && secret.end() > from) {
        int end = Math.min(secret.end(), to) - from;
        return "***" + SecretMask.mask(plain.substring(end));
      }
    }
    return mask(plain);
  }

  /** The line index of the text. */
  public synchronized LineIndex lines() {
    if (lines == null) {
      lines = new LineIndex(text);
    }
    return lines;
  }
}
