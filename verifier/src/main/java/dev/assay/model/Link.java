package dev.assay.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * From one evidence file to another that belongs to it. A way that finds nothing gives way to the
 * next: the path the file itself states, equal keys, the time it was written, the only file of that
 * kind in the same folder.
 *
 * @param name under which rules and derivations see the partner
 * @param kind of the partner; several, separated by {@code |}
 * @param path pointer of a field that holds the partner's path (relative to the workspace or to the
 *     file's folder); a partner named like this and missing is an open error
 * @param own pointer of the key in this file that equals {@code other} in the partner
 * @param other pointer of the key in the partner; a token {@code *} is any item of a list. In both,
 *     {@code name:} and a pattern is what the pattern's groups hold in the file name, one after the
 *     other
 * @param near whether a partner with the key counts only in the same folder
 * @param beside whether the only partner in the same folder counts when no key matches
 * @param within how far apart in time files of one commit may be; those whose commit is not known
 *     must overlap. For another run than this: the longest distance
 * @param pick which one of those in time
 */
public record Link(
    String name,
    String kind,
    Optional<String> path,
    Optional<String> own,
    Optional<String> other,
    boolean near,
    boolean beside,
    Optional<Duration> within,
    Optional<Pick> pick) {
  /** Begins a key that stands in the file name. */
  public static final String NAME = "name:";

  /** Which file in time. */
  public enum Pick {
    /** Of the same run: the nearest one, if it is clear which run is meant. */
    NEAREST,
    /** Of another run: the one before. */
    PREVIOUS,
    /** Of another run: the one after. */
    NEXT,
    /** Of another run: the newest, if it is newer. */
    LAST,
    /** Every file that has one of the keys; rules see a list. */
    ALL;

    /** The word of kind files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it leads to a list of files. */
  public boolean many() {
    return pick.filter(each -> each == Pick.ALL).isPresent();
  }

  public Link {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(kind, "kind must not be null");
    if (own.isPresent() != other.isPresent()) {
      throw new IllegalArgumentException("link " + name + ": own and other must come together");
    }
  }
}
