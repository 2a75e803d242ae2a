package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Location;
import dev.assay.model.Node;
import dev.assay.model.Plan;
import dev.assay.model.Pointer;
import dev.assay.model.Rule;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Asks whether the members of an archive and its digest lists agree. Every question looks paths up
 * in hash tables: an archive of a hundred thousand members costs a hundred thousand steps.
 */
final class BundleCheck implements Asker<Check.Bundle> {
  /** More findings of one rule in one archive would say nothing more. */
  private static final int MAX_LISTED = 100;

  private final Expected expected;
  private final Scope scope;
  private final Map<Tree, Members> made = Collections.synchronizedMap(new WeakHashMap<>());

  BundleCheck(Plan plan, Scope scope) {
    this.expected = new Expected(plan);
    this.scope = scope;
  }

  /** One question with everything it needs. */
  private record Ask(Rule rule, Check.Bundle check, Subject subject, Members members) {
    List<Members.Listing> lists() {
      return members.lists(PathPatterns.of(check.lists()));
    }

    Draft member(String inner, Members.Listing list) {
      String root = subject.tree().text("/root").map(each -> each + "/").orElse("");
      return at("/members", root + inner).value("path", inner).value("list", list.path());
    }

    Draft entry(Members.Entry entry, Members.Listing list) {
      return at(Pointer.child("/lists", list.path()), entry.path())
          .value("path", entry.path())
          .value("list", list.path());
    }

    private Draft at(String parent, String token) {
      return place(rule, subject, Pointer.child(parent, token));
    }
  }

  /** A place in an archive, which has no lines; a path in a pointer is never taken for an index. */
  static Draft place(Rule rule, Subject subject, String pointer) {
    Location location = new Location(Optional.of(subject.path()), 0, 0, pointer);
    return Draft.at(rule.answer(), location, Optional.of(subject.tree()));
  }

  @Override
  public Answer ask(Rule rule, Check.Bundle check, Subject subject) throws Expressions.Failure {
    if (check.when().isPresent() && !scope.applies(check.when().get(), rule, subject)) {
      return Answer.NOT_APPLICABLE;
    }
    Ask ask = new Ask(rule, check, subject, made.computeIfAbsent(subject.tree(), Members::new));
    Answer answer =
        switch (check.fault()) {
          case MISSING -> missing(ask);
          case NOT_FETCHED -> notFetched(ask);
          case EXTRA -> extra(ask);
          case MISMATCH, UNDIGESTED -> digests(ask);
          case DUPLICATE_ENTRY -> duplicates(ask);
          case UNSAFE_ENTRY, FORBIDDEN_ENTRY -> entries(ask);
          case UNSORTED -> unsorted(ask);
          case REQUIRED_MISSING -> expected.files(rule, check, subject, ask.members());
          case OTHER_VERSION, OTHER_COMMIT -> expected.identity(rule, check, subject);
        };
    return answer.drafts().size() <= MAX_LISTED
        ? answer
        : Answer.of(answer.drafts().subList(0, MAX_LISTED));
  }

  private static Set<String> elsewhere(Ask ask) {
    Set<String> paths = new LinkedHashSet<>();
    Optional<String> pointer = ask.check().elsewhere();
    pointer
        .flatMap(ask.subject().tree()::at)
        .filter(Node.Array.class::isInstance)
        .map(list -> ((Node.Array) list).items())
        .orElse(List.of())
        .forEach(item -> paths.add(plain(Members.text(item, "path"))));
    return paths;
  }

  /** A path as BagIt writes it: only line ends and the percent sign itself are escaped. */
  private static String plain(String path) {
    return path.indexOf('%') < 0
        ? path
        : path.replaceAll("%0[Aa]", "\n").replaceAll("%0[Dd]", "\r").replace("%25", "%");
  }

  private static Answer missing(Ask ask) {
    Set<String> elsewhere = elsewhere(ask);
    PathPatterns except = PathPatterns.of(ask.check().except());
    List<Draft> drafts = new ArrayList<>();
    int asked = 0;
    for (Members.Listing list : ask.lists()) {
      Set<String> said = new HashSet<>();
      for (Members.Entry entry : list.entries()) {
        asked++;
        String inner = entry.inner();
        boolean there = ask.members().holds(inner) || elsewhere.contains(inner);
        boolean unsafe = inner.isEmpty() || SafePath.unsafe(entry.path());
        if (!there && !unsafe && !except.match(inner) && said.add(inner)) {
          drafts.add(ask.member(inner, list));
        }
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private static Answer notFetched(Ask ask) {
    Set<String> elsewhere = elsewhere(ask);
    List<Draft> drafts = new ArrayList<>();
    for (String inner : elsewhere) {
      if (!ask.members().holds(inner)) {
        drafts.add(ask.member(inner, new Members.Listing("", "", List.of())));
      }
    }
    return elsewhere.isEmpty() ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private static Answer extra(Ask ask) {
    List<Members.Listing> lists = ask.lists();
    if (lists.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    PathPatterns files = PathPatterns.of(ask.check().files());
    PathPatterns except = PathPatterns.of(ask.check().except());
    Set<String> concerned = new LinkedHashSet<>(ask.members().byInner().keySet());
    concerned.addAll(elsewhere(ask));
    concerned.removeIf(
        inner -> !files.concern(inner) || except.match(inner) || ask.members().isList(inner));
    List<Draft> drafts = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (int i = 0; i < lists.size(); i++) {
      Members.Listing list = lists.get(i);
      if (ask.check().every()) {
        listed.clear();
      }
      list.entries().forEach(entry -> listed.add(entry.inner()));
      if (ask.check().every() || i == lists.size() - 1) {
        concerned.stream()
            .filter(inner -> !listed.contains(inner))
            .limit(MAX_LISTED)
            .forEach(inner -> drafts.add(ask.member(inner, list)));
      }
    }
    return concerned.isEmpty() ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private static Answer digests(Ask ask) {
    boolean mismatch = ask.check().fault() == Check.Bundle.Fault.MISMATCH;
    List<Draft> drafts = new ArrayList<>();
    int asked = 0;
    for (Members.Listing list : ask.lists()) {
      for (Members.Entry entry : list.entries()) {
        for (Members.Member named :
            ask.members().byInner().getOrDefault(entry.inner(), List.of())) {
          Optional<Members.Member> file = ask.members().file(named);
          if (file.isEmpty()) {
            continue;
          }
          asked++;
          String actual = Members.text(file.get().node(), list.algorithm());
          boolean wrong =
              mismatch ? !actual.isEmpty() && !actual.equals(entry.digest()) : actual.isEmpty();
          if (wrong) {
            Draft draft = ask.member(entry.inner(), list).expected(entry.digest());
            drafts.add(actual.isEmpty() ? draft : draft.actual(actual));
          }
        }
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private static Answer duplicates(Ask ask) {
    List<Draft> drafts = new ArrayList<>();
    int asked = 0;
    for (Members.Listing list : ask.lists()) {
      Set<String> seen = new HashSet<>();
      Set<String> said = new HashSet<>();
      for (Members.Entry entry : list.entries()) {
        asked++;
        String key = entry.inner().isEmpty() ? entry.path() : entry.inner();
        if (!seen.add(key) && said.add(key)) {
          drafts.add(ask.entry(entry, list));
        }
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private static Answer entries(Ask ask) {
    boolean unsafe = ask.check().fault() == Check.Bundle.Fault.UNSAFE_ENTRY;
    PathPatterns files = PathPatterns.of(ask.check().files());
    PathPatterns except = PathPatterns.of(ask.check().except());
    List<Draft> drafts = new ArrayList<>();
    int asked = 0;
    for (Members.Listing list : ask.lists()) {
      for (Members.Entry entry : list.entries()) {
        asked++;
        String inner = entry.inner();
        boolean wrong =
            unsafe
                ? inner.isEmpty() || SafePath.unsafe(entry.path())
                : !inner.isEmpty() && files.concern(inner) && !except.match(inner);
        if (wrong) {
          drafts.add(ask.entry(entry, list));
        }
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private static Answer unsorted(Ask ask) {
    List<Draft> drafts = new ArrayList<>();
    int asked = 0;
    for (Members.Listing list : ask.lists()) {
      for (int i = 1; i < list.entries().size(); i++) {
        asked++;
        Members.Entry entry = list.entries().get(i);
        Members.Entry before = list.entries().get(i - 1);
        if (SafePath.BY_BYTES.compare(before.path(), entry.path()) > 0) {
          drafts.add(ask.entry(entry, list).expected("< " + before.path()).actual(entry.path()));
          break;
        }
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }
}
