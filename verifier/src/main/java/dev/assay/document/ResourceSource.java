package dev.assay.document;

import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** A folder of resources that came with the program, from its jar or its classes directory. */
public final class ResourceSource implements Source {
  private final String prefix;
  private List<Entry> entries;

  private ResourceSource(String prefix) {
    this.prefix = prefix;
  }

  /**
   * A folder of the class path.
   *
   * @param prefix without leading slash, e.g. {@code packs/drills}
   */
  public static ResourceSource of(String prefix) {
    return new ResourceSource(prefix.endsWith("/") ? prefix : prefix + "/");
  }

  @Override
  public synchronized List<Entry> entries() {
    if (entries == null) {
      try {
        entries = list();
      } catch (IOException | URISyntaxException e) {
        throw new UncheckedIOException(new IOException("the program cannot read its own jar", e));
      }
    }
    return entries;
  }

  private List<Entry> list() throws IOException, URISyntaxException {
    CodeSource code = ResourceSource.class.getProtectionDomain().getCodeSource();
    Path home = Path.of(code.getLocation().toURI());
    if (Files.isDirectory(home)) {
      return directory(home);
    }
    List<Entry> found = new ArrayList<>();
    try (JarFile jar = new JarFile(home.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        String name = entry.getName();
        if (name.startsWith(prefix) && !entry.isDirectory()) {
          found.add(new Entry(name.substring(prefix.length()), Type.FILE, entry.getSize(), ""));
        }
      }
    }
    found.sort(Comparator.comparing(Entry::path, PathOrder.UTF_8));
    return List.copyOf(found);
  }

  private List<Entry> directory(Path home) throws IOException {
    Path folder = home.resolve(prefix);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    List<Entry> found = new ArrayList<>();
    for (Path file : files) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      found.add(new Entry(path, Type.FILE, Files.size(file), ""));
    }
    found.sort(Comparator.comparing(Entry::path, PathOrder.UTF_8));
    return List.copyOf(found);
  }

  @Override
  public InputStream open(String path) throws IOException {
    boolean below =
        List.of(path.split("/", -1)).stream().noneMatch(Set.of("..", ".", "")::contains);
    InputStream in =
        below ? ResourceSource.class.getClassLoader().getResourceAsStream(prefix + path) : null;
    if (in == null) {
      throw new NoSuchFileException(path);
    }
    return in;
  }
}
