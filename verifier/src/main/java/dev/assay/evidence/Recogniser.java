package dev.assay.evidence;

import dev.assay.document.Document;
import dev.assay.model.Anomaly;
import dev.assay.model.Format;
import dev.assay.model.Kind;
import dev.assay.model.Node;
import dev.assay.model.Reading;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says what kind a file is. Discriminating keys decide, the name helps: a known name with other
 * content is judged as what its name claims, known content under another name as what it is.
 */
final class Recogniser {
  /** Log lines are matched against every grammar only in files up to this size, in bytes. */
  private static final int SMALL_LOG = 256 << 10;

  /** Files of these formats are of interest to the kinds that use them alone. */
  private static final Set<Format> QUIET = EnumSet.of(Format.ARCHIVE, Format.CHECKSUMS);

  private final List<Signature> signatures;
  private final Set<Format> formats = EnumSet.noneOf(Format.class);

  Recogniser(List<Kind> kinds) {
    this.signatures = kinds.stream().map(Signature::new).sorted(Signature.BEST_FIRST).toList();
    kinds.forEach(kind -> formats.add(kind.format()));
  }

  /**
   * A file whose bytes were read.
   *
   * @param size in bytes
   * @param sha256 empty when the file is larger than is hashed
   * @param declared whether it lies below a declared root, where broken files count
   * @param asked whether it was named on the command line
   */
  record Candidate(
      String path, long size, Optional<String> sha256, boolean declared, boolean asked) {}

  /** Whether a path may be evidence, so that the file is worth opening. */
  boolean worthOpening(String path, boolean declared) {
    Optional<Format> format = Extension.format(path);
    boolean text = format.isPresent() && !QUIET.contains(format.get());
    boolean readable = (text && declared) || format.filter(formats::contains).isPresent();
    return readable || !named(path).isEmpty();
  }

  /** Whether a file of this path is read as an archive: its name says so, or a kind's does. */
  boolean archive(String path) {
    Optional<Format> format = Extension.format(path);
    return format.isPresent()
        ? format.get() == Format.ARCHIVE
        : named(path).stream().anyMatch(each -> each.kind().format() == Format.ARCHIVE);
  }

  /** The kinds a file of this path may be, by its name; the most specific first. */
  List<Signature> named(String path) {
    return signatures.stream().filter(each -> each.named(path)).toList();
  }

  /** A file that is not opened: at most nearly a known one, when its name is that of a backup. */
  Reading unopened(String path) {
    Optional<Signature> copied =
        Extension.withoutBackup(path).flatMap(name -> named(name).stream().findFirst());
    return new Reading.Unrecognised(
        path, copied.map(each -> List.of(nearly(each.kind(), ""))).orElse(List.of()));
  }

  /** Recognises a file. */
  Reading recognise(Candidate file, Parses parses) {
    List<Signature> named = named(file);
    List<Signature> fitting = fitting(file, named, parses);
    if (!fitting.isEmpty()) {
      boolean byName = named.isEmpty() || fitting.stream().anyMatch(named::contains);
      if (byName) {
        return fits(file, fitting, named, parses);
      }
    }
    Optional<Signature> claimed = claimed(named, parses);
    if (claimed.isPresent()) {
      return claims(file, claimed.get(), fitting, parses);
    }
    return named.isEmpty() ? unknown(file, parses) : broken(file, named.get(0), parses);
  }

  /** The kinds the name speaks for, else those that take whatever was asked for. */
  private List<Signature> named(Candidate file) {
    List<Signature> named = named(file.path());
    Optional<Format> format = Extension.format(file.path());
    if (!named.isEmpty() || !file.asked()) {
      return named;
    }
    return signatures.stream()
        .filter(
            each -> each.kind().asked() && format.filter(each.kind().format()::equals).isPresent())
        .toList();
  }

  private List<Signature> fitting(Candidate file, List<Signature> named, Parses parses) {
    Set<Format> possible = EnumSet.noneOf(Format.class);
    Extension.format(file.path()).ifPresent(possible::add);
    named.forEach(each -> possible.add(each.kind().format()));
    boolean anyLog = named.isEmpty() && file.size() <= SMALL_LOG;
    List<Signature> fitting = new ArrayList<>();
    for (Signature each : signatures) {
      boolean isNamed = named.contains(each);
      Format format = each.kind().format();
      if (!possible.contains(format) || (format == Format.LOG && !isNamed && !anyLog)) {
        continue;
      }
      if (each.nameOnly()
          ? isNamed && parses.of(each.kind()).tree().isPresent()
          : parses.tree(each, isNamed).filter(each::fits).isPresent()) {
        fitting.add(each);
      }
    }
    return fitting;
  }

  /** Of several kinds that fit the most specific one, then the one the name speaks for. */
  private static Reading fits(
      Candidate file, List<Signature> fitting, List<Signature> named, Parses parses) {
    int most = fitting.get(0).kind().specificity();
    Signature best =
        fitting.stream()
            .filter(each -> each.kind().specificity() == most && named.contains(each))
            .findFirst()
            .orElse(fitting.get(0));
    List<Anomaly> notes = new ArrayList<>();
    if (!named.contains(best) && !best.kind().names().isEmpty()) {
      notes.add(
          new Anomaly(
              Anomaly.Code.OTHER_NAME,
              0,
              "",
              Map.of("kind", best.kind().name(), "names", String.join(", ", best.kind().names()))));
    }
    Document document = parses.of(best.kind());
    // What there is of a broken archive may tell its kind, and is no document all the same.
    return document.tree().isPresent()
        ? read(file, best.kind(), document, notes)
        : broken(file, best, parses);
  }

  /**
   * The kind the name claims, when the file can be read as its format: the one most keys speak for.
   */
  private static Optional<Signature> claimed(List<Signature> named, Parses parses) {
    Signature best = null;
    int most = -1;
    for (Signature each : named) {
      Optional<Tree> tree = parses.of(each.kind()).tree();
      int present = tree.map(each::present).orElse(-1);
      if (present > most) {
        best = each;
        most = present;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Reading claims(
      Candidate file, Signature claimed, List<Signature> fitting, Parses parses) {
    Document document = parses.of(claimed.kind());
    Tree tree = document.tree().orElseThrow();
    List<Anomaly> notes = new ArrayList<>();
    otherContent(claimed, fitting, tree)
        .ifPresent(
            found ->
                notes.add(
                    new Anomaly(
                        Anomaly.Code.OTHER_CONTENT,
                        tree.root().start(),
                        "",
                        Map.of("kind", claimed.kind().name(), "found", found))));
    return read(file, claimed.kind(), document, notes);
  }

  /**
   * What the content is instead of what the name claims; empty when it is a file of that kind with
   * a few keys missing, which the shape tells better. An empty list is one of any kind of list.
   */
  private static Optional<String> otherContent(
      Signature claimed, List<Signature> fitting, Tree tree) {
    int keys = claimed.kind().keys().size();
    int present = claimed.present(tree);
    boolean nearly = present > 0 && present * 10 >= keys * 7 && claimed.unmet(tree).isEmpty();
    if (!fitting.isEmpty()) {
      return nearly ? Optional.empty() : Optional.of(fitting.get(0).kind().name());
    }
    if (claimed.ofList() && tree.root() instanceof Node.Array list && list.items().isEmpty()) {
      return Optional.empty();
    }
    for (String pointer : claimed.unmet(tree)) {
      Optional<String> value = tree.text(pointer);
      if (value.isPresent()) {
        return Optional.of(pointer.replaceFirst("^/", "") + " " + value.get());
      }
    }
    if (claimed.ofList() && !(tree.root() instanceof Node.Array)) {
      return Optional.of(Anomaly.NOT_A_LIST);
    }
    return present * 2 < keys ? Optional.of("unknown") : Optional.empty();
  }

  private static Reading read(Candidate file, Kind kind, Document document, List<Anomaly> notes) {
    List<Anomaly> anomalies = new ArrayList<>(document.anomalies());
    anomalies.addAll(notes);
    return new Reading.Read(
        file.path(),
        kind,
        file.sha256().orElse(""),
        file.size(),
        document.tree().orElseThrow(),
        document.variants(),
        anomalies);
  }

  private static Reading broken(Candidate file, Signature named, Parses parses) {
    Document document = parses.of(named.kind());
    return new Reading.Unreadable(
        file.path(),
        Optional.of(named.kind()),
        file.sha256(),
        file.size(),
        document.text(),
        document.anomalies());
  }

  private Reading unknown(Candidate file, Parses parses) {
    Optional<Format> format = Extension.format(file.path());
    if (format.isEmpty() || QUIET.contains(format.get())) {
      return unopened(file.path());
    }
    if (format.get() == Format.LOG) {
      return nearest(file, parses);
    }
    Document document = parses.of(format.get());
    if (document.tree().isPresent()) {
      return nearest(file, parses);
    }
    return new Reading.Unrecognised(
        file.path(),
        file.declared() ? List.of(Problems.unknownBroken(document.anomalies())) : List.of());
  }

  /**
   * A file that has most of the keys of a kind, so that a renamed drill does not vanish silently.
   */
  private Reading nearest(Candidate file, Parses parses) {
    Format format = Extension.format(file.path()).orElseThrow();
    boolean large = format == Format.LOG && file.size() > SMALL_LOG;
    Signature best = null;
    double most = 0;
    for (Signature each : signatures) {
      int keys = each.kind().keys().size();
      if (each.kind().format() != format || keys < 3 || large) {
        continue;
      }
      Optional<Tree> tree =
          format == Format.ENV ? parses.of(format).tree() : parses.of(each.kind()).tree();
      double share = tree.map(t -> (double) each.present(t) / keys).orElse(0.0);
      if (share >= 0.7 && share > most) {
        best = each;
        most = share;
      }
    }
    if (best == null) {
      return unopened(file.path());
    }
    String missing =
        parses.of(best.kind()).tree().map(best::missing).map(m -> String.join(", ", m)).orElse("");
    return new Reading.Unrecognised(file.path(), List.of(nearly(best.kind(), missing)));
  }

  private static Anomaly nearly(Kind kind, String missing) {
    return new Anomaly(Anomaly.Code.NEARLY, 0, "", Map.of("kind", kind.name(), "missing", missing));
  }
}
