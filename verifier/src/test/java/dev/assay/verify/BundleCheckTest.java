package dev.assay.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Check;
import dev.assay.model.FindingKind;
import dev.assay.model.Format;
import dev.assay.model.Kind;
import dev.assay.model.Layout;
import dev.assay.model.Level;
import dev.assay.model.Node;
import dev.assay.model.Plan;
import dev.assay.model.Reading;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import dev.assay.model.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no sample can show: large archives, links in circles, how much is listed. */
class BundleCheckTest {
  private static final int MANY = 100_000;

  private static final Kind KIND =
      new Kind(
          "bag",
          "mine",
          Text.same("t"),
          Format.ARCHIVE,
          List.of("*"),
          List.of(),
          Map.of(),
          Layout.NONE,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Map.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty());

  private final BundleCheck check;

  BundleCheckTest() {
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
    check = new BundleCheck(plan, new Scope(plan));
  }

  private Answer ask(Check.Bundle.Fault fault, Tree tree) throws Expressions.Failure {
    Check.Bundle question =
        new Check.Bundle(
            fault, List.of(), List.of(), List.of(), false, Optional.empty(), Optional.empty());
    Rule rule =
        new Rule(
            "mine/r",
            Text.same("t"),
            Level.ERROR,
            FindingKind.FAIL,
            Set.of("bag"),
            false,
            question,
            Text.same("m"),
            Text.same("w"),
            Text.same("r"),
            "s",
            Optional.empty(),
            OptionalInt.empty(),
            List.of(),
            Optional.empty(),
            true);
    Reading.Read read =
        new Reading.Read("a.tar", KIND, "0".repeat(64), 1, tree, List.of(), List.of());
    return check.ask(rule, question, new Subject(read, tree));
  }

  private static Node text(String value) {
    return new Node.Scalar(value, 0, 0);
  }

  private static Node object(Map<String, String> texts, Map<String, Node> nodes) {
    List<Node.Member> members = new ArrayList<>();
    texts.forEach((key, value) -> members.add(new Node.Member(key, 0, text(value))));
    nodes.forEach((key, value) -> members.add(new Node.Member(key, 0, value)));
    return new Node.Obj(members, 0, 0);
  }

  private static Node member(String path, String type, String rest) {
    Map<String, String> texts = new LinkedHashMap<>(Map.of("path", path, "inner", path));
    texts.put("type", type);
    texts.put(type.equals("file") ? "sha256" : "link", rest);
    return object(texts, Map.of());
  }

  private static Node entry(String path, String digest) {
    return object(Map.of("path", path, "inner", path, "digest", digest), Map.of());
  }

  private static Tree archive(List<Node> members, List<Node> entries) {
    Node list =
        object(
            Map.of("path", "SHA256SUMS", "algorithm", "sha256"),
            Map.of("entries", new Node.Array(entries, 0, 0)));
    return Tree.lineless(
        object(
            Map.of(),
            Map.of(
                "members", new Node.Array(members, 0, 0),
                "lists", new Node.Array(List.of(list), 0, 0))));
  }

  @Test
  void aHundredThousandMembersAgainstAsManyEntriesTakeNoTime() {
    List<Node> members = new ArrayList<>();
    List<Node> entries = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      members.add(member("there/" + i, "file", "d"));
      entries.add(entry("listed/" + i, "d"));
    }
    Tree tree = archive(members, entries);
    assertTimeout(
        Duration.ofSeconds(10), // 10^10 comparisons would take minutes
        () -> {
          for (Check.Bundle.Fault fault : Check.Bundle.Fault.values()) {
            Answer answer = ask(fault, tree);
            assertTrue(answer.drafts().size() <= 100, fault + ": " + answer.drafts().size());
          }
        });
  }

  @Test
  void linksThatTurnInACircleHoldNothing() throws Expressions.Failure {
    Tree tree =
        archive(
            List.of(member("a", "symlink", "b"), member("b", "symlink", "a")),
            List.of(entry("a", "d")));
    assertEquals(1, ask(Check.Bundle.Fault.MISSING, tree).drafts().size());
    assertEquals(FindingKind.NOT_APPLICABLE, ask(Check.Bundle.Fault.MISMATCH, tree).kind());
  }

  @Test
  void linksAreFollowedWithinTheArchive() throws Expressions.Failure {
    Tree tree =
        archive(
            List.of(
                member("lib/x", "file", "d"),
                member("bin/x", "symlink", "../lib/x"),
                member("y", "hardlink", "lib/x")),
            List.of(entry("lib/x", "d"), entry("bin/x", "d"), entry("y", "e")));
    assertEquals(FindingKind.PASS, ask(Check.Bundle.Fault.MISSING, tree).kind());
    assertEquals(FindingKind.PASS, ask(Check.Bundle.Fault.EXTRA, tree).kind());
    Answer mismatch = ask(Check.Bundle.Fault.MISMATCH, tree);
    assertEquals(List.of("/members/y"), pointers(mismatch));
  }

  @Test
  void ofTwoMembersWithOneNameBothAreCompared() throws Expressions.Failure {
    Tree tree =
        archive(
            List.of(member("x", "file", "d"), member("x", "file", "e")), List.of(entry("x", "d")));
    assertEquals(List.of("/members/x"), pointers(ask(Check.Bundle.Fault.MISMATCH, tree)));
  }

  @Test
  void aPathInAPointerIsNeverAnIndex() throws Expressions.Failure {
    Tree tree = archive(List.of(member("x", "file", "d")), List.of(entry("0", "d")));
    assertEquals(List.of("/members/0"), pointers(ask(Check.Bundle.Fault.MISSING, tree)));
  }

  @Test
  void withoutAListNothingPasses() throws Expressions.Failure {
    Tree tree =
        Tree.lineless(
            object(
                Map.of(),
                Map.of("members", new Node.Array(List.of(member("x", "file", "d")), 0, 0))));
    for (Check.Bundle.Fault fault : Check.Bundle.Fault.values()) {
      assertEquals(FindingKind.NOT_APPLICABLE, ask(fault, tree).kind(), fault.word());
    }
  }

  private static List<String> pointers(Answer answer) {
    return answer.drafts().stream().map(draft -> draft.location().pointer()).toList();
  }
}
