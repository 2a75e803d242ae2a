package dev.assay.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.model.Check;
import dev.assay.model.Plan;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {
  /** Asked elsewhere: of any file, of files side by side, of the workspace. */
  private static final Set<Class<?>> ELSEWHERE =
      Set.of(
          Check.Intake.class,
          Check.Copies.class,
          Check.Files.class,
          Check.Workspace.class,
          Check.Document.class,
          Check.AppendOnly.class,
          Check.CoChange.class,
          Check.Freshness.class);

  @Test
  void asksEveryPermittedKindOfQuestion() {
    Plan plan =
        new Plan(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            new Plan.Site("t", "o"),
            Optional.empty(),
            "runs");
    Set<Class<?>> asked = new HashSet<>(ELSEWHERE);
    asked.addAll(new Judge(plan, new RuleBook(plan)).asks());
    assertEquals(new HashSet<>(Arrays.asList(Check.class.getPermittedSubclasses())), asked);
  }
}
