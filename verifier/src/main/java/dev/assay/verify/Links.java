package dev.assay.verify;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.Link;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Joins the documents of a workspace along the links of their kinds. */
final class Links {
  /** Compiled once; there are as many as packs write. */
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private final Map<String, List<Subject>> byKind = new TreeMap<>();
  private final Map<String, Subject> byPath = new HashMap<>();
  private final Map<String, Map<String, List<Subject>>> byKey = new HashMap<>();

  private final Set<String> paths;
  private final Meetings meetings = new Meetings(byKind);

  /**
   * @param subjects in the order of their paths
   * @param paths of every file that was looked at
   */
  Links(List<Subject> subjects, Set<String> paths) {
    this.paths = paths;
    for (Subject subject : subjects) {
      byKind.computeIfAbsent(subject.kind().name(), kind -> new ArrayList<>()).add(subject);
      byPath.put(subject.path(), subject);
    }
  }

  /** Gives a subject all partners its links lead to. */
  void join(Subject subject) {
    for (Link link : subject.kind().links()) {
      if (link.many()) {
        subject.join(link.name(), all(subject, link));
        continue;
      }
      Optional<String> stated =
          link.path().flatMap(subject.tree()::text).filter(path -> !path.isBlank());
      if (stated.isPresent()
          && candidates(subject, stated.get()).stream().noneMatch(paths::contains)) {
        subject.lose(link.name());
      }
      named(subject, link)
          .ifPresentOrElse(
              partner -> subject.join(link.name(), partner, true),
              () -> byKeyOrPlace(subject, link));
    }
  }

  /** The paths a stated path may mean: from the workspace, and from the file's own folder. */
  static List<String> candidates(Subject subject, String stated) {
    String slashed = stated.strip().replace('\\', '/');
    List<String> paths = new ArrayList<>();
    normal(slashed).ifPresent(paths::add);
    if (!slashed.startsWith("/")) {
      normal(subject.folder() + slashed).ifPresent(paths::add);
    }
    return paths;
  }

  /** Every other file with one of the keys, in the order of their paths. */
  private List<Subject> all(Subject subject, Link link) {
    Map<String, Subject> found = new TreeMap<>();
    for (String key : keys(subject, link.own().orElseThrow())) {
      for (Subject each : keyed(link).getOrDefault(key, List.of())) {
        if (each != subject && (!link.near() || each.folder().equals(subject.folder()))) {
          found.put(each.path(), each);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<Subject> named(Subject subject, Link link) {
    return link.path()
        .flatMap(subject.tree()::text)
        .flatMap(
            stated ->
                candidates(subject, stated).stream()
                    .map(byPath::get)
                    .filter(found -> found != null && kinds(link).contains(found.kind().name()))
                    .findFirst());
  }

  private void byKeyOrPlace(Subject subject, Link link) {
    List<Subject> matches = List.of();
    if (link.own().isPresent()) {
      Optional<String> key = keys(subject, link.own().get()).stream().findFirst();
      matches =
          key.map(value -> keyed(link).getOrDefault(value, List.of())).orElse(List.of()).stream()
              .filter(found -> found != subject)
              .toList();
    }
    List<Subject> near =
        matches.stream().filter(found -> found.folder().equals(subject.folder())).toList();
    List<Subject> best = near.isEmpty() && !link.near() ? matches : near;
    if (!best.isEmpty()) {
      subject.join(link.name(), best.get(0), true);
    } else {
      Optional<Subject> met = meetings.of(subject, link);
      if (met.isPresent()) {
        subject.join(link.name(), met.get(), true);
      } else if (link.beside()) {
        beside(subject, link);
      }
    }
  }

  /** The only partner of its folder, when the subject is the only one of its kind there too. */
  private void beside(Subject subject, Link link) {
    List<Subject> there =
        kinds(link).stream()
            .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream())
            .filter(found -> found != subject && found.folder().equals(subject.folder()))
            .toList();
    long rivals =
        byKind.getOrDefault(subject.kind().name(), List.of()).stream()
            .filter(found -> found.folder().equals(subject.folder()))
            .count();
    if (there.size() == 1 && rivals == 1 && meetings.possible(subject, there.get(0), link)) {
      boolean keyless =
          link.other().flatMap(there.get(0).tree()::text).isEmpty() || link.own().isEmpty();
      subject.join(link.name(), there.get(0), keyless);
    }
  }

  private Map<String, List<Subject>> keyed(Link link) {
    String other = link.other().orElseThrow();
    return byKey.computeIfAbsent(
        link.kind() + "\0" + other,
        ignored -> {
          Map<String, List<Subject>> index = new HashMap<>();
          for (String kind : kinds(link)) {
            for (Subject subject : byKind.getOrDefault(kind, List.of())) {
              for (String key : keys(subject, other)) {
                index.computeIfAbsent(key, k -> new ArrayList<>()).add(subject);
              }
            }
          }
          return index;
        });
  }

  /** The keys of a link at one of its ends: of the document, or of the file's name. */
  static Set<String> keys(Subject subject, String pointer) {
    if (!pointer.startsWith(Link.NAME)) {
      return texts(subject.tree(), pointer);
    }
    String name = subject.path().substring(subject.folder().length());
    Matcher matcher = PATTERNS.computeIfAbsent(pointer, Links::inName).matcher(name);
    if (!matcher.matches()) {
      return Set.of();
    }
    StringBuilder key = new StringBuilder();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      key.append(matcher.group(i) == null ? "" : matcher.group(i));
    }
    return key.length() == 0 ? Set.of() : Set.of(key.toString());
  }

  private static Pattern inName(String key) {
    return Pattern.compile(key.substring(Link.NAME.length()));
  }

  /** The texts a pointer leads to; a token {@code *} is any item of a list. */
  static Set<String> texts(Tree tree, String pointer) {
    Set<String> texts = new LinkedHashSet<>();
    List<Node> nodes = List.of(tree.root());
    for (String token : Pointer.tokens(pointer)) {
      List<Node> next = new ArrayList<>();
      for (Node node : nodes) {
        if (token.equals("*") && node instanceof Node.Array list) {
          next.addAll(list.items());
        } else {
          node.child(token).ifPresent(next::add);
        }
      }
      nodes = next;
    }
    for (Node node : nodes) {
      if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }

  static List<String> kinds(Link link) {
    return Arrays.asList(link.kind().split("\\|", -1));
  }

  private static Optional<String> normal(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
