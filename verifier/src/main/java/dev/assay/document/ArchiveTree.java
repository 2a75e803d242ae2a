package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Layout;
import dev.assay.model.LineIndex;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Tree;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the tree of an archive together, the way the layout of one kind wants it. */
final class ArchiveTree {
  private final ArchiveContents contents;
  private final String name;
  private final String root;
  private final String base;
  private final Limits limits;
  private final ArchiveLimits archiveLimits;
  private final Anomalies anomalies;

  /** What documents and lists are written in, when that is not UTF-8. */
  private Optional<Charset> charset = Optional.empty();

  /** Members by their path below the root. */
  private final Map<String, ArchiveEntry> inner = new HashMap<>();

  ArchiveTree(
      ArchiveContents contents,
      String name,
      Limits limits,
      ArchiveLimits archiveLimits,
      Anomalies anomalies) {
    this.contents = contents;
    this.name = name;
    this.root = ArchiveContents.root(contents.entries());
    this.base = ArchiveContents.base(contents.entries(), stem(name));
    this.limits = limits;
    this.archiveLimits = archiveLimits;
    this.anomalies = anomalies;
    contents.entries().forEach(entry -> inner.putIfAbsent(inner(entry.path()), entry));
  }

  /** The tree, then one for each other value of a duplicate key in an inner document. */
  List<Tree> trees(Layout layout, Node members) {
    Map<String, Node> tree = new LinkedHashMap<>();
    facts(tree);
    tree.put("members", members);
    List<Map<String, Node>> variants = new ArrayList<>();
    Map<String, Layout.Inner> documents = new TreeMap<>(layout.documents());
    layout
        .encoding()
        .ifPresent(
            pointer -> {
              String first = Pointer.tokens(pointer).get(0);
              documents(Map.of(first, documents.remove(first)), tree, variants);
              charset =
                  Tree.lineless(Nodes.object(tree)).text(pointer).flatMap(DeclaredEncoding::of);
            });
    documents(documents, tree, variants);
    tree.put("lists", new ArchiveLists(this, archiveLimits.listed(), anomalies).read(layout));
    List<Tree> trees = new ArrayList<>();
    trees.add(Tree.lineless(Nodes.object(tree)));
    variants.stream()
        .limit(limits.variants())
        .forEach(
            other -> {
              Map<String, Node> changed = new LinkedHashMap<>(tree);
              changed.putAll(other);
              trees.add(Tree.lineless(Nodes.object(changed)));
            });
    return trees;
  }

  private void documents(
      Map<String, Layout.Inner> documents,
      Map<String, Node> tree,
      List<Map<String, Node>> variants) {
    documents.forEach(
        (key, wanted) -> {
          List<Node> read = document(key, wanted);
          tree.put(key, read.isEmpty() ? Nodes.NULL : read.get(0));
          read.stream().skip(1).forEach(other -> variants.add(Map.of(key, other)));
        });
  }

  /** The same trees with other members. */
  static List<Tree> with(List<Tree> trees, Node members) {
    List<Tree> changed = new ArrayList<>();
    for (Tree tree : trees) {
      Node.Obj object = (Node.Obj) tree.root();
      List<Node.Member> all = new ArrayList<>(object.members());
      all.replaceAll(
          each -> each.key().equals("members") ? new Node.Member("members", 0, members) : each);
      changed.add(Tree.lineless(new Node.Obj(all, 0, 0)));
    }
    return changed;
  }

  private void facts(Map<String, Node> tree) {
    long unpacked = 0;
    long files = 0;
    for (ArchiveEntry entry : contents.entries()) {
      unpacked += entry.bytes();
      files += entry.type() == ArchiveEntry.Type.FILE ? 1 : 0;
    }
    tree.put("name", Nodes.text(name));
    tree.put("stem", Nodes.text(stem(name)));
    tree.put("format", Nodes.text(contents.format()));
    tree.put("bytes", Nodes.whole(contents.bytes()));
    tree.put("sha256", contents.sha256().map(Nodes::text).orElse(Nodes.NULL));
    tree.put(
        "roots",
        Nodes.list(ArchiveContents.roots(contents.entries()).stream().map(Nodes::text).toList()));
    tree.put("root", root.isEmpty() ? Nodes.NULL : Nodes.text(root));
    tree.put("files", Nodes.whole(files));
    tree.put("unpacked", Nodes.whole(unpacked));
  }

  /** The file name without what says that it is an archive. */
  static String stem(String name) {
    for (String end : List.of(".tar.gz", ".tgz", ".tar", ".zip")) {
      if (name.endsWith(end) && name.length() > end.length()) {
        return name.substring(0, name.length() - end.length());
      }
    }
    return name;
  }

  /** The members in the order of the archive. */
  static Node members(List<ArchiveEntry> entries, String name) {
    String base = ArchiveContents.base(entries, stem(name));
    List<Node> members = new ArrayList<>(entries.size());
    Map<ArchiveEntry.Type, Node> types = new HashMap<>();
    for (ArchiveEntry entry : entries) {
      Map<String, Node> member = new LinkedHashMap<>();
      member.put("path", Nodes.text(entry.path()));
      member.put("inner", Nodes.text(inner(base, entry.path())));
      member.put("type", types.computeIfAbsent(entry.type(), type -> Nodes.text(type.word())));
      member.put("bytes", Nodes.whole(entry.bytes()));
      member.put("sha256", text(entry.digests().get("sha256")));
      member.put("link", entry.link().isEmpty() ? Nodes.NULL : Nodes.text(entry.link()));
      new TreeMap<>(entry.digests())
          .forEach((algorithm, digest) -> member.putIfAbsent(algorithm, Nodes.text(digest)));
      members.add(Nodes.object(member));
    }
    return Nodes.list(members);
  }

  private static Node text(String value) {
    return value == null ? Nodes.NULL : Nodes.text(value);
  }

  /** The path below the root; the path itself where there is no root. */
  String inner(String path) {
    return inner(base, path);
  }

  private static String inner(String base, String path) {
    if (base.isEmpty() || !path.startsWith(base)) {
      return path;
    }
    if (path.equals(base)) {
      return "";
    }
    return path.charAt(base.length()) == '/' ? path.substring(base.length() + 1) : path;
  }

  /** The files a pattern matches, in the order of the archive. */
  List<ArchiveEntry> matching(String pattern) {
    ArchiveEntry exact = inner.get(pattern);
    if (exact != null) {
      return exact.type() == ArchiveEntry.Type.FILE ? List.of(exact) : List.of();
    }
    if (pattern.chars().noneMatch(c -> "*?[{".indexOf(c) >= 0)) {
      return List.of();
    }
    Glob glob = InnerFiles.glob(pattern);
    return contents.entries().stream()
        .filter(entry -> entry.type() == ArchiveEntry.Type.FILE)
        .filter(entry -> glob.matches(inner(entry.path())))
        .toList();
  }

  /** The kept bytes of a file; empty, and told, when it is too large. */
  Optional<byte[]> bytes(ArchiveEntry entry, String pointer, int most) {
    byte[] bytes = contents.kept().get(entry.path());
    if (bytes != null && bytes.length <= most) {
      return Optional.of(charset.map(each -> utf8(entry, pointer, bytes, each)).orElse(bytes));
    }
    if (bytes != null || contents.tooLarge().contains(entry.path())) {
      Map<String, String> details = new HashMap<>(ArchiveScan.over("bytes", most, entry.bytes()));
      details.put("member", ArchivePaths.shown(entry.path()));
      anomalies.add(Anomaly.Code.OVER_LIMIT, 0, pointer, details);
    }
    return Optional.empty();
  }

  private byte[] utf8(ArchiveEntry entry, String pointer, byte[] bytes, Charset declared) {
    Optional<byte[]> utf8 = DeclaredEncoding.utf8(bytes, declared);
    if (utf8.isEmpty()) {
      anomalies.add(
          Anomaly.Code.INVALID_ENCODING,
          0,
          pointer,
          Map.of("encoding", declared.name(), "member", ArchivePaths.shown(entry.path())));
    }
    return utf8.orElse(bytes);
  }

  /** Bytes of a list at most. */
  int most() {
    return archiveLimits.list();
  }

  private List<Node> document(String key, Layout.Inner wanted) {
    String pointer = Pointer.child("", key);
    List<ArchiveEntry> found = matching(wanted.path());
    if (found.isEmpty()) {
      return List.of();
    }
    Optional<byte[]> bytes = bytes(found.get(0), pointer, archiveLimits.document());
    if (bytes.isEmpty()) {
      return List.of();
    }
    String path = found.get(0).path();
    Document document = Documents.read(wanted.format(), path, bytes.get(), wanted.layout(), limits);
    noteAll(document, pointer, path);
    List<Node> read = new ArrayList<>();
    document.tree().ifPresent(tree -> read.add(Nodes.unplaced(tree.root())));
    document.variants().forEach(tree -> read.add(Nodes.unplaced(tree.root())));
    return read;
  }

  /** What was stumbled over inside, with the member and the place in it. */
  private void noteAll(Document document, String pointer, String path) {
    if (document.anomalies().isEmpty()) {
      return;
    }
    LineIndex lines = new LineIndex(document.text().orElse(""));
    for (Anomaly each : document.anomalies()) {
      Map<String, String> details = new HashMap<>(each.details());
      details.put("member", ArchivePaths.shown(path));
      details.put("at", lines.lineOf(each.offset()) + ":" + lines.columnOf(each.offset()));
      anomalies.add(each.code(), 0, pointer + each.pointer(), details);
    }
  }
}
