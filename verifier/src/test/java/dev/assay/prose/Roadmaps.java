package dev.assay.prose;

import dev.assay.document.Documents;
import dev.assay.model.DocumentPlan;
import dev.assay.model.Format;
import dev.assay.model.Layout;
import dev.assay.model.Node;
import dev.assay.model.Tree;
import dev.assay.model.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roadmaps read with the words of the built-in pack. */
final class Roadmaps {
  private static final Path WORDING = Path.of("src/main/resources/packs/docs/wording");

  static final RoadmapReader READER = RoadmapReader.of(wordings());

  private Roadmaps() {}

  static List<Wording> wordings() {
    try (Stream<Path> files = Files.list(WORDING)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("roadmap-"))
          .sorted()
          .map(Roadmaps::wording)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Wording wording(Path file) {
    Map<String, List<String>> lists = new TreeMap<>();
    for (Node.Member list : ((Node.Obj) tree(file).root()).members()) {
      lists.put(
          list.key(),
          ((Node.Array) list.value())
              .items().stream().map(word -> ((Node.Scalar) word).text()).toList());
    }
    return new Wording(file.getFileName().toString().replace(".yaml", ""), "docs", lists);
  }

  static Tree tree(Path file) {
    try {
      Format format = file.toString().endsWith(".yaml") ? Format.YAML : Format.MARKDOWN;
      return tree(format, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tree tree(Format format, byte[] bytes) {
    return Documents.read(format, bytes, Layout.NONE).tree().orElseThrow();
  }

  /** The items of a Markdown text. */
  static List<Plotted> markdown(String text) {
    return READER.read(tree(Format.MARKDOWN, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The items of a YAML text. */
  static List<Plotted> yaml(String text) {
    return READER.read(tree(Format.YAML, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Items and faults as people review them: places are lines. */
  static String shown(Tree tree, LocalDate asOf) {
    List<Plotted> items = READER.read(tree);
    List<String> lines = new ArrayList<>();
    items.forEach(item -> item(tree, item, lines));
    for (RoadmapFault fault : RoadmapFaults.of(items, DocumentPlan.NONE, asOf)) {
      lines.add(
          "fault "
              + line(tree, fault.offset())
              + " "
              + fault.item()
              + " "
              + fault.kind().word()
              + " "
              + new TreeMap<>(fault.values()));
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static void item(Tree tree, Plotted item, List<String> lines) {
    lines.add(
        line(tree, item.offset())
            + " "
            + item.type().word()
            + " "
            + item.id()
            + ": "
            + item.title());
    put(lines, "only in an order", item.described() ? List.of() : List.of(item.id()));
    put(lines, "priority", item.priority().stream().toList());
    put(
        lines,
        "status",
        item.status().stream()
            .map(s -> s + " = " + item.said().map(v -> v.word()).orElse("unknown"))
            .toList());
    put(lines, "started", item.started().stream().toList());
    put(lines, "finished", item.finished().stream().toList());
    put(lines, "blocked since", item.blocked().since().stream().toList());
    put(lines, "reason", item.blocked().reason().stream().toList());
    put(lines, "resume", item.blocked().resume().stream().toList());
    put(lines, "after", item.after());
    paths(tree, lines, "code", item.code());
    paths(tree, lines, "tests", item.tests());
    paths(tree, lines, "docs", item.docs());
    paths(tree, lines, "evidence", item.evidence());
    put(
        lines,
        "command",
        item.commands().stream()
            .map(c -> line(tree, c.offset()) + " " + c.line() + (c.testing() ? " (test)" : ""))
            .toList());
    put(
        lines,
        "acceptance",
        item.acceptance().stream()
            .map(
                a ->
                    line(tree, a.offset())
                        + " "
                        + a.text()
                        + a.ticked().map(t -> " " + t).orElse(""))
            .toList());
    put(
        lines,
        "verdict",
        item.verdict().stream()
            .map(
                v -> line(tree, v.offset()) + " " + v.text() + v.met().map(m -> " " + m).orElse(""))
            .toList());
    put(
        lines,
        "cites",
        item.cites().stream().map(c -> line(tree, c.from()) + "-" + line(tree, c.to())).toList());
  }

  private static void paths(Tree tree, List<String> lines, String name, List<Plotted.Named> paths) {
    put(lines, name, paths.stream().map(p -> line(tree, p.offset()) + " " + p.path()).toList());
  }

  private static void put(List<String> lines, String name, List<?> values) {
    values.forEach(value -> lines.add("  " + name + ": " + value));
  }

  private static int line(Tree tree, int offset) {
    return tree.lines().lineOf(offset);
  }
}
