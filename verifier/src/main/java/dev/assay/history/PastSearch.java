package dev.assay.history;

import dev.assay.document.Globs;
import dev.assay.model.PastAnswer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Looks for the answer to one question while the history passes by. */
interface PastSearch extends HistoryWalk.Visitor {
  /** The answer, once the history has passed. */
  PastAnswer answer(World world) throws IOException;

  /**
   * What is there besides the commits.
   *
   * @param head the committed files of the newest commit
   */
  record World(
      Repository repository,
      Trees trees,
      CommitGraph graph,
      NavigableMap<String, ObjectId> head,
      String prefix,
      WorkingCopy copy) {}

  /** Whether a path is meant; a name counts in either Unicode form. Each path is asked once. */
  static Predicate<String> matching(List<String> globs, Set<String> exact) {
    Globs patterns = Globs.compile(globs);
    Map<String, Boolean> known = new HashMap<>();
    return path ->
        known.computeIfAbsent(
            path,
            each -> {
              String nfc = NameForms.composed(each);
              return exact.contains(each)
                  || patterns.matches(each)
                  || (!nfc.equals(each) && (exact.contains(nfc) || patterns.matches(nfc)));
            });
  }
}
