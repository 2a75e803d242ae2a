package dev.assay.prose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.Citation;
import dev.assay.model.Prose;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Sort;
import dev.assay.model.Prose.Span;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a document points to. Immutable, thread-safe. */
final class CitedReader {
  /** A document that points to more has been made to be slow. */
  private static final int MOST = 20_000;

  /** Words of running text that can be paths: ASCII only, because Chinese has no word borders. */
  private static final Pattern WORD =
      Pattern.compile("[A-Za-z0-9_.][A-Za-z0-9_.+/-]*/[A-Za-z0-9_.+/-]*[A-Za-z0-9_/]");

  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

  private final PathText paths;
  private final CommandText commands;
  private final HexText hexes;

  CitedReader(Lists lists) {
    paths =
        new PathText(
            lists.set("file-extensions"),
            Set.copyOf(lists.written("runtime-folders")),
            lists.written("placeholders"));
    commands =
        new CommandText(
            Set.copyOf(lists.written("interpreters")), Set.copyOf(lists.written("programs")));
    hexes = new HexText(lists.longestFirst("commit-cues"));
  }

  /** Everything a document points to, in its order. */
  List<Cited> read(Prose prose) {
    List<Cited> found = new ArrayList<>();
    for (int i = 0; i < prose.passages().size() && found.size() < MOST; i++) {
      passage(prose.passages().get(i), i, found);
    }
    found.sort(Comparator.comparingInt(Cited::from).thenComparingInt(Cited::to));
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }

  /** What one text outside of any prose points to when it is a path. */
  Optional<Cited> path(String text, int offset) {
    return paths.of(text).map(each -> cited(each, text, -1, offset, offset + text.length()));
  }

  /** What an entry of a list of paths points to: everything in it is a path. */
  Cited listed(String text, int offset) {
    return path(text, offset)
        .filter(each -> each.use() == Cited.Use.PATH || each.use() == Cited.Use.GLOB)
        .orElseGet(
            () ->
                new Cited(
                    Citation.Sort.PATH,
                    Cited.Use.PATH,
                    text,
                    Optional.of(text),
                    Cited.Lines.NONE,
                    "",
                    -1,
                    offset,
                    offset + text.length()));
  }

  /** What one text outside of any prose points to when it is a command. */
  Optional<Cited> command(String text, int offset) {
    return commands.of(text).map(each -> cited(each, text, -1, offset, offset + text.length()));
  }

  private void passage(Passage passage, int number, List<Cited> found) {
    if (passage.sort() == Sort.CODE) {
      code(passage, number, found);
      return;
    }
    if (passage.sort() == Sort.FRONT_MATTER || passage.sort() == Sort.HTML) {
      return;
    }
    for (Span span : passage.spans()) {
      if (span.mark() == Span.Mark.LINK || span.mark() == Span.Mark.IMAGE) {
        link(passage, number, span).ifPresent(found::add);
      } else if (span.mark() == Span.Mark.CODE
          && !passage.in(Span.Mark.STRUCK, span.from(), span.to())) {
        span(passage, number, span).ifPresent(found::add);
      }
    }
    words(passage, number, found);
    hexes.read(passage, number, found);
  }

  private Optional<Cited> span(Passage passage, int number, Span span) {
    String text = passage.text().substring(span.from(), span.to());
    int from = passage.offset(span.from());
    int to = passage.offset(span.to());
    Optional<Cited> command = commands.of(text).map(each -> cited(each, text, number, from, to));
    if (command.isPresent()) {
      return command;
    }
    // Code as the text of a link: the link says where it leads.
    return passage.in(Span.Mark.LINK, span.from(), span.to())
        ? Optional.empty()
        : paths.of(text).map(each -> cited(each, text, number, from, to));
  }

  private static Optional<Cited> link(Passage passage, int number, Span span) {
    String target = span.target().strip();
    if (target.isEmpty() || target.startsWith("//") || SCHEME.matcher(target).find()) {
      return Optional.empty();
    }
    int hash = target.indexOf('#');
    String anchor = hash < 0 ? "" : decoded(target.substring(hash + 1));
    String path = hash < 0 ? target : target.substring(0, hash);
    int query = path.indexOf('?');
    path = decoded(query < 0 ? path : path.substring(0, query));
    Cited.Lines lines = PathText.fragment(anchor).orElse(Cited.Lines.NONE);
    return Optional.of(
        new Cited(
            Citation.Sort.PATH,
            Cited.Use.LINK,
            target,
            Optional.of(path),
            lines,
            lines.first() > 0 ? "" : anchor,
            number,
            passage.offset(span.from()),
            passage.offset(Math.max(span.from(), span.to()))));
  }

  /** Percent signs decoded, where they are well formed. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Paths in running text: only what cannot be anything else. */
  private void words(Passage passage, int number, List<Cited> found) {
    Matcher matcher = WORD.matcher(passage.text());
    while (matcher.find()) {
      int from = matcher.start();
      int to = matcher.end();
      boolean marked =
          passage.in(Span.Mark.CODE, from, to)
              || passage.in(Span.Mark.LINK, from, to)
              || passage.in(Span.Mark.STRUCK, from, to);
      boolean address = from > 0 && "/:@~<{$".indexOf(passage.text().charAt(from - 1)) >= 0;
      if (marked || address) {
        continue;
      }
      paths
          .of(matcher.group())
          .filter(each -> each.use() == Cited.Use.PATH && !each.path().endsWith("/"))
          .ifPresent(
              each ->
                  found.add(
                      cited(
                          each,
                          matcher.group(),
                          number,
                          passage.offset(from),
                          passage.offset(to))));
    }
  }

  /** Of a block of code only the lines that are commands. */
  private void code(Passage passage, int number, List<Cited> found) {
    int at = 0;
    for (String line : passage.text().split("\n", -1)) {
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        int from = passage.offset(at);
        int to = passage.offset(at + line.length());
        commands.of(line).ifPresent(each -> found.add(cited(each, line, number, from, to)));
      }
      at += line.length() + 1;
    }
  }

  private static Cited cited(PathText.Found path, String text, int passage, int from, int to) {
    return new Cited(
        Citation.Sort.PATH,
        path.use(),
        text,
        Optional.of(path.path()),
        path.lines(),
        path.anchor(),
        passage,
        from,
        to);
  }

  private static Cited cited(
      CommandText.Found command, String text, int passage, int from, int to) {
    return new Cited(
        Citation.Sort.COMMAND,
        Cited.Use.COMMAND,
        text.strip(),
        command.script().or(command::target),
        Cited.Lines.NONE,
        "",
        passage,
        from,
        to);
  }
}
