package dev.assay.history;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What a crash drill found.
 *
 * @param contents of the ledger after the last recovery
 * @param acknowledged records the writers had been told were safe
 * @param found those of them whose very bytes are still a line of the ledger
 * @param rewritten versions of a file that did not begin with the version before
 * @param stoppedByItself whether a writer ended without being killed
 */
record CrashResult(
    List<CrashDrill.Kill> kills,
    LedgerContents contents,
    long acknowledged,
    long found,
    long rewritten,
    boolean stoppedByItself) {
  /** Source: seed 004, WAL recovery. */
  static final Duration MAX_RTO = Duration.ofSeconds(10);

  CrashResult {
    kills = List.copyOf(kills);
  }

  /** The kill that took longest to recover from. */
  CrashDrill.Kill worst() {
    return kills.stream().max(Comparator.comparing(CrashDrill.Kill::recovery)).orElseThrow();
  }

  long inWrite() {
    return kills.stream().filter(CrashDrill.Kill::inWrite).count();
  }

  long torn() {
    return kills.stream().filter(kill -> kill.torn() > 0).count();
  }

  long powerCuts() {
    return kills.stream().filter(kill -> kill.dropped().isPresent()).count();
  }

  /** Problems of the ledger as it is now. */
  long parseErrors() {
    return contents.problems().size();
  }

  /** Acknowledged records that are gone or changed. */
  long lost() {
    return acknowledged - found;
  }

  /** Whether the drill is passed, given how many kills it takes at least. */
  boolean passed(int wantedKills, int wantedInWrite) {
    return !stoppedByItself
        && kills.size() >= wantedKills
        && inWrite() >= wantedInWrite
        && acknowledged > 0
        && lost() == 0
        && parseErrors() == 0
        && rewritten == 0
        && worst().recovery().compareTo(MAX_RTO) <= 0;
  }
}
