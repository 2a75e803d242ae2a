package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Plan;
import dev.assay.model.Pointer;
import dev.assay.model.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a bundle must hold and be, by its rule or by whoever asks ({@code expects}). */
final class Expected {
  private final List<Plan.Expectation> all;

  Expected(Plan plan) {
    this.all = plan.expects();
  }

  private List<Plan.Expectation> of(Subject subject) {
    String kind = subject.kind().name();
    return all.stream().filter(each -> each.kind().equals(kind)).toList();
  }

  /** Whether a member matches each required path pattern. */
  Answer files(Rule rule, Check.Bundle check, Subject subject, Members members) {
    Set<String> required = new LinkedHashSet<>(check.files());
    of(subject).forEach(each -> required.addAll(each.files()));
    List<Draft> drafts = new ArrayList<>();
    for (String glob : required) {
      PathPatterns pattern = PathPatterns.of(List.of(glob));
      boolean there =
          members.byInner().keySet().stream()
              .anyMatch(inner -> pattern.match(inner) && members.holds(inner));
      if (!there) {
        drafts.add(
            BundleCheck.place(rule, subject, Pointer.child("/members", glob))
                .value("path", glob)
                .expected(glob));
      }
    }
    return required.isEmpty() ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  /** Whether version or commit is the expected one. */
  Answer identity(Rule rule, Check.Bundle check, Subject subject) {
    boolean version = check.fault() == Check.Bundle.Fault.OTHER_VERSION;
    String pointer = subject.kind().fields().getOrDefault(version ? "version" : "commit", "");
    String actual = subject.tree().text(pointer).orElse("");
    List<Draft> drafts = new ArrayList<>();
    int asked = 0;
    for (Plan.Expectation expectation : of(subject)) {
      Optional<String> wanted = version ? expectation.version() : expectation.commit();
      if (wanted.isPresent()) {
        asked++;
        boolean same = version ? actual.equals(wanted.get()) : sameCommit(actual, wanted.get());
        if (!same) {
          drafts.add(
              Draft.at(rule.answer(), subject, pointer)
                  .expected(wanted.get())
                  .actual(actual.isEmpty() ? "-" : actual));
        }
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  /** Commits are written with 12 or 40 digits: the shorter must begin the longer. */
  private static boolean sameCommit(String a, String b) {
    return a.length() >= 7 && (a.startsWith(b) || b.startsWith(a));
  }
}
