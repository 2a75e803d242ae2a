package dev.assay.cli;

import dev.assay.model.DocumentPlan;
import dev.assay.model.Grounds;
import dev.assay.model.Location;
import dev.assay.model.Plan;
import java.util.Optional;

/**
 * The folder whose language is reported when nobody configured one: {@code develop}, as seed 004
 * has it, else the workspace. It is reported and not held against, because a report never changes
 * the answer.
 */
final class PlainFolder {
  private static final String USUAL = "develop";

  private PlainFolder() {}

  static Plan in(Plan plan, Grounds grounds) {
    DocumentPlan documents = plan.documents();
    if (documents.plain().isPresent()) {
      return plan;
    }
    boolean usual = grounds.find(USUAL).type() == Grounds.Type.FOLDER;
    return plan.reading(
        new DocumentPlan(
            documents.roots(),
            documents.roadmap(),
            Optional.of(
                new DocumentPlan.Plain(
                    usual ? USUAL : ".", DocumentPlan.Plain.TERMS, Location.none())),
            documents.weekend(),
            documents.holidays(),
            documents.defaults()));
  }
}
