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

  private static List<Pack> packs;

  private BuiltInPacks() {}

  /** Their names, sorted. */
  public static List<String> names() {
    return names(files());
  }

  /** All of them, sorted by name; they may refer to each other. Read once: nothing changes them. */
  public static synchronized List<Pack> read() {
    if (packs == null) {
      Source files = files();
      packs =
          List.copyOf(
              PackReader.read(
                  names(files).stream()
                      .map(
                          name ->
                              new PackFolder(
                                  new Subfolder(files, name + "/"), "packs/" + name, true))
                      .toList(),
                  List.of()));
    }
    return packs;
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
