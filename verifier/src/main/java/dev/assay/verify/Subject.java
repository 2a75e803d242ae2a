package dev.assay.verify;

import dev.assay.model.Anomaly;
import dev.assay.model.Kind;
import dev.assay.model.Reading;
import dev.assay.model.Tree;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One document under judgement: a reading, or one of its variants, with its partners. What checks
 * find out and share (shape, simulation, claims) is kept here once.
 */
final class Subject {
  private final Reading.Read read;
  private final Tree tree;
  private final Map<String, Partner> partners = new LinkedHashMap<>();
  private final Map<String, List<Subject>> lists = new HashMap<>();
  private final Set<String> lost = new HashSet<>();
  private Object value;
  private Map<String, Object> fields;
  private List<Shapes.Problem> problems = List.of();
  private Set<String> broken = Set.of();
  private boolean simulated;
  private boolean prepared;
  private Map<String, Assessed> claims = Map.of();

  /** The partner a link led to; {@code proven} is false when only its place speaks for it. */
  record Partner(Subject subject, boolean proven) {}

  Subject(Reading.Read read, Tree tree) {
    this.read = read;
    this.tree = tree;
  }

  /** The same file with another value of its duplicate keys; partners are shared. */
  Subject variant(Tree other) {
    Subject variant = new Subject(read, other);
    variant.partners.putAll(partners);
    variant.lists.putAll(lists);
    variant.lost.addAll(lost);
    return variant;
  }

  Reading.Read read() {
    return read;
  }

  Kind kind() {
    return read.kind();
  }

  String path() {
    return read.path();
  }

  Tree tree() {
    return tree;
  }

  /** The folder of the file, with a trailing slash; empty for the workspace itself. */
  String folder() {
    return path().substring(0, path().lastIndexOf('/') + 1);
  }

  void join(String link, Subject partner, boolean proven) {
    partners.put(link, new Partner(partner, proven));
  }

  /** Joins all that a link leads to; the first stands for them where one is asked for. */
  void join(String link, List<Subject> all) {
    if (!all.isEmpty()) {
      lists.put(link, List.copyOf(all));
      join(link, all.get(0), true);
    }
  }

  /** What a link leads to: one file, many where it picks all, or none. */
  List<Subject> partners(String link) {
    List<Subject> many = lists.get(link);
    return many != null ? many : partner(link).map(Partner::subject).stream().toList();
  }

  /** Whether a link led to a list. */
  boolean many(String link) {
    return lists.containsKey(link);
  }

  Optional<Partner> partner(String link) {
    return Optional.ofNullable(partners.get(link));
  }

  /** Notes that the file names a partner which is nowhere in the workspace. */
  void lose(String link) {
    lost.add(link);
  }

  /** Whether the partner the file names is nowhere in the workspace. */
  boolean lost(String link) {
    return lost.contains(link);
  }

  /** The document as CEL sees it, made once. */
  synchronized Object value() {
    if (value == null) {
      value = Values.of(tree.root());
    }
    return value;
  }

  /** The kind's fields as CEL sees them, those that exist; made once. */
  synchronized Map<String, Object> fields() {
    if (fields == null) {
      Map<String, Object> found = new TreeMap<>();
      kind()
          .fields()
          .forEach(
              (name, pointer) ->
                  tree.at(pointer).ifPresent(node -> found.put(name, Values.of(node))));
      fields = Collections.unmodifiableMap(found);
    }
    return fields;
  }

  /** What is wrong with the shape. */
  List<Shapes.Problem> problems() {
    return problems;
  }

  void problems(List<Shapes.Problem> found) {
    this.problems = List.copyOf(found);
    this.broken =
        found.stream().map(Shapes.Problem::pointer).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the file says itself that it was a dry or simulated run. */
  boolean simulated() {
    return simulated;
  }

  void simulated(boolean says) {
    this.simulated = says;
  }

  /** Whether shape and simulation are known already; says so from now on. */
  boolean prepared() {
    boolean before = prepared;
    prepared = true;
    return before;
  }

  Map<String, Assessed> claims() {
    return claims;
  }

  void claims(Map<String, Assessed> assessed) {
    this.claims = assessed;
  }

  /** Whether the name promises a kind that the content is not. */
  boolean otherContent() {
    return anomaly(Anomaly.Code.OTHER_CONTENT).isPresent();
  }

  Optional<Anomaly> anomaly(Anomaly.Code code) {
    return read.anomalies().stream().filter(each -> each.code() == code).findFirst();
  }

  /** Whether a pointer holds a value whose shape did not fail. */
  boolean sound(String pointer) {
    String full = pointer.isEmpty() || pointer.startsWith("/") ? pointer : "/" + pointer;
    return tree.at(full).isPresent()
        && broken.stream().noneMatch(each -> each.equals(full) || each.startsWith(full + "/"));
  }
}
