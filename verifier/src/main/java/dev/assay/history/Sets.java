package dev.assay.history;

import dev.assay.model.Run;
import dev.assay.model.RunResults;
import java.io.IOException;

/** The stored files of one run: what it looked at, what it asked, and what it found. */
final class Sets {
  private final RunResults found;
  private final byte[] evidence;
  private final byte[] rules;
  private final byte[] results;

  private Sets(RunResults found, byte[] evidence, byte[] rules, byte[] results) {
    this.found = found;
    this.evidence = evidence;
    this.rules = rules;
    this.results = results;
  }

  /** Those of a run whose evidence is not kept. */
  static Sets of(Run run) {
    return of(run, Content.NONE);
  }

  /** Those of a run. */
  static Sets of(Run run, Content content) {
    RunResults found = Found.of(run);
    byte[] rules = RulesFile.encode(found);
    return new Sets(
        found,
        EvidenceSet.encode(run.evidence()),
        rules,
        ResultsFile.encode(found, Digest.sha256(rules), content.masked()));
  }

  /** What was found. */
  RunResults found() {
    return found;
  }

  /** Digest of the list of evidence. */
  String evidence() {
    return Digest.sha256(evidence);
  }

  /** Digest of what was found, which names what was asked. */
  String results() {
    return Digest.sha256(results);
  }

  /** Stores them durably; what is named is there before what names it. */
  void store(ContentStore store) throws IOException {
    store.put(evidence);
    store.put(rules);
    store.put(results);
  }
}
