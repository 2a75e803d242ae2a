package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.model.Check;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlaceholdersTest {
  @Test
  void everyQuestionSaysWhatItFills() {
    assertEquals(Set.of(Check.class.getPermittedSubclasses()), Placeholders.FILLED.keySet());
  }

  @Test
  void theNamesInBracesAreFound() {
    assertEquals(
        Set.of("actual", "max-rto"), Placeholders.of("{actual} of {max-rto}, {} and {Not} {un"));
  }
}
