package dev.assay.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the untyped texts of a kind become a tree. JSON, JSONL and YAML need none of it.
 *
 * @param types value types by env key; keys not named are text
 * @param numbered env keys {@code <prefix><n>_<FIELD>} gathered into a list
 * @param lines patterns of log lines, tried in order, the first match wins
 * @param documents files of an archive that are read into its tree, by the key they get there
 * @param lists files of an archive that list digests of its other files
 * @param encoding pointer, in the tree of an archive, of the name of the encoding its documents and
 *     lists are written in; the document it points into is UTF-8
 */
public record Layout(
    Map<String, ValueType> types,
    List<Numbered> numbered,
    List<LinePattern> lines,
    Map<String, Inner> documents,
    List<DigestList> lists,
    Optional<String> encoding) {
  /** Nothing to say: JSON and its kin. */
  public static final Layout NONE = new Layout(Map.of(), List.of(), List.of());

  public Layout {
    types = Map.copyOf(types);
    numbered = List.copyOf(numbered);
    lines = List.copyOf(lines);
    documents = Map.copyOf(documents);
    lists = List.copyOf(lists);
  }

  /** The layout of a kind that is no archive. */
  public Layout(Map<String, ValueType> types, List<Numbered> numbered, List<LinePattern> lines) {
    this(types, numbered, lines, Map.of(), List.of(), Optional.empty());
  }

  /**
   * A file inside an archive that is read as a document.
   *
   * @param path below the archive's root; a glob over the whole of it
   * @param format any but {@link Format#ARCHIVE}
   * @param layout how an env or log file becomes a tree
   */
  public record Inner(String path, Format format, Layout layout) {
    public Inner {
      if (format == Format.ARCHIVE) {
        throw new IllegalArgumentException("an archive inside an archive is not read");
      }
    }

    /** A document that needs no layout. */
    public Inner(String path, Format format) {
      this(path, format, NONE);
    }
  }

  /**
   * A file inside an archive that lists digests.
   *
   * @param path below the archive's root; a glob over the whole of it
   * @param algorithm {@code md5}, {@code sha1}, {@code sha224}, {@code sha256}, {@code sha384} or
   *     {@code sha512}; empty: as the list's name says, else by the length of its digests
   * @param base folder below the root that listed paths start from; empty: the list's own folder
   * @param escapes how a path writes what would break its line
   */
  public record DigestList(
      String path, Optional<String> algorithm, Optional<String> base, Escapes escapes) {}

  /** How a listed path writes a line end. */
  public enum Escapes {
    /** As {@code sha256sum}: the line begins with a backslash, then {@code \\} and {@code \n}. */
    BACKSLASH,
    /** As BagIt (RFC 8493): {@code %0A}, {@code %0D} and {@code %25}. */
    PERCENT;

    /** The word a pack uses. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Keys such as {@code STEP_3_STATUS} gathered into the list {@code /steps}, one object per number
   * that occurs, in ascending order, with the number under {@code n}.
   */
  public record Numbered(String name, String prefix, Map<String, ValueType> types) {
    public Numbered {
      types = Map.copyOf(types);
    }
  }

  /**
   * One kind of log line.
   *
   * @param name key of the list under which matches are gathered: {@code /<name>/0/<group>}
   * @param regex RE2 syntax with named groups, searched in the line (anchor it where it matters)
   * @param types value types by group name
   * @param fact when present, a match is a fact {@code <key group> = <value group>}, gathered under
   *     {@code /facts/<key>} (the last one counts) instead of a list
   */
  public record LinePattern(
      String name, String regex, Map<String, ValueType> types, Optional<Fact> fact) {
    public LinePattern {
      types = Map.copyOf(types);
    }
  }

  /**
   * The groups that hold key and value.
   *
   * @param types value types by fact key
   */
  public record Fact(String key, String value, Map<String, ValueType> types) {
    public Fact {
      types = Map.copyOf(types);
    }
  }
}
