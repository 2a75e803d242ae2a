package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Layout;
import dev.assay.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The lists of digests inside an archive. */
final class ArchiveLists {
  private final ArchiveTree archive;
  private final Anomalies anomalies;
  private final List<Node> lists = new ArrayList<>();
  private int left;

  ArchiveLists(ArchiveTree archive, int most, Anomalies anomalies) {
    this.archive = archive;
    this.left = most;
    this.anomalies = anomalies;
  }

  /** The value of {@code /lists}: each file once, however many patterns match it. */
  Node read(Layout layout) {
    Set<String> done = new TreeSet<>();
    for (Layout.DigestList wanted : layout.lists()) {
      for (ArchiveEntry entry : archive.matching(wanted.path())) {
        if (done.add(entry.path())) {
          add(wanted, entry);
        }
      }
    }
    return Nodes.list(lists);
  }

  /** The algorithms that the lists of a tree are written in. */
  static Set<String> algorithms(Node tree) {
    Set<String> algorithms = new TreeSet<>();
    if (tree.child("lists").orElse(null) instanceof Node.Array lists) {
      for (Node list : lists.items()) {
        if (list.child("algorithm").orElse(null) instanceof Node.Scalar scalar
            && !scalar.isNull()) {
          algorithms.add(scalar.text());
        }
      }
    }
    return algorithms;
  }

  private void add(Layout.DigestList wanted, ArchiveEntry entry) {
    String pointer = "/lists/" + lists.size();
    String path = archive.inner(entry.path());
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String base =
        wanted.base().orElse(folder.isEmpty() ? "" : path.substring(0, folder.length() - 1));
    List<ChecksumLines.Line> lines = lines(wanted, entry, pointer);
    Optional<String> algorithm =
        wanted
            .algorithm()
            .or(() -> Digests.ofName(path))
            .or(() -> lines.stream().findFirst().flatMap(ChecksumLines.Line::algorithm));
    List<Node> entries = new ArrayList<>();
    for (ChecksumLines.Line line : lines) {
      Optional<String> problem = line.problem();
      if (problem.isEmpty() && algorithm.isPresent() && !line.algorithm().equals(algorithm)) {
        problem = Optional.of("no digest of " + algorithm.get());
      }
      String at = pointer + "/entries/" + entries.size();
      problem.ifPresent(reason -> note(entry, line, at, reason));
      Map<String, Node> listed = new LinkedHashMap<>();
      listed.put("digest", Nodes.text(line.digest().toLowerCase(Locale.ROOT)));
      listed.put("path", Nodes.text(line.path()));
      listed.put("inner", resolved(base, line.path()).map(Nodes::text).orElse(Nodes.NULL));
      listed.put("line", Nodes.whole(line.number()));
      entries.add(Nodes.object(listed));
    }
    Map<String, Node> list = new LinkedHashMap<>();
    list.put("path", Nodes.text(path));
    list.put("algorithm", algorithm.map(Nodes::text).orElse(Nodes.NULL));
    list.put("base", Nodes.text(base));
    list.put("entries", Nodes.list(entries));
    lists.add(Nodes.object(list));
  }

  private List<ChecksumLines.Line> lines(
      Layout.DigestList wanted, ArchiveEntry entry, String pointer) {
    Optional<byte[]> bytes = archive.bytes(entry, pointer, archive.most());
    if (bytes.isEmpty()) {
      return List.of();
    }
    Decoded decoded = Decoder.decode(bytes.get());
    for (Anomaly each : decoded.anomalies()) {
      Map<String, String> details = new HashMap<>(each.details());
      details.put("member", ArchivePaths.shown(entry.path()));
      anomalies.add(each.code(), 0, pointer, details);
    }
    ChecksumLines lines = ChecksumLines.of(decoded.text(), wanted.escapes(), left + 1);
    if (lines.lines().size() > left) {
      anomalies.overLimit(0, pointer, "entries", left, lines.lines().size());
      return List.of();
    }
    left -= lines.lines().size();
    if (lines.crlf() >= 0) {
      anomalies.add(
          Anomaly.Code.LINE_ENDS_CRLF,
          0,
          pointer,
          Map.of("member", ArchivePaths.shown(entry.path())));
    }
    return lines.lines();
  }

  private void note(ArchiveEntry entry, ChecksumLines.Line line, String pointer, String reason) {
    anomalies.add(
        Anomaly.Code.LINE_NOT_CHECKSUM,
        0,
        pointer,
        Map.of(
            "member",
            ArchivePaths.shown(entry.path()),
            "line",
            Values.cut(ArchivePaths.shown((line.digest() + "  " + line.path()).strip())),
            "at",
            line.number() + ":1",
            "reason",
            reason));
  }

  /** The path below the root that a listed path means; empty when it means none. */
  private static Optional<String> resolved(String base, String path) {
    if (path.isEmpty() || path.startsWith("/")) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    String whole = base.isEmpty() ? path : base + "/" + path;
    for (String part : ArchivePaths.parts(whole)) {
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
