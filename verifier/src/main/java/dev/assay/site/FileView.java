package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** "What does this file say, line by line, and what was found in it?" */
final class FileView {
  private static final int MOST_CLAIMS = 50;
  private static final int MOST_BUNDLES = 5;

  private FileView() {}

  static View of(PageScope scope, String path, FileLines lines) {
    List<Finding> findings = scope.map.look.at(path);
    int slash = path.lastIndexOf('/');
    View view =
        new View()
            .with("index", scope.href(scope.map.files.file(0)))
            .with("folder", path.substring(0, slash + 1))
            .with("name", path.substring(slash + 1))
            .with("path", path)
            .with("readable", lines.readable())
            .with("count", lines.count())
            .with("errors", count(findings, "error"))
            .with("warnings", count(findings, "warning"))
            .with("notes", count(findings, "note"))
            .with("command", command(scope, path))
            .with("relying", relying(scope, path))
            .with("copies", copies(scope, path));
    if (lines.readable()) {
      view.with("raw", View.link(scope.shared(scope.map.raw(path)), "raw.txt", false));
    }
    scope.map.look.evidence(path).ifPresent(each -> facts(scope, each, view));
    scope
        .map
        .look
        .drill(path)
        .ifPresent(
            each ->
                view.with("drill", View.link(scope.href(scope.map.drill(each)), each.id(), false)));
    view.with(
        "bundles",
        scope.map.look.bundlesOf(path).stream()
            .limit(MOST_BUNDLES)
            .map(each -> BundlesView.link(scope, each))
            .toList());
    DocumentView document = DocumentView.of(scope, path);
    document.put(view);
    return text(scope, path, lines, document.notes(), view);
  }

  private static int count(List<Finding> findings, String level) {
    return (int)
        findings.stream()
            .filter(each -> each.waiver().isEmpty() && each.level().word().equals(level))
            .count();
  }

  private static void facts(PageScope scope, Evidence evidence, View view) {
    view.with("verdict", scope.verdict(evidence.verdict()))
        .with("kind", EvidenceIndexView.kind(scope, evidence))
        .with("kindName", evidence.kind())
        .with("bytes", evidence.bytes())
        .with("checks", evidence.checks())
        .maybe("sha256", evidence.sha256())
        .maybe("run", evidence.run())
        .maybe("instant", evidence.instant().map(Show::instant));
  }

  private static View text(
      PageScope scope, String path, FileLines lines, Map<Integer, List<View>> notes, View view) {
    List<Finding> findings = scope.map.look.at(path);
    SortedSet<Integer> anchors = scope.map.anchors.lines(path);
    Map<Integer, List<Finding>> byLine = new TreeMap<>();
    for (Finding each : findings) {
      boolean shown = anchors.contains(each.location().line()) && lines.readable();
      int line = shown && each.location().line() <= lines.count() ? each.location().line() : 0;
      byLine.computeIfAbsent(line, unused -> new ArrayList<>()).add(each);
    }
    List<View> rows = new ArrayList<>();
    int last = 0;
    for (int number : lines.shown(anchors)) {
      View row = line(scope, lines.line(number), number, byLine.getOrDefault(number, List.of()));
      row.with("notes", notes.getOrDefault(number, List.of()));
      rows.add(number > last + 1 ? row.with("gap", number - last - 1) : row);
      last = number;
    }
    SortedSet<Integer> beyond = new TreeSet<>(anchors.tailSet(lines.count() + 1));
    if (lines.count() == 0) {
      // Recorded runs may point at the first line of an empty file.
      beyond.add(1);
    }
    List<Finding> whole = byLine.getOrDefault(0, List.of());
    return view.with("lines", rows)
        .with("rest", lines.count() - last)
        .with("beyond", List.copyOf(beyond))
        .with(
            "whole", FindingRows.of(scope, whole.subList(0, Math.min(Anchors.MOST, whole.size()))));
  }

  private static View line(PageScope scope, String text, int number, List<Finding> findings) {
    String shown = text;
    int hidden = 0;
    if (text.length() > FileLines.WIDEST) {
      int end =
          FileLines.WIDEST - (Character.isHighSurrogate(text.charAt(FileLines.WIDEST - 1)) ? 1 : 0);
      shown = text.substring(0, end);
      hidden = text.length() - end;
    }
    View row = new View().with("n", number).with("parts", parts(shown, findings));
    if (hidden > 0) {
      row.with("hidden", hidden);
    }
    return findings.isEmpty() ? row : row.with("findings", FindingRows.of(scope, findings));
  }

  /** The line cut where values are underlined; of two that overlap the first one wins. */
  private static List<View> parts(String text, List<Finding> findings) {
    Map<Marked.Range, String> ranges = new LinkedHashMap<>();
    for (Finding each : findings) {
      Marked.Range range = Marked.of(text, each);
      if (!range.empty()) {
        ranges.putIfAbsent(range, PageScope.glyph(each));
      }
    }
    List<View> parts = new ArrayList<>();
    int at = 0;
    for (Marked.Range range :
        ranges.keySet().stream().sorted(Comparator.comparing(Marked.Range::start)).toList()) {
      if (range.start() >= at) {
        part(text.substring(at, range.start()), "", parts);
        part(text.substring(range.start(), range.end()), ranges.get(range), parts);
        at = range.end();
      }
    }
    part(text.substring(at), "", parts);
    return parts;
  }

  private static void part(String text, String mark, List<View> parts) {
    if (!text.isEmpty()) {
      parts.add(new View().with("text", Marked.visible(text)).with("mark", mark));
    }
  }

  /** Other files with the same bytes: copies, which prove nothing new. */
  private static List<View> copies(PageScope scope, String path) {
    String digest = scope.map.look.evidence(path).flatMap(Evidence::sha256).orElse("");
    List<View> copies = new ArrayList<>();
    for (Evidence each : scope.map.look.sameBytes(digest)) {
      if (!each.path().equals(path)) {
        copies.add(
            View.link(scope.href(scope.map.file(each.path()).orElseThrow()), each.path(), true));
      }
    }
    return copies;
  }

  private static List<String> command(PageScope scope, String path) {
    String quoted = "'" + Marked.visible(path).replace("'", "'\\''") + "'";
    return scope
        .run()
        .commit()
        .map(
            hex ->
                List.of(
                    "assay explain " + quoted,
                    "git show " + hex.substring(0, 8) + ":./" + quoted + " | sha256sum"))
        .orElse(List.of("assay explain " + quoted, "sha256sum " + quoted));
  }

  /** The claims a file makes, is read for or is cited by; those of a document stand elsewhere. */
  private static List<View> relying(PageScope scope, String path) {
    List<View> rows = new ArrayList<>();
    boolean document = DocumentView.isDocument(scope, path);
    for (Claim each : scope.map.look.relyingOn(path)) {
      boolean makes = each.location().path().filter(path::equals).isPresent();
      if ((makes && document) || rows.size() == MOST_CLAIMS) {
        continue;
      }
      rows.add(
          View.link(scope.href(scope.map.claimPage(each)), scope.in(each.statement()), false)
              .with("state", scope.state(each.state()))
              .with("makes", makes)
              .with("place", each.location().path().orElse("")));
    }
    return rows;
  }
}
