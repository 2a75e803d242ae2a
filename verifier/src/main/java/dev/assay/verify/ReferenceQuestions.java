package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.DocumentQuestion;
import dev.assay.model.FindingKind;
import dev.assay.model.Grounds;
import dev.assay.model.Recollection;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import dev.assay.prose.Cited;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions about what documents point to. */
final class ReferenceQuestions {
  static final Set<DocumentQuestion> ASKED =
      Set.of(
          DocumentQuestion.MISSING,
          DocumentQuestion.OTHER_CASE,
          DocumentQuestion.OUTSIDE,
          DocumentQuestion.UNTRACKED,
          DocumentQuestion.IGNORED,
          DocumentQuestion.MOVED,
          DocumentQuestion.LINE_BEYOND,
          DocumentQuestion.HEADING_MISSING,
          DocumentQuestion.COMMIT_UNKNOWN);

  private final Papers papers;
  private final Grounds grounds;
  private final Recollection git;
  private final boolean repository;

  ReferenceQuestions(Papers papers, Grounds grounds, Recollection git, boolean repository) {
    this.papers = papers;
    this.grounds = grounds;
    this.git = git;
    this.repository = repository;
  }

  Answer ask(Rule rule, Check.Document check, Paper paper) {
    List<Draft> drafts = new ArrayList<>();
    Set<String> said = new HashSet<>();
    int asked = 0;
    for (Reference each : papers.references(paper)) {
      if (!check.of().isEmpty() && !check.of().contains(each.use())) {
        continue;
      }
      Answer answer = one(rule, check.question(), each);
      asked += answer.kind() == FindingKind.NOT_APPLICABLE ? 0 : 1;
      // A document may cite one thing in many places; it is wrong once.
      if (!answer.drafts().isEmpty() && said.add(key(each))) {
        drafts.addAll(answer.drafts());
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private static String key(Reference each) {
    return each.path().orElse(each.cited().text()) + each.cited().lines() + each.cited().anchor();
  }

  private Answer one(Rule rule, DocumentQuestion question, Reference each) {
    if (question == DocumentQuestion.COMMIT_UNKNOWN) {
      return commit(rule, each);
    }
    if (question == DocumentQuestion.OUTSIDE) {
      return outside(rule, each);
    }
    if (!each.file() || each.cited().use() == Cited.Use.MAYBE) {
      return Answer.NOT_APPLICABLE;
    }
    return switch (question) {
      case MISSING -> missing(rule, each);
      case OTHER_CASE ->
          each.type() == Grounds.Type.OTHER_CASE
              ? fail(rule, each, each.actual().orElse(""))
              : Answer.PASS;
      case MOVED -> moved(rule, each);
      case UNTRACKED -> tracking(rule, each, Recollection.Tracking.UNTRACKED);
      case IGNORED -> tracking(rule, each, Recollection.Tracking.IGNORED);
      case LINE_BEYOND -> lines(rule, each);
      case HEADING_MISSING -> heading(rule, each);
      default -> Answer.NOT_APPLICABLE;
    };
  }

  /**
   * A path that went elsewhere is another question, unless it is a link, which then leads nowhere.
   */
  private Answer missing(Rule rule, Reference each) {
    if (each.type() == Grounds.Type.OUTSIDE || each.type() == Grounds.Type.OTHER_CASE) {
      return Answer.NOT_APPLICABLE;
    }
    if (each.missing() && each.cited().use() == Cited.Use.NAME && spelled(each)) {
      return Answer.NOT_APPLICABLE;
    }
    boolean text = each.use().equals("path") || each.use().equals("command");
    if (each.missing() && text && example(each)) {
      return Answer.NOT_APPLICABLE;
    }
    Optional<Recollection.Gone> gone = gone(each);
    boolean elsewhere = gone.flatMap(Recollection.Gone::to).isPresent();
    if (!each.missing() || (elsewhere && !each.use().equals("link"))) {
      return each.found() ? Answer.PASS : Answer.NOT_APPLICABLE;
    }
    Text what = gone.map(ReferenceQuestions::went).orElseGet(() -> absent(each));
    return Answer.of(List.of(draft(rule.answer(), each).value("what", what)));
  }

  /**
   * Whether a path in a text that claims nothing is likely an example, or relative to a place the
   * text speaks of: not even its first folder is there.
   */
  private boolean example(Reference each) {
    String path = each.path().orElseThrow();
    int slash = path.indexOf('/');
    boolean claims = !each.paper().kind().asked() || each.paper().said().status().isPresent();
    String written = each.cited().target().orElse("");
    boolean made = written.startsWith("make:") || written.startsWith("npm:");
    boolean relative = each.use().equals("path") && written.startsWith(".");
    return !claims
        && !made
        && (slash < 0
            || relative
            || grounds.find(path.substring(0, slash)).type() != Grounds.Type.FOLDER);
  }

  /** Whether the document also cites the file with its folder. */
  private boolean spelled(Reference name) {
    String end = "/" + name.cited().target().orElse("");
    return papers.references(name.paper()).stream()
        .anyMatch(each -> each.path().filter(path -> path.endsWith(end)).isPresent());
  }

  private Text absent(Reference each) {
    if (each.path().filter(git.tracking()::containsKey).isPresent()) {
      return new Text("it is committed, and gone from the working tree", "它已提交，但工作树中没有");
    }
    return repository && !git.shallow()
        ? new Text("it never was in the history either", "历史中也从未有过")
        : new Text("it is not there", "该处没有");
  }

  private static Text went(Recollection.Gone gone) {
    String commit = gone.commit().commit().substring(0, 12);
    return gone.to()
        .map(
            to ->
                new Text("commit {commit} moved it to '{to}'", "提交 {commit} 把它移到了 '{to}'")
                    .with(java.util.Map.of("commit", commit, "to", to)))
        .orElseGet(
            () ->
                new Text("commit {commit} removed it", "提交 {commit} 删除了它")
                    .with(java.util.Map.of("commit", commit)));
  }

  private Optional<Recollection.Gone> gone(Reference each) {
    return each.path().map(path -> git.gone().get(path));
  }

  private Answer moved(Rule rule, Reference each) {
    Optional<Recollection.Gone> gone = gone(each).filter(g -> g.to().isPresent());
    if (!repository || !each.missing() || gone.isEmpty()) {
      return repository && each.found() ? Answer.PASS : Answer.NOT_APPLICABLE;
    }
    return Answer.of(
        List.of(
            draft(rule.answer(), each)
                .value("what", went(gone.get()))
                .value("commit", gone.get().commit().commit().substring(0, 12))
                .expected(gone.get().to().orElseThrow())));
  }

  private static Answer outside(Rule rule, Reference each) {
    boolean path = each.cited().use() == Cited.Use.LINK || each.cited().use() == Cited.Use.PATH;
    return !path
        ? Answer.NOT_APPLICABLE
        : each.type() == Grounds.Type.OUTSIDE
            ? Answer.of(List.of(draft(rule.answer(), each)))
            : Answer.PASS;
  }

  private Answer tracking(Rule rule, Reference each, Recollection.Tracking fault) {
    Optional<Recollection.Tracking> tracking = each.path().map(path -> git.tracking().get(path));
    if (!repository || !each.found() || tracking.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    return tracking.get() == fault ? Answer.of(List.of(draft(rule.answer(), each))) : Answer.PASS;
  }

  private Answer lines(Rule rule, Reference each) {
    if (each.cited().lines().last() == 0 || each.type() != Grounds.Type.FILE) {
      return Answer.NOT_APPLICABLE;
    }
    Optional<String> text = grounds.text(each.path().orElseThrow());
    if (text.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    long count = text.get().lines().count();
    return each.cited().lines().last() <= count
        ? Answer.PASS
        : Answer.of(
            List.of(
                draft(rule.answer(), each)
                    .value("line", "" + each.cited().lines().last())
                    .expected("<= " + count)));
  }

  private Answer heading(Rule rule, Reference each) {
    String anchor = each.cited().anchor();
    Optional<Paper> target = each.path().flatMap(papers::at);
    if (anchor.isEmpty() || target.isEmpty() || target.get().tree().text().isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    return target.get().said().headings().contains(anchor)
            || target.get().said().headings().contains(anchor.toLowerCase(java.util.Locale.ROOT))
        ? Answer.PASS
        : Answer.of(List.of(draft(rule.answer(), each).value("section", anchor)));
  }

  /** A commit that shallow history may hide cannot be called unknown. */
  private Answer commit(Rule rule, Reference each) {
    boolean commit = each.cited().use() == Cited.Use.COMMIT;
    Optional<String> own = papers.baseline(each.paper());
    if (!repository || !commit || own.equals(each.cited().target())) {
      return Answer.NOT_APPLICABLE;
    }
    Recollection.Cited known = git.commits().get(each.cited().target().orElseThrow());
    if (known != null && !known.commits().isEmpty()) {
      return Answer.PASS;
    }
    return Answer.of(List.of(draft(git.shallow() ? FindingKind.OPEN : rule.answer(), each)));
  }

  private static Answer fail(Rule rule, Reference each, String expected) {
    return Answer.of(List.of(draft(rule.answer(), each).expected(expected)));
  }

  static Draft draft(FindingKind kind, Reference each) {
    Draft draft =
        Draft.at(kind, each.paper().at(each.cited().from()), Optional.of(each.paper().tree()))
            .value("text", each.cited().text())
            .value("target", each.path().orElse(each.cited().text()));
    return draft.actual(each.cited().text());
  }
}
