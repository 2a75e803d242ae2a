package dev.assay.prose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.Prose.Span;
import java.util.List;

/** Finds the paths and commands a line names, and sorts them into code, tests, docs, evidence. */
final class RoadmapPaths {
  private static final Pattern TOKEN = Pattern.compile("[^\\s、，,；;（）()“”\"'`|：]+");

  private final RoadmapWords words;

  RoadmapPaths(RoadmapWords words) {
    this.words =
        words.with(
            "roadmap-path",
            "roadmap-evidence-path",
            "roadmap-test-path",
            "roadmap-doc-path",
            "roadmap-command");
  }

  /** Adds what a line of the text names; plain text counts only below a label that is known. */
  void add(RoadmapSketch sketch, RoadmapLine line, RoadmapKey key) {
    int plain = line.from();
    for (Span span : line.spans()) {
      if (span.from() < plain) {
        continue;
      }
      if (span.mark() == Span.Mark.CODE) {
        plain(sketch, line, plain, span.from(), key);
        String code = line.passage().text().substring(span.from(), span.to());
        named(sketch, code, line.passage().offset(span.from()), key);
        plain = span.to();
      } else if (span.mark() == Span.Mark.LINK && !span.target().contains(":")) {
        path(sketch, span.target(), line.passage().offset(span.from()), key);
        plain = span.to();
      }
    }
    plain(sketch, line, plain, line.to(), key);
  }

  /** Adds the commands of a block of code. */
  void block(RoadmapSketch sketch, RoadmapLine line, RoadmapKey key) {
    int at = 0;
    for (String each : line.text().split("\n", -1)) {
      String bare = each.strip();
      String command = bare.startsWith("$ ") ? bare.substring(2).strip() : bare;
      if (words.is("roadmap-command", command)) {
        named(sketch, command, line.offset(at + each.indexOf(command)), key);
      }
      at += each.length() + 1;
    }
  }

  private void plain(RoadmapSketch sketch, RoadmapLine line, int from, int to, RoadmapKey key) {
    if (!isKnown(key) || from >= to) {
      return;
    }
    Matcher token = TOKEN.matcher(line.passage().text().substring(from, to));
    while (token.find()) {
      path(sketch, token.group(), line.passage().offset(from + token.start()), key);
    }
  }

  /** Adds a text that stands as one: a command with the paths in it, or a path. */
  void named(RoadmapSketch sketch, String text, int offset, RoadmapKey key) {
    boolean command = words.is("roadmap-command", text);
    if (command) {
      sketch.commands.add(new Plotted.Command(text, offset, key == RoadmapKey.TESTS));
    }
    if (text.indexOf(' ') < 0 && !(command && key == RoadmapKey.TESTS)) {
      String folder = text + (isKnown(key) && text.indexOf('/') > 0 ? "/" : "");
      sort(sketch, text, words.is("roadmap-path", folder) ? folder : text, offset, key);
      return;
    }
    Matcher token = TOKEN.matcher(text);
    while (command && token.find()) {
      if (token.start() > 0) {
        path(sketch, token.group(), offset + token.start(), RoadmapKey.NONE);
      }
    }
  }

  private void path(RoadmapSketch sketch, String text, int offset, RoadmapKey key) {
    sort(sketch, text, text, offset, key);
  }

  private void sort(RoadmapSketch sketch, String text, String shape, int offset, RoadmapKey key) {
    if (!words.is("roadmap-path", shape)) {
      return;
    }
    List<Plotted.Named> list =
        key == RoadmapKey.EVIDENCE || key == RoadmapKey.VERDICT
            ? sketch.evidence
            : key == RoadmapKey.DOCS
                ? sketch.docs
                : words.is("roadmap-evidence-path", shape)
                    ? sketch.evidence
                    : words.is("roadmap-test-path", shape)
                        ? sketch.tests
                        : words.is("roadmap-doc-path", shape)
                            ? sketch.docs
                            : key == RoadmapKey.TESTS ? sketch.tests : sketch.code;
    list.add(new Plotted.Named(text, offset));
  }

  private static boolean isKnown(RoadmapKey key) {
    return switch (key) {
      case SCOPE, TESTS, DOCS, EVIDENCE, DELIVERED -> true;
      default -> false;
    };
  }
}
