package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedNamesTest {
  private final PackedNames names = new PackedNames();

  @Test
  void aHarmlessPathStays() {
    assertEquals("evidence/docs/Results/x-1.env", names.take("docs/Results/x-1.env"));
  }

  @Test
  void whatNotEverySystemCanHoldIsNamedByItsDigest() {
    List<String> odd =
        List.of(
            "../x",
            "a/../b",
            "a//b",
            "/etc/x",
            "a\\b",
            "发布.json",
            "nul",
            "a/CON.txt",
            "x.",
            ".x",
            "a/b c",
            "-x\n",
            "a".repeat(81),
            "b/".repeat(100) + "c");
    List<String> made = new ArrayList<>();
    for (String each : odd) {
      String name = names.take(each);
      assertTrue(name.matches("evidence/x-[0-9a-f]{12}"), each + ": " + name);
      made.add(name);
    }
    assertEquals(made.size(), made.stream().distinct().count());
  }

  @Test
  void namesThatDifferInCaseAloneDoNotMeet() {
    assertEquals("evidence/a/README.md", names.take("a/README.md"));
    assertTrue(names.take("a/readme.md").startsWith("evidence/x-"));
    assertTrue(names.take("A").startsWith("evidence/x-"), "a folder of that name is there");
    assertTrue(names.take("A/README.md/x").startsWith("evidence/x-"), "a file is there");
  }
}
