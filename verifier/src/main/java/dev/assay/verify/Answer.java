package dev.assay.verify;

import dev.assay.model.FindingKind;
import java.util.List;

/**
 * What a check said about a subject.
 *
 * @param kind PASS or NOT_APPLICABLE when there is nothing to list
 */
record Answer(FindingKind kind, List<Draft> drafts) {
  static final Answer PASS = new Answer(FindingKind.PASS, List.of());
  static final Answer NOT_APPLICABLE = new Answer(FindingKind.NOT_APPLICABLE, List.of());

  Answer {
    drafts = List.copyOf(drafts);
  }

  /** Pass when nothing is listed. */
  static Answer of(List<Draft> drafts) {
    return drafts.isEmpty() ? PASS : new Answer(drafts.get(0).kind(), drafts);
  }
}
