package dev.assay.history;

import dev.assay.document.PathOrder;
import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import dev.assay.model.Text;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** Answers all questions about the past of a workspace by one walk over its history. */
final class Past {
  private final Repository repository;
  private final CoChangeSearch.Commits commits;
  private final ObjectId head;
  private final String prefix;
  private final WorkingCopy copy;

  /**
   * @param prefix of the workspace in the repository, {@code ""} or ending in a slash
   */
  Past(
      Repository repository,
      CoChangeSearch.Commits commits,
      ObjectId head,
      String prefix,
      WorkingCopy copy) {
    this.repository = repository;
    this.commits = commits;
    this.head = head;
    this.prefix = prefix;
    this.copy = copy;
  }

  /** An answer to each question; where the repository is damaged, that it cannot be read. */
  Map<PastQuestion, PastAnswer> ask(List<PastQuestion> questions) {
    try {
      return walk(questions);
    } catch (IOException e) {
      return hidden(questions, reason(e));
    } catch (RuntimeException | StackOverflowError e) {
      return hidden(questions, PastWords.unreadable(e.getClass().getSimpleName()));
    }
  }

  static Map<PastQuestion, PastAnswer> hidden(List<PastQuestion> questions, Text reason) {
    Map<PastQuestion, PastAnswer> answers = new LinkedHashMap<>();
    questions.forEach(question -> answers.put(question, PastAnswer.hidden(reason)));
    return answers;
  }

  private Map<PastQuestion, PastAnswer> walk(List<PastQuestion> questions) throws IOException {
    NavigableMap<String, ObjectId> files = files();
    Versions versions = new Versions(repository);
    Map<PastQuestion, PastSearch> searches = new LinkedHashMap<>();
    for (PastQuestion question : questions) {
      searches.put(question, search(question, versions, files));
    }
    Map<PastSearch, Text> failed = new HashMap<>();
    CommitGraph graph =
        new HistoryWalk(repository, head, prefix)
            .run(step -> searches.values().forEach(search -> see(search, step, failed)));
    PastSearch.World world = new PastSearch.World(repository, graph, files, prefix, copy);
    Map<PastQuestion, PastAnswer> answers = new LinkedHashMap<>();
    for (Map.Entry<PastQuestion, PastSearch> each : searches.entrySet()) {
      Text reason = failed.get(each.getValue());
      answers.put(
          each.getKey(),
          reason == null ? answer(each.getValue(), world) : PastAnswer.hidden(reason));
    }
    return answers;
  }

  private static PastAnswer answer(PastSearch search, PastSearch.World world) {
    try {
      return search.answer(world);
    } catch (IOException e) {
      return PastAnswer.hidden(reason(e));
    }
  }

  /** What one question cannot read leaves the others alone. */
  private static void see(PastSearch search, Step step, Map<PastSearch, Text> failed) {
    if (failed.containsKey(search)) {
      return;
    }
    try {
      search.see(step);
    } catch (IOException e) {
      failed.put(search, reason(e));
    }
  }

  private static Text reason(IOException e) {
    return e instanceof MissingObjectException
        ? PastWords.MISSING_OBJECTS
        : PastWords.unreadable("" + e.getMessage());
  }

  private PastSearch search(
      PastQuestion question, Versions versions, NavigableMap<String, ObjectId> files) {
    if (question instanceof PastQuestion.AppendOnly appendOnly) {
      return new AppendOnlySearch(appendOnly, versions);
    }
    if (question instanceof PastQuestion.Recall recall) {
      return new RecallSearch(recall);
    }
    return question instanceof PastQuestion.CoChange coChange
        ? new CoChangeSearch(coChange, commits)
        : new FreshnessSearch((PastQuestion.Freshness) question, head, files);
  }

  /** The committed files of the workspace. */
  private NavigableMap<String, ObjectId> files() throws IOException {
    NavigableMap<String, ObjectId> files = new TreeMap<>(PathOrder.UTF_8);
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk tree = new TreeWalk(walk.getObjectReader())) {
      tree.addTree(walk.parseCommit(head).getTree());
      tree.setRecursive(true);
      if (!prefix.isEmpty()) {
        tree.setFilter(PathFilter.create(prefix.substring(0, prefix.length() - 1)));
      }
      while (tree.next()) {
        if (files.size() >= CommitTree.MOST) {
          throw new IOException("more than " + CommitTree.MOST + " files");
        }
        if (tree.getPathString().startsWith(prefix)) {
          files.put(tree.getPathString().substring(prefix.length()), tree.getObjectId(0));
        }
      }
    }
    return files;
  }
}
