package dev.assay.history;

import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import dev.assay.model.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;

/** Whether each version of the files begins with the bytes of the one before. */
final class AppendOnlySearch implements PastSearch {
  private final boolean fixed;
  private final Versions versions;
  private final Predicate<String> wanted;
  private final Folders folders;
  private final Set<String> seen = new TreeSet<>();
  private final Map<String, List<Version>> added = new HashMap<>();
  private final List<Removal> removals = new ArrayList<>();

  /** By what is broken: a rewrite on a branch shows again at the merge, and counts once. */
  private final Map<List<Object>, PastAnswer.Breach> breaches = new LinkedHashMap<>();

  private boolean pointers;

  private record Version(int commit, ObjectId blob) {}

  private record Removal(
      String path, int number, ObjectId commit, ObjectId blob, Optional<String> to) {}

  AppendOnlySearch(PastQuestion.AppendOnly question, Versions versions) {
    this.fixed = question.fixed();
    this.versions = versions;
    this.wanted = matching(question.paths(), question.files());
    this.folders = new Folders(question.paths(), question.files());
  }

  private static Predicate<String> matching(List<String> globs, Set<String> files) {
    return PastSearch.matching(globs, files);
  }

  @Override
  public void see(Step step) throws IOException {
    for (FileChange change : step.changes()) {
      if (wanted.test(change.path())) {
        seen.add(change.path());
        if (!step.boundary()) {
          see(step, change);
        }
      }
    }
  }

  @Override
  public boolean wants(String folder) {
    return folders.mayHold(folder);
  }

  private void see(Step step, FileChange change) throws IOException {
    if (change.added()) {
      added
          .computeIfAbsent(change.path(), path -> new ArrayList<>())
          .add(new Version(step.number(), change.now()));
    } else if (change.removed()) {
      removal(step, change);
    } else if (change.present()) {
      for (int i = 0; i < change.before().size(); i++) {
        if (change.had(i) && !change.before().get(i).equals(change.now())) {
          edge(step, change, i);
        }
      }
    }
  }

  private void removal(Step step, FileChange change) throws IOException {
    ObjectId blob = change.before().get(0);
    Optional<String> to = Optional.empty();
    for (FileChange other : step.everything()) {
      boolean watched = wanted.test(other.path());
      if (other.added() && watched && broken(blob, other.now()).isEmpty()) {
        return;
      }
      if (other.added() && other.now().equals(blob)) {
        to = Optional.of(other.path());
      }
    }
    removals.add(new Removal(change.path(), step.number(), step.commit(), blob, to));
  }

  /** From one parent to the commit. */
  private void edge(Step step, FileChange change, int parent) throws IOException {
    ObjectId before = change.before().get(parent);
    Optional<Growth> broken = broken(before, change.now());
    boolean merge = change.before().size() > 1;
    boolean taken = merge && !change.own();
    if (broken.isEmpty()) {
      if (fixed && !taken) {
        int line = lines(versions.bytes(before)) + 1;
        breach(change.path(), line, step.commit(), PastWords.grown(line, step.commit()), null);
      }
    } else if (!merge) {
      breach(change.path(), broken.get(), step, PastWords.broken(broken.get(), step.commit()));
    } else if (!(fixed && taken)) {
      merge(step, change, before, broken.get());
    }
  }

  /** Where both sides appended, a merge keeps one side as it is and every line of the other. */
  private void merge(Step step, FileChange change, ObjectId before, Growth broken)
      throws IOException {
    boolean onOne = false;
    for (int i = 0; i < change.before().size(); i++) {
      onOne |= change.had(i) && broken(change.before().get(i), change.now()).isEmpty();
    }
    if (!onOne) {
      breach(change.path(), broken, step, PastWords.broken(broken, step.commit()));
      return;
    }
    Optional<Growth> lost = Growth.lost(versions.bytes(before), versions.bytes(change.now()));
    lost.ifPresent(
        growth -> breach(change.path(), growth, step, PastWords.lost(growth, step.commit())));
  }

  private Optional<Growth> broken(ObjectId before, ObjectId after) throws IOException {
    if (before.equals(after)) {
      return Optional.empty();
    }
    byte[] one = versions.bytes(before);
    byte[] other = versions.bytes(after);
    if (LfsPointer.of(one).isPresent() || LfsPointer.of(other).isPresent()) {
      pointers = true;
      return Optional.empty();
    }
    return Growth.broken(one, other);
  }

  private void breach(String path, Growth growth, Step step, Text what) {
    breach(path, growth.line(), step.commit(), what, growth);
  }

  private void breach(String path, int line, ObjectId commit, Text what, Growth growth) {
    Object key = growth == null ? commit : List.of(growth.before(), growth.after());
    PastAnswer.Breach breach =
        new PastAnswer.Breach(
            path,
            line,
            Optional.of(commit.name()),
            what,
            Map.of("commit", Step.shown(commit), "line", "" + line),
            Optional.ofNullable(growth).map(Growth::before),
            Optional.ofNullable(growth).flatMap(Growth::after));
    breaches.put(List.of(path, line, key), breach);
  }

  @Override
  public PastAnswer answer(World world) throws IOException {
    for (Removal removal : removals) {
      removed(removal, world);
    }
    for (Map.Entry<String, ObjectId> file : world.head().entrySet()) {
      if (wanted.test(file.getKey()) && !world.copy().isCommitted(file.getKey(), file.getValue())) {
        working(file.getKey(), file.getValue(), world.copy());
      }
    }
    Optional<Text> hidden = pointers ? Optional.of(PastWords.BEYOND_LFS) : Optional.empty();
    int boundary = world.graph().boundary().nextSetBit(0);
    if (boundary >= 0) {
      hidden = Optional.of(PastWords.shallow(world.graph().commit(boundary)));
    }
    return new PastAnswer(seen.size(), List.copyOf(breaches.values()), hidden);
  }

  /** A file that was removed may have come back as it was. */
  private void removed(Removal removal, World world) throws IOException {
    Version back = null;
    for (Version version : added.getOrDefault(removal.path(), List.of())) {
      if (version.commit() < removal.number()
          && world.graph().ancestors(version.commit()).get(removal.number())) {
        back = version;
      }
    }
    if (back == null) {
      if (!world.head().containsKey(removal.path())) {
        Text what =
            removal
                .to()
                .map(to -> PastWords.renamed(removal.commit(), to))
                .orElseGet(() -> PastWords.removed(removal.commit()));
        breach(removal.path(), 0, removal.commit(), what, null);
      }
      return;
    }
    ObjectId commit = world.graph().commit(back.commit());
    Optional<Growth> broken = broken(removal.blob(), back.blob());
    if (broken.isPresent()) {
      Text what = PastWords.returned(broken.get(), commit, removal.commit());
      breach(removal.path(), broken.get().line(), commit, what, broken.get());
    }
  }

  private void working(String path, ObjectId blob, WorkingCopy copy) throws IOException {
    Optional<byte[]> bytes = copy.bytes(path);
    byte[] committed = versions.bytes(blob);
    if (LfsPointer.of(committed).isPresent() && bytes.isPresent()) {
      pointers = true;
      return;
    }
    Optional<Growth> broken = bytes.flatMap(now -> Growth.broken(committed, now));
    boolean grown = fixed && bytes.isPresent() && bytes.get().length > committed.length;
    if (bytes.isPresent() && broken.isEmpty() && !grown) {
      return;
    }
    int line = bytes.isEmpty() ? 0 : broken.map(Growth::line).orElse(lines(committed) + 1);
    Text what =
        bytes.isEmpty()
            ? PastWords.GONE
            : broken.map(PastWords::working).orElseGet(() -> PastWords.grown(line));
    breaches.put(
        List.of(path, line, ""),
        new PastAnswer.Breach(
            path,
            line,
            Optional.empty(),
            what,
            Map.of("line", "" + line),
            broken.map(Growth::before),
            broken.flatMap(Growth::after)));
  }

  private static int lines(byte[] bytes) {
    int lines = 0;
    for (byte one : bytes) {
      lines += one == '\n' ? 1 : 0;
    }
    return lines;
  }
}
