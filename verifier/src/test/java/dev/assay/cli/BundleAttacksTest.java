package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Node;
import dev.assay.model.Pack;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each attack and each inconsistency a bundle may have, with the rule that catches it and the
 * sample that proves it; {@link BuiltInPacksTest} runs the samples and holds them to what they
 * expect.
 */
class BundleAttacksTest {
  private final Plan plan = BuiltInPacksTest.plan();

  @Test
  void everyAttackHasASampleThatExpectsItsRule() throws Exception {
    List<String> wrong = new ArrayList<>();
    Set<String> rules = new TreeSet<>();
    int attacks = 0;
    for (String line : lines()) {
      String[] parts = line.split(" \\| ", -1);
      attacks++;
      rules.add(parts[1]);
      if (!proven(parts[1], parts[2])) {
        wrong.add(line);
      }
    }
    System.out.println("saw " + attacks + " attacks caught by " + rules.size() + " rules");
    assertEquals(List.of(), wrong);
    assertTrue(attacks >= 145, "attacks: " + attacks);
    assertTrue(rules.size() >= 65, "rules: " + rules.size());
  }

  @Test
  void everyRuleOfThePackStandsAgainstSomething() throws Exception {
    Set<String> unused = new TreeSet<>();
    String table = String.join("\n", lines());
    for (Rule rule : plan.rules()) {
      boolean aboutReleaseTexts =
          rule.name().matches("(audit|foreign|index|page|summary)-.*|own-.*-canonical");
      if (rule.pack().equals("bundles")
          && !aboutReleaseTexts
          && !table.contains("| " + rule.id() + " |")) {
        unused.add(rule.id());
      }
    }
    assertEquals(Set.of(), unused);
  }

  private boolean proven(String id, String sample) throws IOException {
    Optional<Rule> rule = plan.rule(id);
    if (rule.isEmpty()) {
      return false;
    }
    Pack pack =
        plan.packs().stream()
            .filter(each -> each.name().equals(rule.get().pack()))
            .findFirst()
            .orElseThrow();
    Optional<Sample> found =
        Sample.of(pack, rule.get()).stream().filter(each -> each.name().equals(sample)).findFirst();
    if (found.isEmpty()) {
      return false;
    }
    Tree expected = SampleFiles.yaml(pack, found.get().beside(".expected.yaml"));
    List<Node> items = ((Node.Array) expected.root()).items();
    return items.stream()
        .map(item -> item.child("rule").orElseThrow())
        .anyMatch(name -> ((Node.Scalar) name).text().equals(rule.get().name()));
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = BundleAttacksTest.class.getResourceAsStream("bundle-attacks.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
