package dev.assay.verify;

import dev.assay.model.Citation;
import dev.assay.model.Grounds;
import dev.assay.prose.Cited;
import java.util.Optional;

/**
 * Something a document points to, looked up.
 *
 * @param path what it means, relative to the workspace; empty when that is no path
 * @param type what lies there
 * @param actual the path in the case it really has
 * @param proof whether a statement of the document relies on it
 */
record Reference(
    Paper paper,
    Cited cited,
    Optional<String> path,
    Grounds.Type type,
    Optional<String> actual,
    boolean proof) {

  /** How a rule names the way it is pointed to. */
  String use() {
    return switch (cited.use()) {
      case LINK -> "link";
      case NAME -> "name";
      case COMMAND -> "command";
      case COMMIT -> "commit";
      case PATH, GLOB -> proof ? "proof" : "path";
      default -> "other";
    };
  }

  /** The same, on which a statement relies. */
  Reference asProof() {
    return new Reference(paper, cited, path, type, actual, true);
  }

  /** Whether it is there. */
  boolean found() {
    return type == Grounds.Type.FILE || type == Grounds.Type.FOLDER;
  }

  /** Whether it is certain that it is not there. */
  boolean missing() {
    return type == Grounds.Type.MISSING && weighs();
  }

  /** What may not be there, because something makes it when it runs, weighs nothing. */
  private boolean weighs() {
    return switch (cited.use()) {
      case MAYBE, RUNTIME, PLACEHOLDER, MACHINE, DIGEST, COMMIT -> false;
      case LINK -> !site();
      default -> true;
    };
  }

  /** A link from the root without an extension is an address of a site that a generator makes. */
  private boolean site() {
    String target = cited.target().orElse("");
    return target.startsWith("/") && target.indexOf('.', target.lastIndexOf('/') + 1) < 0;
  }

  /** Whether it leads to files at all. */
  boolean file() {
    return path.isPresent()
        && (cited.sort() == Citation.Sort.PATH || cited.sort() == Citation.Sort.COMMAND);
  }
}
