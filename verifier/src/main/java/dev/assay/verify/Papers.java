package dev.assay.verify;

import dev.assay.model.Citation;
import dev.assay.model.Grounds;
import dev.assay.model.PastQuestion;
import dev.assay.model.Recollection;
import dev.assay.prose.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All documents of a run with what they point to, and what git is to remember of that. */
final class Papers {
  private final List<Judged> judged;
  private final Map<Paper, List<Reference>> references = new HashMap<>();
  private final Map<String, Paper> byPath = new HashMap<>();
  private final List<Paper> papers = new ArrayList<>();
  private final References lookup;

  Papers(List<Judged> judged, Grounds grounds) {
    this.judged = judged;
    this.lookup = new References(grounds);
    for (Judged each : judged) {
      each.paper.ifPresent(
          paper -> {
            papers.add(paper);
            byPath.put(paper.path(), paper);
            references.put(paper, lookup.of(paper));
          });
    }
  }

  /** The documents by path. */
  List<Paper> all() {
    return papers;
  }

  /** The files of the run. */
  List<Judged> judged() {
    return judged;
  }

  Optional<Paper> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** What a document points to. */
  List<Reference> references(Paper paper) {
    return references.get(paper);
  }

  /** What git is asked to remember; empty when no document needs anything. */
  Optional<PastQuestion> question() {
    if (papers.isEmpty()) {
      return Optional.empty();
    }
    Set<String> paths = new TreeSet<>();
    Set<String> missing = new TreeSet<>();
    Set<String> commits = new TreeSet<>();
    for (Paper paper : papers) {
      paths.add(paper.path());
      for (Reference each : references.get(paper)) {
        if (each.cited().sort() == Citation.Sort.COMMIT) {
          each.cited().target().ifPresent(commits::add);
        } else if (each.file() && each.found()) {
          paths.add(each.path().orElseThrow());
        } else if (each.file() && each.missing()) {
          missing.add(each.path().orElseThrow());
        }
      }
      baseline(paper).ifPresent(commits::add);
    }
    return Optional.of(new PastQuestion.Recall(new Recollection.Sought(paths, missing, commits)));
  }

  /** The commit that a document names as its baseline. */
  Optional<String> baseline(Paper paper) {
    Optional<Field> field = paper.said().header("baseline");
    return field.flatMap(
        each ->
            references.get(paper).stream()
                .map(Reference::cited)
                .filter(c -> c.sort() == Citation.Sort.COMMIT)
                .filter(c -> c.from() >= each.from() && c.to() <= each.to())
                .findFirst()
                .flatMap(c -> c.target()));
  }
}
