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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** A folder of resources that came with the program, from its jar or its classes directory. */
public final class ResourceSource implements Source {
  /** The program's jar, held open until the process ends; empty when it runs from classes. */
  private static Optional<JarFile> jar;

  private static NavigableMap<String, Long> sizes;

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
      } catch (IOException e) {
        throw new UncheckedIOException(new IOException("the program cannot read its own jar", e));
      }
    }
    return entries;
  }

  private List<Entry> list() throws IOException {
    if (jar().isEmpty()) {
      return directory(home());
    }
    List<Entry> found = new ArrayList<>();
    sizes(jar().get()).tailMap(prefix, false).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(prefix))
        .map(entry -> entry(entry.getKey().substring(prefix.length()), entry.getValue()))
        .forEach(found::add);
    found.sort(Comparator.comparing(Entry::path, PathOrder.UTF_8));
    return List.copyOf(found);
  }

  private static Entry entry(String path, long size) {
    return new Entry(path, Type.FILE, size, "");
  }

  private static Path home() throws IOException {
    CodeSource code = ResourceSource.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(code.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** The class loader's own way takes several times as long for each file. */
  private static synchronized Optional<JarFile> jar() throws IOException {
    if (jar == null) {
      Path home = home();
      jar = Files.isDirectory(home) ? Optional.empty() : Optional.of(new JarFile(home.toFile()));
    }
    return jar;
  }

  /** The sizes of all files in the jar. */
  private static synchronized NavigableMap<String, Long> sizes(JarFile jar) throws IOException {
    if (sizes == null) {
      NavigableMap<String, Long> all = new TreeMap<>();
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (!entry.isDirectory()) {
          all.put(entry.getName(), entry.getSize());
        }
      }
      sizes = all;
    }
    return sizes;
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
    InputStream in = below ? stream(prefix + path) : null;
    if (in == null) {
      throw new NoSuchFileException(path);
    }
    return in;
  }

  private static InputStream stream(String name) throws IOException {
    Optional<JarFile> own = jar();
    if (own.isEmpty()) {
      return ResourceSource.class.getClassLoader().getResourceAsStream(name);
    }
    JarEntry entry = own.get().getJarEntry(name);
    return entry == null ? null : own.get().getInputStream(entry);
  }
}
