package dev.assay.site;

import dev.assay.model.EvidenceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The lines of one evidence file, or why there are none. */
final class FileLines {
  /** Lines a page shows before it leaves some out. */
  static final int MOST = 2_000;

  /** The first lines, which a page shows whatever else it shows; recorded runs link to them. */
  static final int ALWAYS = 1_000;

  /** Characters of one line a page shows. */
  static final int WIDEST = 4_000;

  private static final int AROUND = 20;

  private final Optional<List<String>> lines;

  private FileLines(Optional<List<String>> lines) {
    this.lines = lines;
  }

  /** Reads a file; one that is gone or no text has no lines. */
  static FileLines read(EvidenceText text, String path) {
    try {
      return new FileLines(Optional.of(text.lines(path)));
    } catch (IOException e) {
      return new FileLines(Optional.empty());
    }
  }

  /** The lines of a file that a recorded run read. */
  static FileLines of(Optional<List<String>> lines) {
    return new FileLines(lines);
  }

  boolean readable() {
    return lines.isPresent();
  }

  int count() {
    return lines.map(List::size).orElse(0);
  }

  /** A 1-based line; empty beyond the end. */
  String line(int number) {
    return number >= 1 && number <= count() ? lines.orElseThrow().get(number - 1) : "";
  }

  /** The masked copy as one file, or empty when there is none. */
  Optional<byte[]> raw() {
    return lines.map(all -> (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The 1-based lines to show: all, or of a long file the first and those pointed at. */
  SortedSet<Integer> shown(SortedSet<Integer> pointedAt) {
    SortedSet<Integer> shown = new TreeSet<>();
    for (int i = 1; i <= Math.min(count(), count() <= MOST ? MOST : ALWAYS); i++) {
      shown.add(i);
    }
    if (count() <= MOST) {
      return shown;
    }
    for (int line : pointedAt) {
      if (line <= count()) {
        shown.add(line);
      }
    }
    for (int line : pointedAt) {
      for (int i = line - AROUND; i <= line + AROUND && shown.size() < MOST; i++) {
        if (i >= 1 && i <= count()) {
          shown.add(i);
        }
      }
    }
    for (int i = ALWAYS; i <= count() && shown.size() < MOST; i++) {
      shown.add(i);
    }
    return shown;
  }
}
