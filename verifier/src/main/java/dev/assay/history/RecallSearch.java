package dev.assay.history;

import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import dev.assay.model.Recollection;
import dev.assay.model.Recollection.Tracking;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What git remembers of files and commits. A merge changes a file when it differs from all sides;
 * the first commit behind which a shallow clone has nothing changes none that we know of.
 */
final class RecallSearch implements PastSearch {
  private final Recollection.Sought sought;
  private final SoughtPaths paths;
  private final GoneFiles gone;
  private final Map<String, ObjectId> changed = new HashMap<>();

  RecallSearch(PastQuestion.Recall question) {
    sought = question.sought();
    paths = new SoughtPaths(sought.paths());
    gone = new GoneFiles(sought.missing());
  }

  @Override
  public boolean wants(String folder) {
    return paths.mayBeIn(folder) || gone.wants(folder);
  }

  @Override
  public void see(Step step) throws IOException {
    if (step.boundary()) {
      return;
    }
    gone.see(step);
    for (FileChange change : step.changes()) {
      if (change.own()) {
        for (String path : paths.of(change.path())) {
          changed.put(path, step.commit());
          paths.found(path);
        }
      }
    }
  }

  @Override
  public PastAnswer answer(World world) throws IOException {
    HeadFiles head = new HeadFiles(world.head());
    try (RevWalk walk = new RevWalk(world.repository())) {
      Map<String, Recollection.Change> changes = new HashMap<>();
      for (Map.Entry<String, ObjectId> each : changed.entrySet()) {
        ObjectId blob = world.head().get(each.getKey());
        // What lies there was changed by nobody's commit yet.
        if (blob != null && !world.copy().isCommitted(each.getKey(), blob)) {
          continue;
        }
        changes.put(each.getKey(), change(each.getValue(), walk));
      }
      CitedCommits cited = new CitedCommits(walk, world.graph());
      Map<String, Recollection.Cited> commits = new HashMap<>();
      for (String digits : sought.commits()) {
        commits.put(digits, cited.of(digits));
      }
      return PastAnswer.recalled(
          new Recollection(
              tracking(head, world.copy()),
              changes,
              gone(head, walk),
              commits,
              !world.graph().boundary().isEmpty()));
    }
  }

  private static Recollection.Change change(ObjectId commit, RevWalk walk) throws IOException {
    RevCommit parsed = walk.parseCommit(commit);
    walk.parseBody(parsed);
    return CommitDates.of(parsed);
  }

  private Map<String, Tracking> tracking(HeadFiles head, WorkingCopy copy) {
    Map<String, Tracking> tracking = new HashMap<>();
    for (String path : sought.paths()) {
      if (head.holds(path) || head.leadsTo(path)) {
        tracking.put(path, Tracking.TRACKED);
      } else {
        tracking.put(path, copy.isIgnored(path) ? Tracking.IGNORED : Tracking.UNTRACKED);
      }
    }
    for (String path : sought.missing()) {
      if (head.holds(path)) {
        tracking.put(path, Tracking.TRACKED);
      }
    }
    return tracking;
  }

  private Map<String, Recollection.Gone> gone(HeadFiles head, RevWalk walk) throws IOException {
    Map<String, Recollection.Gone> found = new HashMap<>();
    for (String path : sought.missing()) {
      Optional<Removal> last = gone.last(path, head);
      if (last.isPresent()) {
        Recollection.Change change = change(last.get().commit(), walk);
        found.put(path, new Recollection.Gone(change, gone.to(path, last.get(), head)));
      }
    }
    return found;
  }
}
