package dev.assay.history;

import dev.assay.document.PathOrder;
import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import dev.assay.model.Text;
import java.io.IOException;
import java.util.Collection;
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
    try (Trees trees = Trees.of(repository)) {
      return walk(questions, trees);
    }
  }

  private Map<PastQuestion, PastAnswer> walk(List<PastQuestion> questions, Trees trees)
      throws IOException {
    NavigableMap<String, ObjectId> files = files(trees);
    Versions versions = new Versions(repository);
    Map<PastQuestion, PastSearch> searches = new LinkedHashMap<>();
    for (PastQuestion question : questions) {
      searches.put(question, search(question, versions, files));
    }
    Map<PastSearch, Text> failed = new HashMap<>();
    CommitGraph graph =
        new HistoryWalk(repository, head, prefix, trees)
            .run(new Searches(searches.values(), failed));
    PastSearch.World world = new PastSearch.World(repository, trees, graph, files, prefix, copy);
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
  private record Searches(Collection<PastSearch> all, Map<PastSearch, Text> failed)
      implements HistoryWalk.Visitor {
    @Override
    public void see(Step step) {
      for (PastSearch search : all) {
        try {
          if (!failed.containsKey(search)) {
            search.see(step);
          }
        } catch (IOException e) {
          failed.put(search, reason(e));
        }
      }
    }

    @Override
    public boolean wants(String folder) {
      for (PastSearch search : all) {
        if (search.wants(folder)) {
          return true;
        }
      }
      return false;
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
  private NavigableMap<String, ObjectId> files(Trees trees) throws IOException {
    NavigableMap<String, ObjectId> files = new TreeMap<>(PathOrder.UTF_8);
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId tree = trees.folder(walk.parseCommit(head).getTree(), prefix);
      new TreeDiff(trees)
          .run(
              tree,
              List.of(ObjectId.zeroId()),
              (path, blob, nothing) -> {
                files.put(path, blob);
                return files.size() <= CommitTree.MOST;
              });
    }
    if (files.size() > CommitTree.MOST) {
      throw new IOException("more than " + CommitTree.MOST + " files");
    }
    return files;
  }
}
