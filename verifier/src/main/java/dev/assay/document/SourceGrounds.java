package dev.assay.document;

import dev.assay.model.Grounds;
import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What lies in a tree that is no directory: a commit. */
public final class SourceGrounds implements Grounds {
  private final Source whole;
  private final Node root = new Node(Type.FOLDER);
  private final List<String> files;

  /** One file or folder. */
  private static final class Node implements Spot {
    private final Map<String, Node> children = new TreeMap<>();
    private Type type;
    private FolderNames names;

    Node(Type type) {
      this.type = type;
    }

    @Override
    public Type type() {
      return type;
    }

    @Override
    public synchronized FolderNames names() {
      if (names == null) {
        names = new FolderNames(children.keySet());
      }
      return names;
    }

    @Override
    public Node child(String name) {
      return children.get(name);
    }

    Node folder(String name) {
      Node child = children.computeIfAbsent(name, key -> new Node(Type.FOLDER));
      child.type = child.type == Type.MISSING ? Type.FOLDER : child.type;
      return child;
    }
  }

  private SourceGrounds(Source whole) {
    this.whole = whole;
    for (Source.Entry entry : whole.entries()) {
      add(entry);
    }
    this.files =
        whole.entries().stream()
            .filter(entry -> entry.type() == Source.Type.FILE && type(entry) == Type.FILE)
            .filter(entry -> !below(entry.path()))
            .map(Source.Entry::path)
            .toList();
  }

  /**
   * The grounds of a tree.
   *
   * @param whole with all its files, scanned or not
   */
  public static SourceGrounds of(Source whole) {
    return new SourceGrounds(Objects.requireNonNull(whole, "whole must not be null"));
  }

  private void add(Source.Entry entry) {
    Node at = root;
    List<String> names = Arrays.asList(entry.path().split("/", -1));
    for (String name : names.subList(0, names.size() - 1)) {
      at = at.folder(name);
    }
    String last = names.get(names.size() - 1);
    if (entry.type() == Source.Type.UNREADABLE_DIRECTORY) {
      if (!last.equals(".")) {
        at.folder(last);
      }
    } else {
      at.children.putIfAbsent(last, new Node(type(entry)));
    }
  }

  /** A link to what is not there is a file of unknown size that names its target. */
  private static Type type(Source.Entry entry) {
    if (entry.type() == Source.Type.LINK_OUTSIDE) {
      return Type.OUTSIDE;
    }
    boolean dangling =
        entry.type() == Source.Type.FILE && entry.size() < 0 && !entry.detail().isEmpty();
    return dangling ? Type.MISSING : Type.FILE;
  }

  private static boolean below(String path) {
    String[] names = path.split("/", -1);
    return Arrays.stream(names, 0, names.length - 1).anyMatch(DirectoryWalk.NEVER::contains);
  }

  @Override
  public Place find(String path) {
    Place place = GroundsSearch.find(root, path);
    // A source tells the files behind a link once; behind another link it still opens them.
    return place.type() == Type.MISSING && !path.endsWith("/") && open(path, in -> true).isPresent()
        ? new Place(Type.FILE, Optional.empty())
        : place;
  }

  @Override
  public Optional<String> text(String path) {
    return find(path).type() == Type.FILE
        ? open(path, GroundsText::of).flatMap(text -> text)
        : Optional.empty();
  }

  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  private <T> Optional<T> open(String path, Reader<T> reader) {
    if (path.length() > GroundsSearch.LONGEST) {
      return Optional.empty();
    }
    String plain = String.join("/", GroundsSearch.names(path).orElse(List.of()));
    try (InputStream in = whole.open(plain)) {
      return Optional.of(reader.read(in));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> files(List<String> globs) {
    return Globs.compile(globs).among(files);
  }
}
