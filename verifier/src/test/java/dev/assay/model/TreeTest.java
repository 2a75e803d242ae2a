package dev.assay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pointers lead to the lines where values stand. */
class TreeTest {
  private static final String TEXT = "steps:\n- name: lint\n- name: test\n";
  private static final Tree TREE =
      new Tree(
          TEXT,
          object(0, "steps", new Node.Array(List.of(step(7, "lint"), step(20, "test")), 7, 33)));

  @Test
  void aMemberWithItsTextBecomesTheIndexItHas() {
    Location location = TREE.locate("a.yaml", "steps/name=test/name");
    assertEquals("/steps/1/name", location.pointer());
    assertEquals(3, location.line());
  }

  @Test
  void whatIsMissingKeepsItsPointerAndStandsAtWhatEnclosesIt() {
    Location location = TREE.locate("a.yaml", "/steps/name=build/status");
    assertEquals("/steps/name=build/status", location.pointer());
    assertEquals(2, location.line());
    assertEquals("/steps/1/status", TREE.locate("a.yaml", "steps/1/status").pointer());
  }

  private static Node step(int start, String name) {
    return object(start, "name", new Node.Scalar(name, start + 8, start + 12));
  }

  private static Node object(int start, String key, Node value) {
    return new Node.Obj(List.of(new Node.Member(key, start, value)), start, value.end());
  }
}
