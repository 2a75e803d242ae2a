package dev.assay.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cel.common.values.NullValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
  private static final Expressions EXPRESSIONS = Expressions.of(Set.of("doc", "log", "params"));

  private static Map<String, Object> doc(Object... pairs) {
    Map<String, Object> doc = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      doc.put((String) pairs[i], pairs[i + 1]);
    }
    return Map.of("doc", doc, "params", Map.of("max-rto", 10.0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "doc.a == 1; true",
        "doc.b <= params['max-rto']; true",
        "doc.a <= params['max-rto']; true",
        "doc.list.all(x, x > 0); true",
        "sum(doc.list) == 6.0; true",
        "sumOf([{'ms': 2}, {'ms': 0.5}, {'other': 9}], 'ms') == 2.5; true",
        "repeated([{'id': 'a'}, {'id': 'b'}, {'id': 'a'}, {'id': 'a'}], 'id') == ['a']; true",
        "size(repeated([{'id': 'a'}, {'id': 'b'}, {'name': 'b'}], 'id')) == 0; true",
        "tally(['a', 'b', 'a', 3]) == {'a': 2, 'b': 1}; true",
        "size(tally([])) == 0; true",
        "busiest([doc.start, doc.end], 5) == 2; true",
        "busiest([doc.end, doc.start], 4.5) == 1; true",
        "busiest([], 5) == 0; true",
        "busiest([doc.start, doc.start, doc.end], 1.0) == 2; true",
        "near(doc.b, 2.4, 0.2); true",
        "near(doc.b, 2.4, 0.01); false",
        "seconds(doc.start, doc.end) == 4.5; true",
        "percentile([1.0, 2.0, 3.0], 99) == 3.0; true",
        "percentile([1, 2, 3, 4], 50) == 2.0; true",
        "doc.text.matches('^[a-z]+$'); true",
        "doc.none == null; true",
        "doc.start.split('T')[0] == '2026-03-05'; true",
        "isInstant(doc.start); true",
        "isInstant(doc.text); false",
      })
  void answersWhatAPackMayAsk(String cel, boolean expected) throws Exception {
    Map<String, Object> variables =
        doc(
            "a",
            1L,
            "b",
            2.5,
            "list",
            List.of(1L, 2L, 3L),
            "text",
            "abc",
            "none",
            NullValue.NULL_VALUE,
            "start",
            "2026-03-05T10:15:02Z",
            "end",
            "2026-03-05T10:15:06.5Z");
    assertEquals(expected, EXPRESSIONS.holds(cel, variables));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doc.missing == 1",
        "doc.missing <= params['max-rto']",
        "size(doc.missing) == 0",
        "doc.a",
        "doc.missing.deeper == 'x'",
        "seconds('yesterday', doc.end) > 0.0",
        "doc.a +",
        "unknown == 1",
        "sum(['x']) == 0.0",
      })
  void failsClosedInsteadOfBeingTrueOrFalse(String cel) {
    assertThrows(
        Expressions.Failure.class,
        () -> EXPRESSIONS.holds(cel, doc("a", 1L, "end", "2026-03-05T10:15:06Z")));
  }

  @Test
  void namesTheMissingKey() {
    Expressions.Failure failure =
        assertThrows(
            Expressions.Failure.class, () -> EXPRESSIONS.holds("doc.rto == 1", doc("a", 1L)));
    assertTrue(failure.getMessage().contains("rto"), failure.getMessage());
  }

  @Test
  void comparesWholeNumbersWithDecimals() throws Exception {
    assertTrue(EXPRESSIONS.holds("doc.a == doc.b", doc("a", 2L, "b", 2.0)));
    assertFalse(EXPRESSIONS.holds("doc.a > doc.b", doc("a", 2L, "b", 2.5)));
  }

  @Test
  void endsOnHostilePatterns() throws Exception {
    String text = "a".repeat(20_000);
    assertFalse(EXPRESSIONS.holds("doc.t.matches('^(a+)+b$')", doc("t", text)));
  }

  @Test
  void isNotTheRuntimeThatCopiesEveryDocument() throws Exception {
    List<Object> scenarios = new java.util.ArrayList<>();
    for (long i = 0; i < 60; i++) {
      scenarios.add(Map.of("rule_id", "A.B.C" + i, "passed", true));
    }
    Map<String, Object> variables = doc("scenarios", scenarios);
    String cel = "doc.scenarios.filter(s, s.passed).size() == 60";
    for (int i = 0; i < 500; i++) {
      assertTrue(EXPRESSIONS.holds(cel, variables));
    }
    long before = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      assertTrue(EXPRESSIONS.holds(cel, variables));
    }
    double perSecond = 1_000 / ((System.nanoTime() - before) / 1e9);
    // The planner runtime manages about 70 a second, the tree walker thousands.
    assertTrue(perSecond > 200, "evaluations a second: " + perSecond);
  }
}
