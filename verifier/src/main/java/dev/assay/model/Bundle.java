package dev.assay.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A release bundle, as the files of a workspace tell of it. The archive itself need not be there:
 * many repositories keep only its side file, summary, page and index.
 *
 * @param name file name of the archive, e.g. {@code orders-v1.4.0.tar.gz}
 * @param kind of the archive; empty when neither it nor what speaks of it tells
 * @param parts what speaks of it, the archive first, in the order of their roles, then by path
 * @param contents what the archive holds; empty when nobody looked into it
 * @param required what it must hold, and whether it does
 * @param verdict of all its files together
 */
public record Bundle(
    String name,
    Optional<String> kind,
    List<Part> parts,
    Optional<Contents> contents,
    List<Required> required,
    Verdict verdict) {
  private static final List<String> ENDS = List.of(".tar.gz", ".tgz", ".tar", ".zip");
  private static final int SHORTEST_COMMIT = 7;

  public Bundle {
    Objects.requireNonNull(verdict, "verdict must not be null");
    name = SecretMask.mask(name);
    parts = List.copyOf(parts);
    required = List.copyOf(required);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("nothing speaks of bundle " + name);
    }
  }

  /** What a file is to a bundle, the most telling first. */
  public enum Role {
    /** The file itself: what it says was computed from its bytes. */
    ARCHIVE,
    /** The release manifest, inside or beside. */
    MANIFEST,
    /** Its digest beside it. */
    SIDE_FILE,
    /** The audit summary. */
    SUMMARY,
    /** The audit summary for people. */
    PAGE,
    /** A line of the audit index. */
    INDEX,
    /** A line of a list of digests. */
    SUMS;

    /** The word used in every format. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What can be said about a bundle. */
  public enum Field {
    NAME,
    ROOT,
    VERSION,
    COMMIT,
    BUILT_AT,
    SIZE,
    SHA256,
    COMPONENTS;

    /** The word used in every format. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One file that speaks of the bundle.
   *
   * @param said what it says; nothing when it could not be read
   */
  public record Part(Role role, String path, List<Said> said) {
    public Part {
      Objects.requireNonNull(path, "path must not be null");
      said = List.copyOf(said);
    }

    /** Whether a place in its file concerns the bundle: of a list only its own line does. */
    public boolean concerns(Location place) {
      boolean list = role == Role.INDEX || role == Role.SUMS;
      return place.path().filter(path::equals).isPresent()
          && (!list
              || place.line() == 0
              || said.stream().anyMatch(each -> each.location().line() == place.line()));
    }

    /** What it says of a field. */
    public Optional<Said> of(Field field) {
      return said.stream().filter(each -> each.field() == field).findFirst();
    }
  }

  /**
   * One statement.
   *
   * @param value as it is written
   * @param plain the same in the form in which two of them are compared
   */
  public record Said(Field field, String value, String plain, Location location) {
    public Said {
      Objects.requireNonNull(location, "location must not be null");
      value = SecretMask.mask(value);
    }

    /** Whether two statements of one field say the same. */
    public boolean same(Said other) {
      return field == Field.COMMIT
          ? Math.min(plain.length(), other.plain.length()) >= SHORTEST_COMMIT
              && (plain.startsWith(other.plain) || other.plain.startsWith(plain))
          : plain.equals(other.plain);
    }
  }

  /** How the statements of one field stand to each other. */
  public enum Agreement {
    /** Two or more say the same. */
    EQUAL,
    /** At least one says something else than the first. */
    DIFFERS,
    /** One says it, and nothing there can confirm it. */
    ALONE
  }

  /**
   * One field with everything that is said of it.
   *
   * @param said by role; the first is what the others are held against
   */
  public record Fact(Field field, Map<Part, Said> said, Agreement agreement) {}

  /**
   * What an archive holds.
   *
   * @param files how many files
   * @param unpacked their bytes together
   * @param members the first of them, in the archive's order
   * @param left how many more there are
   */
  public record Contents(long files, long unpacked, List<Member> members, int left) {
    public Contents {
      members = List.copyOf(members);
    }
  }

  /** How a member stands in the archive's own lists of digests. */
  public enum Listed {
    EQUAL,
    DIFFERS,
    UNLISTED,
    /** The archive has no list. */
    NONE
  }

  /**
   * One member that is no directory.
   *
   * @param path below the root
   * @param type as the archive says it: {@code file}, {@code symlink} …
   */
  public record Member(
      String path, String type, long bytes, Optional<String> sha256, Listed listed) {}

  /**
   * One file that must be inside.
   *
   * @param glob path pattern below the root
   * @param by name of the policy or rule that asks; empty for {@code expects}
   * @param location where it was asked
   * @param member the first that matches; empty when none does
   * @param looked whether anybody looked into the archive
   */
  public record Required(
      String glob,
      Optional<String> by,
      Location location,
      Optional<String> member,
      boolean looked) {}

  /** The name without what says that it is an archive. */
  public static String stem(String name) {
    for (String end : ENDS) {
      if (name.length() > end.length() && name.endsWith(end)) {
        return name.substring(0, name.length() - end.length());
      }
    }
    return name;
  }

  /** Whether a file name says that it is an archive. */
  public static boolean archive(String name) {
    return !stem(name).equals(name);
  }

  /** The first statement of a field. */
  public Optional<Said> said(Field field) {
    return parts.stream().flatMap(part -> part.of(field).stream()).findFirst();
  }

  /** The first statement of a field, as it is written. */
  public Optional<String> value(Field field) {
    return said(field).map(Said::value);
  }

  /** Whether the archive itself was looked at. */
  public boolean looked() {
    return contents.isPresent();
  }

  /** Whether a line of a longer list is all there is. */
  public boolean listedOnly() {
    return parts.stream().allMatch(part -> part.role() == Role.INDEX);
  }

  /** The fields of which something is said, each with how its statements agree. */
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (Field field : Field.values()) {
      Map<Part, Said> said = new LinkedHashMap<>();
      parts.forEach(part -> part.of(field).ifPresent(each -> said.put(part, each)));
      if (!said.isEmpty()) {
        Said first = said.values().iterator().next();
        Agreement agreement =
            said.size() == 1
                ? Agreement.ALONE
                : said.values().stream().allMatch(first::same)
                    ? Agreement.EQUAL
                    : Agreement.DIFFERS;
        facts.add(new Fact(field, said, agreement));
      }
    }
    return facts;
  }

  /** The parts by role, those with the same role by path. */
  public Map<Role, List<Part>> byRole() {
    Map<Role, List<Part>> byRole = new EnumMap<>(Role.class);
    parts.forEach(part -> byRole.computeIfAbsent(part.role(), role -> new ArrayList<>()).add(part));
    return byRole;
  }
}
