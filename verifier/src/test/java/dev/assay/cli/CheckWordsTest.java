package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.model.Check;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CheckWordsTest {
  @Test
  void everyQuestionHasWords() {
    assertEquals(Set.of(Check.class.getPermittedSubclasses()), CheckWords.WORDS.keySet());
  }
}
