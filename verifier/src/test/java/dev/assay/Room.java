package dev.assay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rooms of the house, what each may import, and the libraries that may stand in it. */
enum Room {
  MODEL(List.of()),
  DOCUMENT(List.of(MODEL), Library.JACKSON, Library.SNAKEYAML, Library.COMMONMARK, Library.RE2J),
  PLAN(List.of(MODEL, DOCUMENT), Library.RE2J),
  EVIDENCE(List.of(MODEL, DOCUMENT), Library.RE2J),
  HISTORY(List.of(MODEL, DOCUMENT), Library.JACKSON, Library.JGIT, Library.RE2J),
  PROSE(List.of(MODEL), Library.RE2J),
  VERIFY(List.of(MODEL, PROSE), Library.NETWORKNT, Library.JACKSON, Library.CEL, Library.RE2J),
  REPORT(List.of(MODEL), Library.JACKSON),
  SITE(List.of(MODEL), Library.FREEMARKER, Library.COMMONMARK),
  CLI(
      List.of(MODEL, DOCUMENT, PLAN, EVIDENCE, HISTORY, PROSE, VERIFY, REPORT, SITE),
      Library.PICOCLI);

  private final List<Room> rooms;
  private final List<Library> libraries;

  Room(List<Room> rooms, Library... libraries) {
    this.rooms = rooms;
    this.libraries = List.of(libraries);
  }

  /**
   * Returns the package pattern of this room below {@code base}, the room's own packages included.
   */
  String pattern(String base) {
    return base + "." + name().toLowerCase(Locale.ROOT) + "..";
  }

  /** Returns the package patterns that this room may depend on. */
  String[] allowed(String base) {
    List<String> patterns = new ArrayList<>(Library.JDK.packages());
    patterns.add(pattern(base));
    rooms.forEach(room -> patterns.add(room.pattern(base)));
    libraries.forEach(library -> patterns.addAll(library.packages()));
    return patterns.toArray(String[]::new);
  }

  /** Returns the package patterns of all rooms. */
  static String[] patterns(String base) {
    return Stream.of(values()).map(room -> room.pattern(base)).toArray(String[]::new);
  }
}
