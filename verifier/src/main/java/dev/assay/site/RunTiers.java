package dev.assay.site;

import dev.assay.model.RunRecord;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which recorded runs have a page of their own: the newest, and of the others those that were held
 * against a policy or changed the verdict, newest first. The others keep their row.
 *
 * <p>The newest lose their page a whole sheet at a time, so that the rows of an old sheet change
 * once and not with every run. The run before a change of verdict has a page as long as the change
 * has one.
 */
final class RunTiers {
  /** How many of the newest runs have a page. */
  static final int NEWEST = 500;

  /** How many older runs keep theirs for what they say. */
  static final int KEPT = 1_000;

  /** The most that whole sheets may add to the newest. */
  private static final int SLACK = Paged.ROWS;

  /** More never have a page. */
  static final int MOST = NEWEST + SLACK + KEPT;

  private RunTiers() {}

  /**
   * The numbers of the runs that have a page.
   *
   * @param sheets of each run
   * @param capacity the most there may be
   */
  static BitSet paged(List<RunRecord> history, RunSheet[] sheets, int capacity) {
    int size = history.size();
    BitSet paged = new BitSet(size);
    newest(sheets, capacity, paged);
    for (int i = size - 1; i > 0; i--) {
      if (paged.get(i) && flipped(history, i)) {
        paged.set(i - 1);
      }
    }
    int room = Math.max(0, Math.min(KEPT, capacity - NEWEST - SLACK));
    // Behind the newest whole sheets room is always there; so runs join those that are counted one
    // by one, and do not push out many others at once when a sheet is given up.
    int counted = capacity < NEWEST + SLACK ? size : size - NEWEST - SLACK;
    for (int i = size - 1; i >= 0; i--) {
      boolean flipped = flipped(history, i);
      if (flipped || history.get(i).policy().isPresent()) {
        int more = (paged.get(i) ? 0 : 1) + (flipped && !paged.get(i - 1) ? 1 : 0);
        room -= i < counted ? more : 0;
        if (room < 0) {
          break;
        }
        paged.set(i);
        if (flipped) {
          paged.set(i - 1);
        }
      }
    }
    return paged;
  }

  private static void newest(RunSheet[] sheets, int capacity, BitSet paged) {
    int size = sheets.length;
    int wanted = Math.min(size, Math.min(NEWEST, capacity));
    Set<String> files = new HashSet<>();
    for (int i = size - wanted; i < size; i++) {
      files.add(sheets[i].file());
    }
    for (int i = 0; i < size; i++) {
      if (files.contains(sheets[i].file())) {
        paged.set(i);
      }
    }
    if (paged.cardinality() > Math.min(NEWEST + SLACK, capacity)) {
      paged.clear();
      paged.set(size - wanted, size);
    }
  }

  /** Whether the verdict is another than that of the run before. */
  static boolean flipped(List<RunRecord> history, int at) {
    return at > 0 && history.get(at).verdict() != history.get(at - 1).verdict();
  }
}
