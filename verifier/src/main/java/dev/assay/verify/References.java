package dev.assay.verify;

import dev.assay.model.Citation;
import dev.assay.model.Grounds;
import dev.assay.prose.Cited;
import dev.assay.prose.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks up everything that documents point to, each path once. */
final class References {
  private static final List<String> EVERYTHING = List.of("**");

  private final Grounds grounds;
  private final Map<String, Grounds.Place> places = new HashMap<>();
  private Map<String, List<String>> names;

  References(Grounds grounds) {
    this.grounds = grounds;
  }

  /** What a document points to, in the order of its text. */
  List<Reference> of(Paper paper) {
    Set<Cited> proof = new HashSet<>();
    for (Stated stated : paper.said().stated()) {
      proof.addAll(stated.proof());
    }
    List<Reference> all = new ArrayList<>();
    for (Cited cited : paper.said().cited()) {
      all.add(of(paper, cited, proof.contains(cited)));
    }
    Set<String> paths = new HashSet<>();
    all.stream().filter(Reference::proof).forEach(each -> each.path().ifPresent(paths::add));
    // What is proof in one place is proof wherever the document names it.
    return all.stream()
        .map(each -> each.path().filter(paths::contains).isPresent() ? each.asProof() : each)
        .toList();
  }

  /** One thing a document points to. */
  Reference of(Paper paper, Cited cited, boolean proof) {
    Optional<String> target = cited.target();
    boolean files = cited.sort() == Citation.Sort.PATH || cited.sort() == Citation.Sort.COMMAND;
    if (!files || target.isEmpty() || skipped(cited.use())) {
      return new Reference(
          paper, cited, Optional.empty(), Grounds.Type.OUTSIDE, Optional.empty(), proof);
    }
    if (cited.use() == Cited.Use.GLOB) {
      return glob(paper, cited, target.get(), proof);
    }
    if (cited.use() == Cited.Use.NAME) {
      return name(paper, cited, target.get(), proof);
    }
    if (target.get().startsWith("make:") || target.get().startsWith("npm:")) {
      return target(paper, cited, target.get(), proof);
    }
    return path(paper, cited, target.get(), proof);
  }

  private static boolean skipped(Cited.Use use) {
    return use == Cited.Use.PLACEHOLDER || use == Cited.Use.MACHINE;
  }

  /** A link starts from its document, a path from the workspace or, failing that, from it too. */
  private Reference path(Paper paper, Cited cited, String target, boolean proof) {
    List<String> candidates = new ArrayList<>();
    if (target.isEmpty()) {
      candidates.add(paper.path());
    } else if (cited.use() == Cited.Use.LINK) {
      String from = target.startsWith("/") ? target.substring(1) : paper.folder() + target;
      candidates.add(from);
      if (target.indexOf('.', target.lastIndexOf('/') + 1) < 0) {
        // Wikis and generators leave the extension out.
        candidates.add(from + ".md");
      }
    } else {
      candidates.add(target);
      candidates.add(paper.folder() + target);
    }
    Reference first = null;
    for (String each : candidates) {
      Optional<String> normal = normal(each);
      Grounds.Place place =
          normal.map(this::place).orElse(new Grounds.Place(Grounds.Type.OUTSIDE, Optional.empty()));
      Reference found = new Reference(paper, cited, normal, place.type(), place.actual(), proof);
      if (found.found()) {
        return found;
      }
      boolean better = place.type() == Grounds.Type.OTHER_CASE || (first != null && outside(first));
      first = first == null || better ? found : first;
    }
    return first;
  }

  private static boolean outside(Reference reference) {
    return reference.type() == Grounds.Type.OUTSIDE;
  }

  private Reference glob(Paper paper, Cited cited, String target, boolean proof) {
    String pattern = target.startsWith("./") ? target.substring(2) : target;
    boolean some =
        !grounds.files(List.of(pattern, paper.folder() + pattern)).isEmpty()
            || !grounds.files(List.of(pattern.replaceAll("/+$", "") + "/**")).isEmpty();
    return new Reference(
        paper,
        cited,
        Optional.of(pattern),
        some ? Grounds.Type.FOLDER : Grounds.Type.MISSING,
        Optional.empty(),
        proof);
  }

  /** A name without a folder is that of any file of the workspace. */
  private Reference name(Paper paper, Cited cited, String target, boolean proof) {
    Reference beside = path(paper, cited, target, proof);
    if (beside.found()) {
      return beside;
    }
    List<String> found = names().getOrDefault(target, List.of());
    Optional<String> only = found.size() == 1 ? Optional.of(found.get(0)) : Optional.of(target);
    return new Reference(
        paper,
        cited,
        only,
        found.isEmpty() ? Grounds.Type.MISSING : Grounds.Type.FILE,
        Optional.empty(),
        proof);
  }

  private Map<String, List<String>> names() {
    if (names == null) {
      names = new HashMap<>();
      for (String path : grounds.files(EVERYTHING)) {
        names
            .computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), n -> new ArrayList<>())
            .add(path);
      }
    }
    return names;
  }

  /** A target of a makefile, a script of a package: in the file at the root. */
  private Reference target(Paper paper, Cited cited, String target, boolean proof) {
    boolean make = target.startsWith("make:");
    String name = target.substring(target.indexOf(':') + 1);
    String file = make ? "Makefile" : "package.json";
    Optional<String> text = grounds.text(file);
    boolean there =
        text.filter(
                all ->
                    make
                        ? all.lines().anyMatch(line -> makes(line, name))
                        : all.contains('"' + name + '"'))
            .isPresent();
    Grounds.Type type =
        there ? Grounds.Type.FILE : text.isPresent() ? Grounds.Type.MISSING : Grounds.Type.OUTSIDE;
    return new Reference(paper, cited, Optional.of(file), type, Optional.empty(), proof);
  }

  /** A line names targets before its colon; one with {@code %} or {@code include} may make any. */
  private static boolean makes(String line, String name) {
    if (line.startsWith("include ") || line.startsWith("-include ")) {
      return true;
    }
    int colon = line.indexOf(':');
    return colon > 0
        && (line.substring(0, colon).contains("%")
            || List.of(line.substring(0, colon).strip().split("\\s+", -1)).contains(name));
  }

  private Grounds.Place place(String path) {
    return places.computeIfAbsent(path, grounds::find);
  }

  /** The path without {@code .} and {@code ..}; empty when it leaves the workspace. */
  static Optional<String> normal(String path) {
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
    String joined = String.join("/", parts);
    return Optional.of(joined.isEmpty() ? "." : joined);
  }
}
