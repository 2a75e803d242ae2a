package dev.assay.history;

import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A history a test tells commit by commit; each commit is an hour after the one before. */
final class Commits {
  private final List<DescribedHistory.Commit> told = new ArrayList<>();
  private String last;

  /** A commit after the one told last; {@code path, text} in pairs, a null text removes. */
  Commits then(String id, String... files) {
    return after(id, last == null ? List.of() : List.of(last), files);
  }

  Commits after(String id, List<String> parents, String... files) {
    Map<String, Optional<String>> changes = new TreeMap<>();
    for (int i = 0; i < files.length; i += 2) {
      changes.put(files[i], Optional.ofNullable(files[i + 1]));
    }
    Instant time = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(3600L * told.size());
    told.add(new DescribedHistory.Commit(id, parents, time, ZoneOffset.UTC, changes));
    last = id;
    return this;
  }

  DescribedHistory history() throws IOException {
    return DescribedHistory.of(told);
  }

  /** The id of a commit of the history by its hash. */
  String id(DescribedHistory history, String hash) {
    return told.stream()
        .map(DescribedHistory.Commit::id)
        .filter(id -> history.hash(id).equals(hash))
        .findFirst()
        .orElseThrow();
  }

  PastAnswer ask(PastQuestion question) throws IOException {
    return history().past(List.of(question)).get(question);
  }

  /** The English sentences of the breaches, hashes told by their ids. */
  List<String> breaches(PastQuestion question) throws IOException {
    DescribedHistory history = history();
    List<String> found = new ArrayList<>();
    for (PastAnswer.Breach breach : history.past(List.of(question)).get(question).breaches()) {
      String what = breach.what().en();
      for (DescribedHistory.Commit commit : told) {
        what = what.replace(history.hash(commit.id()).substring(0, 12), commit.id());
      }
      found.add(breach.path() + ":" + breach.line() + ": " + what);
    }
    return found;
  }
}
