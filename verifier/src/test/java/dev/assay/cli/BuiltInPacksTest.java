package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Pack;
import dev.assay.model.Plan;
import dev.assay.plan.PlanReader;
import dev.assay.plan.PlanRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BuiltInPacksTest {
  static Plan plan() {
    Path here = Path.of("").toAbsolutePath();
    return PlanReader.read(
        new PlanRequest(Optional.empty(), here, here, List.of(), List.of(), Optional.empty()));
  }

  @Test
  void everyRuleAnswersItsSamplesExactlyAsWritten() throws Exception {
    Plan plan = plan();
    SampleRunner.Result result =
        SampleRunner.run(
            List.of(), plan, plan.packs().stream().map(Pack::name).collect(Collectors.toSet()));
    System.out.println("saw " + result.rules() + " rules, " + result.samples() + " samples");
    assertEquals(List.of(), result.problems());
    assertTrue(result.rules() >= 180, "rules: " + result.rules());
    assertTrue(result.samples() >= 500, "samples: " + result.samples());
  }
}
