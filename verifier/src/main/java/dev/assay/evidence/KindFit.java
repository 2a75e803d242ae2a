package dev.assay.evidence;

import dev.assay.document.Archive;
import dev.assay.document.InnerFiles;
import dev.assay.document.Limits;
import dev.assay.model.Anomaly;
import dev.assay.model.Format;
import dev.assay.model.Kind;
import dev.assay.model.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How well one file fits one kind: why it is, or is not, recognised as it.
 *
 * @param named whether the kind uses a name like the file's
 * @param read whether the file could be read in the kind's format
 * @param fits whether the file has all that the kind is recognised by
 * @param found the discriminating keys and values that are there, as pointers
 * @param missing those that are not
 * @param problems what the reader stumbled over
 */
public record KindFit(
    Kind kind,
    boolean named,
    boolean read,
    boolean fits,
    List<String> found,
    List<String> missing,
    List<Anomaly> problems) {
  private static final Comparator<KindFit> NEAREST_FIRST =
      Comparator.<KindFit, Boolean>comparing(fit -> !fit.fits)
          .thenComparing(fit -> !fit.named)
          .thenComparing(fit -> -fit.share())
          .thenComparing(fit -> -fit.kind.specificity())
          .thenComparing(fit -> fit.kind.name());

  public KindFit {
    Objects.requireNonNull(kind, "kind must not be null");
    found = List.copyOf(found);
    missing = List.copyOf(missing);
    problems = List.copyOf(problems);
  }

  /**
   * Holds a file against every kind that its name or its format speaks for.
   *
   * @param path relative to the workspace
   * @param file of which at most the first {@link Limits#file} bytes are read, an archive as a
   *     stream to its end
   * @return the nearest first; kinds with nothing in common with the file are left out
   * @throws IOException when the file cannot be read
   */
  public static List<KindFit> of(String path, Archive.Opener file, List<Kind> kinds)
      throws IOException {
    Parses parses = parses(path, file, kinds);
    Optional<Format> format = Extension.format(path);
    List<KindFit> fits = new ArrayList<>();
    for (Kind kind : kinds) {
      Signature signature = new Signature(kind);
      boolean named = signature.named(path);
      if (named || format.filter(kind.format()::equals).isPresent()) {
        KindFit fit = of(signature, named, parses);
        if (named || !fit.found.isEmpty()) {
          fits.add(fit);
        }
      }
    }
    fits.sort(NEAREST_FIRST);
    return fits;
  }

  private static Parses parses(String path, Archive.Opener file, List<Kind> kinds)
      throws IOException {
    if (new Recogniser(kinds).archive(path)) {
      InnerFiles inner = new InnerFiles(kinds.stream().map(Kind::layout).toList());
      return new ArchiveParses(Archive.read(file, path, inner));
    }
    try (InputStream in = file.open()) {
      return new FileParses(path, in.readNBytes(Limits.DEFAULT.file()), Limits.DEFAULT);
    }
  }

  private static KindFit of(Signature signature, boolean named, Parses parses) {
    Kind kind = signature.kind();
    List<String> wanted = new ArrayList<>(kind.keys());
    wanted.addAll(kind.where().keySet().stream().sorted().toList());
    Optional<Tree> tree = parses.of(kind).tree();
    List<String> missing = tree.map(signature::missing).orElse(wanted);
    List<String> found = wanted.stream().filter(each -> !missing.contains(each)).toList();
    boolean fits =
        tree.isPresent()
            && (signature.nameOnly() ? named : tree.filter(signature::fits).isPresent());
    return new KindFit(
        kind, named, tree.isPresent(), fits, found, missing, parses.of(kind).anomalies());
  }

  /** The part of the discriminating keys and values that is there, 0 to 1. */
  private double share() {
    int wanted = found.size() + missing.size();
    return wanted == 0 ? 0 : (double) found.size() / wanted;
  }
}
