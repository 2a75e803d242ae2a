package dev.assay.cli;

import dev.assay.document.Globs;
import dev.assay.document.MoreFiles;
import dev.assay.model.Format;
import dev.assay.model.Kind;
import dev.assay.model.Plan;
import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A bundle that somebody named, wherever it lies, with what lies beside it and is about it: its
 * side file, a list of digests, an audit summary.
 *
 * @param path of the bundle, relative to the workspace, perhaps with {@code ..}
 * @param files the bundle and what belongs to it, by their paths
 */
record BundleFiles(String path, Map<String, Path> files) {
  /** Beside a bundle lie a few files; a folder with more is not searched to its end. */
  private static final int MOST = 10_000;

  /**
   * The files of a bundle.
   *
   * @throws Workspace.Problem when there is no such file
   */
  static BundleFiles of(Workspace workspace, Plan plan, Path bundle) throws Workspace.Problem {
    Path file = bundle.toAbsolutePath().normalize();
    if (!Files.exists(file)) {
      throw new Workspace.Problem(bundle + ": there is no such file");
    }
    if (Files.isDirectory(file)) {
      throw new Workspace.Problem(bundle + " is a directory; name a bundle");
    }
    Map<String, Path> files = new TreeMap<>();
    String path = workspace.relative(file);
    files.put(path, file);
    Globs names = Globs.compile(names(plan, false));
    Globs lists = Globs.compile(names(plan, true));
    String name = file.getFileName().toString();
    for (Path sibling : siblings(file.getParent())) {
      String its = sibling.getFileName().toString();
      // Of digest lists only its own side file, and those that are nobody's side file.
      boolean about =
          lists.matches(its) ? its.startsWith(name + ".") || !side(its) : names.matches(its);
      if (about && Files.isRegularFile(sibling)) {
        files.put(workspace.relative(sibling), sibling);
      }
    }
    return new BundleFiles(path, files);
  }

  /** The source with the bundle and what belongs to it. */
  Source around(Source source) {
    return MoreFiles.of(source, files);
  }

  /**
   * Of a workspace the files that may be joined with a bundle; nothing where no configuration says
   * that there is a workspace.
   */
  static Source joinable(Workspace workspace, Source source, Plan plan) {
    List<String> patterns = new ArrayList<>(names(plan, false));
    patterns.addAll(names(plan, true));
    Globs names = Globs.compile(patterns);
    List<Source.Entry> entries =
        workspace.config().isEmpty()
            ? List.of()
            : source.entries().stream()
                .filter(entry -> entry.type() == Source.Type.FILE && names.matches(entry.path()))
                .toList();
    return new Source() {
      @Override
      public List<Entry> entries() {
        return entries;
      }

      @Override
      public InputStream open(String path) throws IOException {
        return source.open(path);
      }
    };
  }

  /** Name patterns of the kinds that are joined with archives. */
  static List<String> names(Plan plan, boolean lists) {
    Set<String> archives = new HashSet<>();
    Set<String> partners = new HashSet<>();
    for (Kind kind : plan.kinds()) {
      if (kind.format() == Format.ARCHIVE) {
        archives.add(kind.name());
        kind.links().forEach(link -> partners.addAll(Arrays.asList(link.kind().split("\\|", -1))));
      }
    }
    List<String> names = new ArrayList<>();
    for (Kind kind : plan.kinds()) {
      boolean joined =
          partners.contains(kind.name())
              || kind.links().stream()
                  .flatMap(link -> Arrays.stream(link.kind().split("\\|", -1)))
                  .anyMatch(archives::contains);
      if (joined
          && kind.format() != Format.ARCHIVE
          && lists == (kind.format() == Format.CHECKSUMS)) {
        names.addAll(kind.names());
      }
    }
    return names;
  }

  private static boolean side(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.lastIndexOf('.', dot - 1) > 0;
  }

  private static List<Path> siblings(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path each : all) {
        if (found.size() >= MOST) {
          break;
        }
        found.add(each);
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    return found;
  }
}
