package dev.assay.evidence;

import dev.assay.document.Globs;
import dev.assay.document.LinearPattern;
import dev.assay.model.Kind;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How files of one kind are told from others, compiled once. Immutable, thread-safe. */
final class Signature {
  /** The more specific kind first; of equally specific ones the first by name. */
  static final Comparator<Signature> BEST_FIRST =
      Comparator.<Signature>comparingInt(each -> each.kind.specificity())
          .reversed()
          .thenComparing(each -> each.kind.name());

  private final Kind kind;
  private final Globs names;
  private final List<List<String>> keys = new ArrayList<>();
  private final Map<String, LinearPattern> where = new TreeMap<>();

  Signature(Kind kind) {
    this.kind = kind;
    this.names = Globs.compile(kind.names());
    kind.keys().forEach(key -> keys.add(Pointer.tokens(key)));
    kind.where().forEach((pointer, regex) -> where.put(pointer, LinearPattern.compile(regex)));
  }

  Kind kind() {
    return kind;
  }

  /** Whether a file of the kind may have this path. */
  boolean named(String path) {
    return names.matches(path);
  }

  /** Whether the kind is known by its name alone. */
  boolean nameOnly() {
    return keys.isEmpty() && where.isEmpty();
  }

  /** How many of the discriminating keys exist. */
  int present(Tree tree) {
    int present = 0;
    for (List<String> tokens : keys) {
      present += exists(tree.root(), tokens) ? 1 : 0;
    }
    return present;
  }

  /** Whether every discriminating key exists and every value it asks for matches. */
  boolean fits(Tree tree) {
    return !nameOnly() && present(tree) == keys.size() && unmet(tree).isEmpty();
  }

  /** The keys that do not exist and the values that do not match, as pointers. */
  List<String> missing(Tree tree) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!exists(tree.root(), keys.get(i))) {
        missing.add(kind.keys().get(i));
      }
    }
    missing.addAll(unmet(tree));
    return missing;
  }

  /** Pointers of the values that are not what the kind asks for. */
  List<String> unmet(Tree tree) {
    List<String> unmet = new ArrayList<>();
    where.forEach(
        (pointer, pattern) -> {
          if (tree.text(pointer).filter(pattern::matchesWhole).isEmpty()) {
            unmet.add(pointer);
          }
        });
    return unmet;
  }

  /** Whether every discriminating key lies in the first item of a list. */
  boolean ofList() {
    return !keys.isEmpty() && keys.stream().allMatch(tokens -> tokens.get(0).equals("0"));
  }

  /**
   * Whether the plain top-level keys exist: a cheap question before the document is read the way
   * the kind wants it.
   */
  boolean mayFit(Tree flat) {
    return keys.stream().allMatch(tokens -> tokens.size() != 1 || exists(flat.root(), tokens));
  }

  private static boolean exists(Node root, List<String> tokens) {
    Optional<Node> node = Optional.of(root);
    for (int i = 0; i < tokens.size() && node.isPresent(); i++) {
      node = node.get().child(tokens.get(i));
    }
    return node.isPresent();
  }
}
