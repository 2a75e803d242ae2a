package dev.assay.prose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells whether a text is a path, and what sort of path. Immutable, thread-safe. */
final class PathText {
  private static final int LONGEST = 512;
  private static final Pattern LINES =
      Pattern.compile("^(.*\\.[A-Za-z][A-Za-z0-9]*):(\\d{1,7})(?:[-–~:](\\d{1,7}))?$");
  private static final Pattern FRAGMENT_LINES = Pattern.compile("^L(\\d{1,7})(?:-L?(\\d{1,7}))?$");
  private static final Pattern EXTENSION = Pattern.compile("^[A-Za-z][A-Za-z0-9]{0,11}$");
  private static final Pattern VERSION = Pattern.compile("^v?\\d+(\\.\\d+)*[A-Za-z0-9.-]*$");

  private final Set<String> extensions;
  private final Set<String> runtime;
  private final List<String> placeholders;

  PathText(Set<String> extensions, Set<String> runtime, List<String> placeholders) {
    this.extensions = extensions;
    this.runtime = runtime;
    this.placeholders = placeholders;
  }

  /** A path with what was written behind it. */
  record Found(String path, Cited.Use use, Cited.Lines lines, String anchor) {}

  /** What an inline code span, or a word of a text, means when it is a path. */
  Optional<Found> of(String written) {
    String text = written.strip();
    if (text.isEmpty() || text.length() > LONGEST || odd(text)) {
      return Optional.empty();
    }
    Cited.Lines lines = Cited.Lines.NONE;
    String anchor = "";
    int pytest = text.indexOf("::");
    String path = pytest > 0 ? text.substring(0, pytest) : text;
    Matcher numbered = LINES.matcher(path);
    if (numbered.find()) {
      path = numbered.group(1);
      lines = lines(numbered.group(2), numbered.group(3));
    }
    int hash = path.indexOf('#');
    if (hash > 0 && path.lastIndexOf('/') < hash && path.lastIndexOf('.', hash) > 0) {
      anchor = path.substring(hash + 1);
      path = path.substring(0, hash);
      lines = fragment(anchor).orElse(lines);
      anchor = fragment(anchor).isPresent() ? "" : anchor;
    }
    return use(path).map(new Take(path, lines, anchor)::as);
  }

  private record Take(String path, Cited.Lines lines, String anchor) {
    Found as(Cited.Use use) {
      return new Found(path, use, lines, anchor);
    }
  }

  /** The lines a fragment such as {@code L12-L20} means. */
  static Optional<Cited.Lines> fragment(String anchor) {
    Matcher matcher = FRAGMENT_LINES.matcher(anchor);
    return matcher.find()
        ? Optional.of(lines(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  private static Cited.Lines lines(String first, String last) {
    int from = Integer.parseInt(first);
    return new Cited.Lines(from, last == null ? from : Math.max(from, Integer.parseInt(last)));
  }

  private static boolean odd(String text) {
    return text.contains("://")
        || text.startsWith("-")
        || text.startsWith("mailto:")
        || text.indexOf('=') >= 0
        || text.indexOf('@') >= 0
        || text.indexOf('(') >= 0
        || text.indexOf('|') >= 0
        || text.indexOf(';') >= 0
        || text.indexOf('"') >= 0
        || text.indexOf('\\') >= 0
        || text.chars().anyMatch(Character::isISOControl);
  }

  private Optional<Cited.Use> use(String path) {
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    boolean file = file(name);
    if (path.indexOf(' ') >= 0 && !(slash > 0 && file && path.indexOf(' ') > path.indexOf('/'))) {
      return Optional.empty();
    }
    if (placeholders.stream().anyMatch(path::contains)) {
      return slash >= 0 || file ? Optional.of(placeholder(path)) : Optional.empty();
    }
    if (path.startsWith("~/") || path.startsWith("/")) {
      return path.length() > 2 ? Optional.of(Cited.Use.MACHINE) : Optional.empty();
    }
    if (path.indexOf('*') >= 0 || path.indexOf('?') >= 0) {
      return slash > 0 ? Optional.of(Cited.Use.GLOB) : Optional.empty();
    }
    if (slash < 0) {
      boolean known = file && extensions.contains(extension(name));
      return known && !name.startsWith(".") ? Optional.of(Cited.Use.NAME) : Optional.empty();
    }
    if (path.contains("//") || path.equals("./") || path.equals("../")) {
      return Optional.empty();
    }
    boolean sure = file || name.isEmpty() || path.startsWith("./") || path.startsWith("../");
    if (runtime.contains(first(path))) {
      return Optional.of(Cited.Use.RUNTIME);
    }
    return Optional.of(sure ? Cited.Use.PATH : Cited.Use.MAYBE);
  }

  /** {@code {a,b}} chooses, {@code {date}} is filled in. */
  private Cited.Use placeholder(String path) {
    int open = path.indexOf('{');
    boolean choice =
        open >= 0
            && path.indexOf(',', open) > open
            && path.indexOf('}', open) > path.indexOf(',', open)
            && placeholders.stream()
                .filter(each -> !each.equals("{") && !each.equals("}"))
                .noneMatch(path::contains);
    return choice && path.indexOf('/') > 0 ? Cited.Use.GLOB : Cited.Use.PLACEHOLDER;
  }

  private static String first(String path) {
    String plain = path.startsWith("./") ? path.substring(2) : path;
    int slash = plain.indexOf('/');
    return slash < 0 ? plain : plain.substring(0, slash);
  }

  private boolean file(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        && EXTENSION.matcher(name.substring(dot + 1)).find()
        && !VERSION.matcher(name).find()
        && (extensions.contains(extension(name)) || name.indexOf('.') == dot);
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
