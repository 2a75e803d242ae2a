package dev.assay.cli;

import dev.assay.history.DescribedHistory;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Tree;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The commits behind a sample, as its {@code given.yaml} describes them. */
final class SampleHistory {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private SampleHistory() {}

  /** What git says, when commits are described. */
  static Optional<DescribedHistory> of(Optional<Tree> given) throws IOException {
    if (given.isEmpty() || !(given.get().at("commits").orElse(null) instanceof Node.Array list)) {
      return Optional.empty();
    }
    List<DescribedHistory.Commit> commits = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      commits.add(commit(given.get(), i));
    }
    List<String> ignored = new ArrayList<>();
    for (int i = 0; given.get().text("/ignored/" + i).isPresent(); i++) {
      ignored.add(given.get().text("/ignored/" + i).get());
    }
    return Optional.of(DescribedHistory.of(commits).ignoring(ignored));
  }

  private static DescribedHistory.Commit commit(Tree given, int number) {
    String at = "/commits/" + number;
    List<String> parents = new ArrayList<>();
    boolean said = given.at(at + "/parents").isPresent();
    for (int i = 0; given.text(at + "/parents/" + i).isPresent(); i++) {
      parents.add(given.text(at + "/parents/" + i).get());
    }
    if (!said && number > 0) {
      parents.add(given.text("/commits/" + (number - 1) + "/id").orElse("" + (number - 1)));
    }
    Map<String, Optional<String>> files = new TreeMap<>();
    if (given.at(at + "/files").orElse(null) instanceof Node.Obj object) {
      for (String path : object.keys()) {
        files.put(path, given.text(Pointer.child(at + "/files", path)));
      }
    }
    return new DescribedHistory.Commit(
        given.text(at + "/id").orElse("" + number),
        parents,
        given.text(at + "/at").map(Instant::parse).orElse(FIRST.plusSeconds(3600L * number)),
        given.text(at + "/offset").map(ZoneOffset::of).orElse(ZoneOffset.UTC),
        files);
  }
}
