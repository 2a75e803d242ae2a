package dev.assay.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The findings a workspace had at an earlier time. A finding that was there, with the same answer
 * and no higher level, is known; it is shown and does not count.
 *
 * @param origin where it was taken from: a file or a commit
 */
public record Baseline(String origin, Set<Entry> entries) {
  public Baseline {
    Objects.requireNonNull(origin, "origin must not be null");
    entries = Set.copyOf(entries);
  }

  /** One finding of that time. */
  public record Entry(String fingerprint, String rule, FindingKind kind, Level level) {
    /** The entry of a finding. */
    public static Entry of(Finding finding) {
      return new Entry(finding.fingerprint(), finding.rule(), finding.kind(), finding.level());
    }
  }

  /** The baseline of findings. */
  public static Baseline of(String origin, Collection<Finding> findings) {
    Set<Entry> entries = new HashSet<>();
    findings.forEach(finding -> entries.add(Entry.of(finding)));
    return new Baseline(origin, entries);
  }

  /** Whether a finding was there before and was no better. */
  public boolean knows(Finding finding) {
    return knows(finding.fingerprint(), finding.rule(), finding.kind(), finding.level());
  }

  /** Whether a finding of this fingerprint and rule was there before and was no better. */
  public boolean knows(String fingerprint, String rule, FindingKind kind, Level level) {
    for (FindingKind earlier : List.of(kind, FindingKind.FAIL)) {
      for (Level each : Level.values()) {
        Entry same = new Entry(fingerprint, rule, earlier, each);
        if (each.atLeast(level) && entries.contains(same)) {
          return true;
        }
      }
    }
    return false;
  }
}
