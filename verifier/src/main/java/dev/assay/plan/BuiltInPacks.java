package dev.assay.plan;

import dev.assay.document.ResourceSource;
import dev.assay.model.Pack;
import dev.assay.model.Source;
import java.util.List;

/** The packs that come with the program: the folders of the resource {@code packs/}. */
public final class BuiltInPacks {
  /** Its questions are about any file: it cannot be left out. */
  public static final String CORE = "core";

  private static final String MANIFEST = "/pack.yaml";

  private BuiltInPacks() {}

  /** Their names, sorted. */
  public static List<String> names() {
    return names(files());
  }

  /** Reads all of them, sorted by name; they may refer to each other. */
  public static List<Pack> read() {
    Source files = files();
    return PackReader.read(
        names(files).stream()
            .map(name -> new PackFolder(new Subfolder(files, name + "/"), "packs/" + name))
            .toList(),
        List.of());
  }

  private static Source files() {
    return ResourceSource.of("packs/");
  }

  private static List<String> names(Source files) {
    return files.entries().stream()
        .map(Source.Entry::path)
        .filter(
            path ->
                path.endsWith(MANIFEST) && path.indexOf('/') == path.length() - MANIFEST.length())
        .map(path -> path.substring(0, path.length() - MANIFEST.length()))
        .sorted()
        .toList();
  }
}
