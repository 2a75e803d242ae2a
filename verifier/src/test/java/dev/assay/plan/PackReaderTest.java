package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.model.Check;
import dev.assay.model.Format;
import dev.assay.model.Formula;
import dev.assay.model.Kind;
import dev.assay.model.Operator;
import dev.assay.model.Pack;
import dev.assay.model.Rule;
import dev.assay.model.ValueType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PackReaderTest {
  @Test
  void aPackIsReadWithAllItSays() {
    Pack pack = SmallPack.read();
    assertEquals("mine", pack.name());
    assertEquals("最长恢复时间", pack.parameters().get(0).title().zh());
    assertEquals("mine/max-rto", pack.parameters().get(0).id());
    assertEquals("10 s", pack.parameters().get(0).show());
    assertEquals("pack mine", pack.parameters().get(0).origin());
    assertEquals(Map.of("strictness", List.of("lenient", "strict")), pack.modes());
    assertEquals(Map.of("colours", List.of("red", "green")), pack.known());
    assertEquals(List.of("drill", "drill-log"), pack.kinds().stream().map(Kind::name).toList());
  }

  @Test
  void aKindIsReadWithLayoutLinksStatementsAndTimeline() {
    Kind kind = SmallPack.read().kinds().get(0);
    assertEquals(Format.ENV, kind.format());
    assertEquals(ValueType.NUMBER, kind.layout().types().get("rto_seconds"));
    assertEquals("STEP_", kind.layout().numbered().get(0).prefix());
    assertEquals(Map.of("schema", "1|2"), kind.where());
    assertEquals(Map.of("total", "STEPS"), kind.fields());
    assertEquals("drill-log", kind.link("log").orElseThrow().kind());
    List<Formula> formulas = kind.statement("rto").orElseThrow().formulas();
    assertEquals(
        List.of(
            new Formula.Duration("log", "facts/a", "facts/b"),
            new Formula.Sum("self", List.of("x", "y"), new BigDecimal("0.001")),
            new Formula.SumOf("self", "steps", "MS", new BigDecimal("0.001")),
            new Formula.Count("log", "events", "event", "fault"),
            new Formula.Difference("self", "x", "y")),
        formulas);
    assertEquals(
        List.of("fault", "healthy"), kind.drill().orElseThrow().timeline().orElseThrow().order());
  }

  @Test
  void aRuleIsReadWithTheFullIdOfItsLimit() {
    Rule rule = SmallPack.read().rules().get(0);
    assertEquals("mine/rto-within-limit", rule.id());
    assertEquals(
        new Check.Threshold("rto", Operator.AT_MOST, "mine/max-rto", Optional.empty()),
        rule.check());
    assertEquals(Optional.empty(), rule.off());
  }

  @Test
  void theDigestIsThatOfTheSortedListOfFiles() throws NoSuchAlgorithmException {
    StringBuilder lines = new StringBuilder();
    SmallPack.files().forEach((path, text) -> lines.append(path + "\0" + sha256(text) + "\n"));
    assertEquals("sha256:" + sha256(lines.toString()), SmallPack.read().digest());
    Map<String, String> files = SmallPack.files();
    files.put("rules/rto-within-limit/pass-1.drill.env", "rto_seconds=2\n");
    assertNotEquals(SmallPack.read().digest(), SmallPack.read(files).digest());
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aPackMustNotTakeTheNameOfAnother() {
    PlanException error =
        assertThrows(
            PlanException.class,
            () -> SmallPack.read(SmallPack.files(), List.of(SmallPack.read())));
    assertEquals(
        "mine/pack.yaml:1:7: pack name 'mine' is already taken\n"
            + "  help: choose another name; a pack must not shadow the rules of another one",
        error.getMessage());
  }

  @Test
  void aPackMustNotTakeTheKindOfAnother() {
    Map<String, String> files = SmallPack.files();
    files.put("pack.yaml", "name: yours\nversion: 1\ntitle: {en: Y, zh-CN: 你}\n");
    files.remove("rules/rto-within-limit/rule.yaml");
    files.remove("rules/rto-within-limit/pass-1.drill.env");
    PlanException error =
        assertThrows(PlanException.class, () -> SmallPack.read(files, List.of(SmallPack.read())));
    assertEquals(
        "mine/kinds/drill-log.yaml:1:7: kind 'drill-log' is already declared by pack 'mine'\n"
            + "  help: choose another name for the kind",
        error.getMessage());
  }

  @Test
  void aPackMayAskAboutTheKindsAndParametersOfAnother() {
    Map<String, String> files =
        Map.of(
            "pack.yaml",
            "name: yours\nversion: 1\ntitle: {en: Y, zh-CN: 你}\n",
            "rules/stricter/rule.yaml",
            SmallPack.RULE.replace("limit: max-rto", "limit: mine/max-rto"));
    Pack pack = SmallPack.read(files, List.of(SmallPack.read()));
    assertEquals("yours/stricter", pack.rules().get(0).id());
  }

  static List<Cases> badPacks() throws IOException {
    return Cases.of("bad-packs.txt", 40);
  }

  /** The first line of the input says what to change: {@code file: old => new}. */
  @ParameterizedTest
  @MethodSource("badPacks")
  void whatAPackGetsWrongIsSaidWithPlaceAndWayOut(Cases bad) {
    Map<String, String> files = SmallPack.files();
    for (String change : bad.input().split("\n(?=[a-z/-]+(?:\\.[a-z]+)+: )", -1)) {
      int colon = change.indexOf(": ");
      String[] sides = change.substring(colon + 2).stripTrailing().split(" => ?", 2);
      files.compute(
          change.substring(0, colon),
          (path, text) -> {
            if (sides[0].equals("*")) {
              return sides[1].isEmpty() ? null : sides[1];
            }
            if (text == null || !text.contains(sides[0])) {
              throw new AssertionError("the small pack has no '" + sides[0] + "' in " + path);
            }
            return text.replace(sides[0], sides[1]);
          });
    }
    PlanException error = assertThrows(PlanException.class, () -> SmallPack.read(files));
    bad.check(error.getMessage());
  }
}
