package dev.assay.verify;

import dev.assay.model.Citation;
import dev.assay.model.Citation.Standing;
import dev.assay.model.FindingKind;
import dev.assay.model.Grounds;
import dev.assay.model.Level;
import dev.assay.model.Recollection;
import dev.assay.prose.Cited;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What came of looking up what claims cite: whether it is there, and what evidence in it says. */
final class Standings {
  private final NavigableMap<String, Judged> evidence = new TreeMap<>();
  private final Set<String> documents;
  private final Recollection git;

  /**
   * @param documents names of the kinds that are documents: they prove nothing
   */
  Standings(List<Judged> judged, Set<String> documents, Recollection git) {
    this.documents = documents;
    this.git = git;
    for (Judged each : judged) {
      if (proves(each)) {
        evidence.put(each.path, each);
      }
    }
  }

  private boolean proves(Judged each) {
    return each.recognised && each.kind.filter(kind -> !documents.contains(kind)).isPresent();
  }

  /** A citation with its standing. */
  Citation of(Reference reference) {
    Cited cited = reference.cited();
    Optional<Judged> file = reference.path().map(evidence::get);
    return new Citation(
        cited.sort(),
        cited.text(),
        target(reference),
        reference.paper().at(cited.from()),
        standing(reference, file),
        file.flatMap(each -> each.kind),
        reference.path().map(path -> git.changes().get(path)).map(Recollection.Change::commit));
  }

  private Optional<String> target(Reference reference) {
    if (reference.cited().sort() == Citation.Sort.COMMIT) {
      return reference
          .cited()
          .target()
          .map(hex -> git.commits().get(hex))
          .filter(commit -> commit.commits().size() == 1)
          .map(commit -> commit.commits().get(0));
    }
    return reference.path();
  }

  private Standing standing(Reference reference, Optional<Judged> file) {
    return switch (reference.cited().sort()) {
      case COMMIT -> target(reference).isPresent() ? Standing.FOUND : Standing.UNKNOWN;
      case DIGEST -> digest(reference.cited().text());
      default -> path(reference, file);
    };
  }

  private Standing digest(String hex) {
    return evidence.values().stream()
        .filter(each -> each.sha256.filter(hex::equals).isPresent())
        .findFirst()
        .map(Standings::verdict)
        .orElse(Standing.UNKNOWN);
  }

  private Standing path(Reference reference, Optional<Judged> file) {
    if (file.isPresent()) {
      return verdict(file.get());
    }
    if (reference.type() == Grounds.Type.FOLDER) {
      return folder(reference.path().orElseThrow());
    }
    if (reference.found()) {
      return Standing.FOUND;
    }
    boolean moved =
        reference
            .path()
            .map(path -> git.gone().get(path))
            .flatMap(Recollection.Gone::to)
            .isPresent();
    if (reference.missing()) {
      return moved ? Standing.MOVED : Standing.MISSING;
    }
    return reference.type() == Grounds.Type.OTHER_CASE ? Standing.MISSING : Standing.UNKNOWN;
  }

  /** A folder proves as much as the evidence in it, all of it. */
  private Standing folder(String path) {
    String below = path.equals(".") ? "" : path + "/";
    Collection<Judged> inside =
        below.isEmpty()
            ? evidence.values()
            : evidence.subMap(below, true, below + Character.MAX_VALUE, false).values();
    if (inside.isEmpty()) {
      return Standing.FOUND;
    }
    return inside.stream().allMatch(each -> verdict(each) == Standing.PROVES)
        ? Standing.PROVES
        : Standing.WEAK;
  }

  /** What judging a file came to, before anything was waived. */
  private static Standing verdict(Judged judged) {
    boolean open = false;
    for (Judged.Found found : judged.found()) {
      if (found.rule().level() == Level.ERROR) {
        if (found.draft().kind() == FindingKind.FAIL) {
          return Standing.FAILS;
        }
        open = true;
      }
    }
    return open || judged.simulated ? Standing.WEAK : Standing.PROVES;
  }

  /** Whether a file says itself that it was a dry or simulated run. */
  boolean simulated(Citation citation) {
    return citation
        .target()
        .map(evidence::get)
        .filter(each -> each != null && each.simulated)
        .isPresent();
  }
}
