package dev.assay.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What came of looking at one file. */
public sealed interface Reading {
  /** Relative to the workspace. */
  String path();

  /** What the readers stumbled over. */
  List<Anomaly> anomalies();

  /**
   * A file whose kind is known and whose document could be read.
   *
   * @param sha256 64 lower-case hex digits of the file's bytes
   * @param tree the document; of a duplicate key the last value counts
   * @param variants the same document with each other value of a duplicate key, at most 8
   */
  record Read(
      String path,
      Kind kind,
      String sha256,
      long bytes,
      Tree tree,
      List<Tree> variants,
      List<Anomaly> anomalies)
      implements Reading {
    public Read {
      Objects.requireNonNull(tree, "tree must not be null");
      variants = List.copyOf(variants);
      anomalies = List.copyOf(anomalies);
    }
  }

  /**
   * A file that should be evidence (a known name, or any problem worth a finding) but has no
   * document to judge.
   *
   * @param kind by name, when the name is known
   * @param text what could be decoded, for the source line; empty when nothing could
   */
  record Unreadable(
      String path,
      Optional<Kind> kind,
      Optional<String> sha256,
      long bytes,
      Optional<String> text,
      List<Anomaly> anomalies)
      implements Reading {
    public Unreadable {
      anomalies = List.copyOf(anomalies);
      if (anomalies.isEmpty()) {
        throw new IllegalArgumentException("an unreadable file must say why: " + path);
      }
    }
  }

  /** A file of no known kind: only counted. */
  record Unrecognised(String path, List<Anomaly> anomalies) implements Reading {
    public Unrecognised {
      anomalies = List.copyOf(anomalies);
    }
  }
}
