package dev.assay.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What git can say about a workspace. */
public interface Witness {
  /** No repository: nothing to ask. */
  Witness NONE =
      new Witness() {
        @Override
        public Optional<String> commit() {
          return Optional.empty();
        }

        @Override
        public Optional<Instant> committed() {
          return Optional.empty();
        }

        @Override
        public boolean dirty() {
          return false;
        }
      };

  /** HEAD's commit, 40 lower-case hex digits; empty without a repository or commit. */
  Optional<String> commit();

  /** The committer date of HEAD. */
  Optional<Instant> committed();

  /** Whether a tracked or scanned file below the workspace differs from HEAD. */
  boolean dirty();

  /**
   * Why there is nothing to ask although something that looks like a repository is there: it reads
   * files outside of itself, or cannot be read.
   */
  default Optional<Text> problem() {
    return Optional.empty();
  }

  /** The first path that makes the tree {@link #dirty}, relative to the workspace, for messages. */
  default Optional<String> difference() {
    return Optional.empty();
  }

  /**
   * Answers all questions by one walk over the history.
   *
   * @return an answer to each question, or none at all where there is no history
   */
  default Map<PastQuestion, PastAnswer> past(List<PastQuestion> questions) {
    return Map.of();
  }
}
