package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Location;
import dev.assay.model.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks that no two files of a kind hold the same bytes: a copy is no second proof. */
final class Copies {
  private Copies() {}

  /** Lists every file whose bytes another one, earlier in path order, already held. */
  static void ask(Rule rule, List<Judged> judged) {
    Check.Copies check = (Check.Copies) rule.check();
    Map<String, Judged> first = new HashMap<>();
    Map<String, Judged> byPath = new HashMap<>();
    judged.forEach(each -> byPath.put(each.path, each));
    for (Judged each : judged) {
      boolean asked = each.kind.isPresent() && rule.kinds().contains(each.kind.get());
      if (!asked || each.sha256.isEmpty() || each.bytes == 0) {
        continue;
      }
      Judged original = first.putIfAbsent(each.kind.get() + '\0' + each.sha256.get(), each);
      List<Draft> drafts = new ArrayList<>();
      if (original != null && counts(check, original, each, byPath)) {
        drafts.add(
            Draft.at(rule.answer(), Location.at(each.path, 1, 1, ""), Optional.empty())
                .actual(each.sha256.get())
                .value("original", original.path));
      }
      each.note(rule, Answer.of(drafts), true);
    }
  }

  /** Copies whose partners are copies too are an archive of the whole drill, no second proof. */
  private static boolean counts(
      Check.Copies check, Judged original, Judged copy, Map<String, Judged> byPath) {
    return check
        .link()
        .map(link -> !partner(link, original, byPath).equals(partner(link, copy, byPath)))
        .orElse(true);
  }

  private static Optional<String> partner(String link, Judged of, Map<String, Judged> byPath) {
    return Optional.ofNullable(of.partners.get(link))
        .map(byPath::get)
        .flatMap(partner -> partner.sha256);
  }
}
