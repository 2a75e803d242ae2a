package dev.assay.model;

import java.util.Objects;
import java.util.Optional;

/**
 * From one evidence file to another that belongs to it. A way that finds nothing gives way to the
 * next: the path the file itself states, equal keys, the only file of that kind in the same folder.
 *
 * @param name under which rules and derivations see the partner
 * @param kind of the partner; several, separated by {@code |}
 * @param path pointer of a field that holds the partner's path (relative to the workspace or to the
 *     file's folder); a partner named like this and missing is an open error
 * @param own pointer of the key in this file that equals {@code other} in the partner
 * @param other pointer of the key in the partner; a token {@code *} is any item of a list
 * @param near whether a partner with the key counts only in the same folder
 * @param beside whether the only partner in the same folder counts when no key matches
 */
public record Link(
    String name,
    String kind,
    Optional<String> path,
    Optional<String> own,
    Optional<String> other,
    boolean near,
    boolean beside) {
  public Link {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(kind, "kind must not be null");
    if (own.isPresent() != other.isPresent()) {
      throw new IllegalArgumentException("link " + name + ": own and other must come together");
    }
  }
}
