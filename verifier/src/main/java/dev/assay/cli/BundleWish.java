package dev.assay.cli;

import dev.assay.model.Format;
import dev.assay.model.Kind;
import dev.assay.model.Location;
import dev.assay.model.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody who names a bundle wants it to be.
 *
 * @param version the release version
 * @param commit 7 to 40 lower-case hex digits
 * @param files path patterns below the root, each of which must match a member
 */
record BundleWish(Optional<String> version, Optional<String> commit, List<String> files) {
  BundleWish {
    files = List.copyOf(files);
  }

  /**
   * The plan with the wish as an expectation of every kind of archive. Expectations about other
   * evidence are left out: it is not looked at.
   */
  Plan in(Plan plan) {
    List<Plan.Expectation> expects = new ArrayList<>();
    for (Plan.Expectation each : plan.expects()) {
      if (plan.kind(each.kind()).filter(BundleWish::archive).isPresent()) {
        expects.add(
            new Plan.Expectation(
                each.kind(),
                0,
                Optional.empty(),
                each.files(),
                each.version(),
                each.commit(),
                each.location()));
      }
    }
    for (Kind kind : plan.kinds()) {
      if (archive(kind)) {
        expects.add(
            new Plan.Expectation(
                kind.name(), 0, Optional.empty(), files, version, commit, Location.none()));
      }
    }
    return plan.expecting(expects);
  }

  private static boolean archive(Kind kind) {
    return kind.format() == Format.ARCHIVE;
  }
}
