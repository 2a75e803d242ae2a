package dev.assay.cli;

import dev.assay.model.RunRecord;
import dev.assay.plan.Nearest;
import java.util.List;

/** Finds the run that somebody names. */
final class RunNames {
  /** The newest run. */
  static final String LATEST = "latest";

  /** The present working tree. */
  static final String NOW = "now";

  private static final int MOST_NAMED = 5;
  private static final int MOST_COMPARED = 1000;

  private RunNames() {}

  /**
   * The run with this id, unique beginning of an id, or number; or the newest one, or the one so
   * many before it.
   *
   * @throws Workspace.Problem when there is none, or several begin so
   */
  static RunRecord find(List<RunRecord> records, String name) throws Workspace.Problem {
    if (records.isEmpty()) {
      throw new Workspace.Problem("no run is recorded yet; `assay history record` records one");
    }
    if (name.equals(LATEST) || name.startsWith(LATEST + "~")) {
      return back(records, name);
    }
    for (RunRecord record : records) {
      if (record.run().equals(name) || ("" + record.seq()).equals(name)) {
        return record;
      }
    }
    List<String> begin =
        records.stream().map(RunRecord::run).filter(run -> run.startsWith(name)).toList();
    if (begin.size() == 1) {
      return find(records, begin.get(0));
    }
    if (begin.size() > 1) {
      String some = String.join(", ", begin.stream().limit(MOST_NAMED).toList());
      throw new Workspace.Problem(
          begin.size() + " runs begin with '" + name + "': " + some + more(begin.size()));
    }
    throw new Workspace.Problem("unknown run '" + name + "'; " + nearest(records, name));
  }

  private static RunRecord back(List<RunRecord> records, String name) throws Workspace.Problem {
    String digits = name.equals(LATEST) ? "0" : name.substring(LATEST.length() + 1);
    boolean number = digits.matches("[0-9]{1,9}");
    int steps = number ? Integer.parseInt(digits) : records.size();
    if (steps >= records.size()) {
      throw new Workspace.Problem(
          number
              ? "'" + name + "' goes back too far: " + records.size() + " runs are recorded"
              : "'" + name + "' is no run; write latest~1 for the one before the newest");
    }
    return records.get(records.size() - 1 - steps);
  }

  private static String more(int count) {
    return count > MOST_NAMED ? " …" : "";
  }

  /** The newest ids, and the nearest of them. */
  private static String nearest(List<RunRecord> records, String name) {
    List<String> newest =
        records.subList(Math.max(0, records.size() - MOST_COMPARED), records.size()).stream()
            .map(RunRecord::run)
            .toList();
    String some =
        String.join(", ", newest.subList(Math.max(0, newest.size() - MOST_NAMED), newest.size()));
    String known = "newest: " + some + "; also a number, latest, latest~1, now";
    return Nearest.to(name, newest).map(near -> "did you mean '" + near + "'? ").orElse("") + known;
  }
}
