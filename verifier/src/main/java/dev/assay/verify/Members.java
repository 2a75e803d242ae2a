package dev.assay.verify;

import dev.assay.model.Node;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an archive holds and what its lists say, looked up by path. Immutable. */
final class Members {
  /** A chain of links longer than this leads nowhere. */
  private static final int MAX_HOPS = 8;

  private final Map<String, List<Member>> byInner = new LinkedHashMap<>();
  private final Map<String, Member> byPath = new HashMap<>();
  private final List<Listing> lists = new ArrayList<>();

  /**
   * One member that is no directory.
   *
   * @param path as the archive writes it
   * @param inner below the root
   */
  record Member(String path, String inner, String type, Optional<String> link, Node node) {}

  /** One digest list. */
  record Listing(String path, String algorithm, List<Entry> entries) {}

  /**
   * One line of a list.
   *
   * @param path as the list writes it
   * @param inner the member it means, below the root; empty when it can mean none
   */
  record Entry(String digest, String path, String inner) {}

  Members(Tree archive) {
    for (Node node : items(archive.root(), "members")) {
      String type = text(node, "type");
      if (!type.equals("directory")) {
        String path = text(node, "path");
        Optional<String> link = Optional.of(text(node, "link")).filter(each -> !each.isEmpty());
        Member member = new Member(path, text(node, "inner"), type, link, node);
        byInner.computeIfAbsent(member.inner(), inner -> new ArrayList<>(1)).add(member);
        byPath.put(path, member);
      }
    }
    for (Node node : items(archive.root(), "lists")) {
      List<Entry> entries = new ArrayList<>();
      for (Node entry : items(node, "entries")) {
        entries.add(new Entry(text(entry, "digest"), text(entry, "path"), text(entry, "inner")));
      }
      lists.add(new Listing(text(node, "path"), text(node, "algorithm"), List.copyOf(entries)));
    }
  }

  /** The items of a list, or none. */
  static List<Node> items(Node parent, String key) {
    return parent.child(key).orElse(null) instanceof Node.Array list ? list.items() : List.of();
  }

  /** The text of a scalar; empty when it is absent or null. */
  static String text(Node parent, String key) {
    return parent.child(key).orElse(null) instanceof Node.Scalar scalar && !scalar.isNull()
        ? scalar.text()
        : "";
  }

  /** The members by path below the root, in the archive's order; a name may occur twice. */
  Map<String, List<Member>> byInner() {
    return byInner;
  }

  /** The lists that one of the patterns concerns. */
  List<Listing> lists(PathPatterns which) {
    return lists.stream().filter(list -> which.concern(list.path())).toList();
  }

  /** Whether the archive holds a list at this path. */
  boolean isList(String inner) {
    return lists.stream().anyMatch(list -> list.path().equals(inner));
  }

  /** Whether a path holds bytes: a file, or a link that leads to one inside the archive. */
  boolean holds(String inner) {
    List<Member> found = byInner.getOrDefault(inner, List.of());
    return !found.isEmpty() && found.stream().allMatch(member -> file(member).isPresent());
  }

  /** The file a member is or leads to. */
  Optional<Member> file(Member member) {
    Member at = member;
    for (int hop = 0; hop < MAX_HOPS && at != null; hop++) {
      if (at.type().equals("file")) {
        return Optional.of(at);
      }
      at = at.link().isEmpty() ? null : byPath.get(target(at));
    }
    return Optional.empty();
  }

  /** A hard link names a member, a symbolic link is relative to its own folder. */
  private static String target(Member member) {
    String link = member.link().orElseThrow();
    if (!member.type().equals("symlink")) {
      return link;
    }
    List<String> parts = new ArrayList<>();
    String folder = member.path().substring(0, member.path().lastIndexOf('/') + 1);
    for (String part : (folder + link).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return "";
        }
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
