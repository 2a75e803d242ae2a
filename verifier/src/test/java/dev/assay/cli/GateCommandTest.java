package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One yes or no, and nothing that turns the no into a yes unseen. */
class GateCommandTest {
  @TempDir Path folder;
  private Releases release;

  @BeforeEach
  void aReleaseThatIsGreen() throws Exception {
    release = new Releases(folder).write("assay.yaml", Releases.POLICY).drill("3.640");
  }

  @Test
  void aPolicyThatIsMetIsAYesWithItsMargins() {
    Ran ran = release.gate("--explain");
    assertEquals(0, ran.code(), ran.out());
    assertTrue(ran.err().contains("as of 2026-03-05T10:15:05Z (newest evidence)"), ran.err());
    assertTrue(ran.out().contains("30 d left, until 2026-04-04T10:15:05Z"), ran.out());
    assertTrue(ran.out().contains("[evidence/wal-recovery-drill]"), ran.out());
    assertTrue(ran.out().contains("green: nothing is missing"), ran.out());
  }

  @Test
  void whatIsMissingOldOrBadIsANo() throws Exception {
    Ran old = release.gate("--as-of", "2026-04-05T00:00:00Z");
    assertEquals(1, old.code());
    assertTrue(old.out().contains("found 0/1"), old.out());
    assertEquals(0, release.gate("--as-of", "2026-04-04T10:15:05Z").code(), "to the last second");
    assertEquals(1, release.drill("12.400").gate().code());
    Files.delete(folder.resolve("wal_recovery_result.env"));
    Ran none = release.gate();
    assertEquals(1, none.code());
    assertTrue(none.out().contains("add 1 × wal-recovery-drill"), none.out());
  }

  @Test
  void aCopyIsNoSecondProof() throws Exception {
    release.write("assay.yaml", Releases.POLICY.replace("max-age", "min: 2, max-age"));
    Files.copy(
        folder.resolve("wal_recovery_result.env"), folder.resolve("b_wal_recovery_result.env"));
    assertEquals(1, release.gate().code());
  }

  @Test
  void anEmptyWorkspaceIsNotGreenWhateverThePolicyAsks() throws Exception {
    Files.delete(folder.resolve("wal_recovery_result.env"));
    release.write("assay.yaml", "version: 1\npolicies: {p: {waivers: {max: 9}}}\n");
    assertEquals(3, release.gate().code());
    assertEquals(3, release.gate("--fail-on", "never").code());
  }

  @Test
  void failOnChangesTheExitCodeAndNotTheAnswer() throws Exception {
    Ran never = release.drill("12.400").gate("--fail-on", "never", "--report", "json");
    assertEquals(0, never.code());
    assertTrue(never.out().contains("\"verdict\": \"FAIL\""), never.out());
    assertEquals(
        3, release.drill("3.640").gate("--fail-on", "warning").code(), "warnings are open");
  }

  @Test
  void aPolicyOutsideItsDatesIsOpen() throws Exception {
    String dated = Releases.POLICY.replace("    waivers", "    until: 2026-03-04\n    waivers");
    Ran late = release.write("assay.yaml", dated).gate("--explain");
    assertEquals(3, late.code(), late.out());
    assertTrue(late.out().contains("it ended on 2026-03-04"), late.out());
    Ran lastDay = release.gate("--as-of", "2026-03-04T23:59:59Z", "--report", "json");
    assertTrue(lastDay.out().contains("\"required\": \"… – 2026-03-04\""), lastDay.out());
    assertFalse(lastDay.out().contains("release/effective"), lastDay.out());
  }

  @Test
  void anUnknownPolicyIsAUsageErrorWithTheNearestName() throws Exception {
    Ran unknown = release.gate("--policy", "relase");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("did you mean 'release'? known: release"), unknown.err());
    release.write("assay.yaml", Releases.POLICY + "  canary: {waivers: {max: 0}}\n");
    Ran which = release.gate();
    assertEquals(2, which.code());
    assertTrue(which.err().contains("--policy release | --policy canary"), which.err());
    assertEquals(0, release.gate("--policy", "canary").code());
    assertEquals(2, release.write("assay.yaml", "version: 1\n").gate().code());
  }

  @Test
  void aPackLeftOutOnTheCommandLineDoesNotLeaveOutTheDemand() {
    assertEquals(1, release.gate("--pack", "health").code());
  }

  @Test
  void aPointerMustSayPassEachTimeItIsStated() throws Exception {
    String pointers =
        Releases.POLICY.replace(
            "    waivers",
            "    pointers: [{path: latest.json, pointer: /verdict, strict: true}]\n    waivers");
    release.write("assay.yaml", pointers);
    assertEquals(1, release.gate().code(), "not there");
    assertEquals(0, release.write("latest.json", "{\"verdict\": \"PASS\"}").gate().code());
    assertEquals(1, release.write("latest.json", "{\"verdict\": \"FAIL\"}").gate().code());
    String twice = "{\"verdict\": \"FAIL\", \"verdict\": \"PASS\"}";
    assertEquals(1, release.write("latest.json", twice).gate().code(), "the worse counts");
    assertEquals(3, release.write("latest.json", "{\"verdict\": \"PASS\"").gate().code(), "torn");
    assertEquals(1, release.write("latest.json", "[]").gate().code());
    release.write("assay.yaml", pointers.replace("strict: true", "strict: false"));
    String actions = "{\"verdict\": \"PASS_WITH_ACTIONS\"}";
    assertEquals(0, release.write("latest.json", actions).gate().code());
  }

  @Test
  void theReportForMachinesHoldsTheTable() throws Exception {
    Ran ran = release.gate("--report", "json", "--as-of", "2026-05-01T00:00:00Z");
    JsonNode report = JsonMapper.shared().readTree(ran.out());
    JsonNode conditions = report.path("gate").path("conditions");
    assertEquals("release", report.path("gate").path("policy").asString());
    assertEquals(3, conditions.size());
    JsonNode evidence = conditions.get(1);
    assertEquals("evidence/wal-recovery-drill", evidence.path("id").asString());
    assertEquals("fail", evidence.path("outcome").asString());
    assertEquals("assay.yaml", evidence.path("path").asString());
    assertEquals(4, evidence.path("line").asInt());
    assertEquals(
        1,
        report
            .path("findings")
            .valueStream()
            .filter(each -> each.path("rule").asString().equals("core/gate-condition-met"))
            .count(),
        "each unmet condition is one finding");
  }

  @Test
  void theNumberOfWaiversIsAConditionToo() throws Exception {
    release.drill("12.400").write("waivers.yaml", Releases.WAIVERS);
    assertEquals(0, release.gate().code());
    Ran next = release.gate("--explain");
    assertTrue(next.out().contains("next waiver to lapse: 2026-04-01"), next.out());
    release.write("assay.yaml", Releases.POLICY.replace("max: 1", "max: 0"));
    assertEquals(1, release.gate().code());
    release.write("assay.yaml", Releases.POLICY.replace("max: 1", "max: 1, rules: [health/*]"));
    Ran other = release.gate();
    assertEquals(1, other.code());
    assertTrue(other.out().contains("drills/rto-within-limit"), other.out());
  }

  @Test
  void theGateItselfCannotBeWaivedOrKnown() throws Exception {
    release
        .drill("12.400")
        .write(
            "waivers.yaml",
            Releases.WAIVERS.replace("drills/rto-within-limit", "core/gate-condition-met"));
    Ran waived = release.gate();
    assertEquals(1, waived.code());
    assertTrue(waived.out().contains("core/waiver-allowed"), waived.out());
    Files.delete(folder.resolve("waivers.yaml"));
    release.write("assay.yaml", Releases.POLICY.replace("max: 1", "max: 0"));
    assertEquals(0, release.baseline().code());
    assertEquals(0, release.gate("--new-since", baseline()).code(), "the drill is known");
    Files.delete(folder.resolve("wal_recovery_result.env"));
    assertEquals(1, release.gate("--new-since", baseline()).code());
  }

  @Test
  void theBundleOfTheCommandLineMustMeetTheDemandItself() throws Exception {
    release.write(
        "assay.yaml",
        """
        version: 1
        evidence: [docs]
        policies:
          publish:
            bundles: [{kind: release-bundle, files: [README.md]}]
          any: {bundles: [{}]}
          other: {waivers: {max: 0}}
        """);
    release.write("docs/README.md", "read\n").write("docs/.keep", "").commit();
    String dist = folder.resolve("target/dist").toString();
    Ran packed =
        Ran.of(
            new BundleCommand(),
            "pack",
            folder.resolve("docs").toString(),
            "--name",
            "orders",
            "--release",
            "v1.0.0",
            "-o",
            dist);
    assertEquals(0, packed.code(), packed.err());
    Path bundle = Path.of(dist, "orders-v1.0.0.tar.gz");
    for (String policy : new String[] {"publish", "any", "other"}) {
      Ran ran = release.gate("--policy", policy, "--bundle", bundle.toString());
      assertEquals(0, ran.code(), ran.out());
    }
    assertEquals(1, release.gate("--policy", "publish").code(), "below target nobody looks");
    Path copy = folder.resolve("docs/orders-v1.0.0.tar.gz");
    Files.copy(bundle, copy);
    Files.copy(Path.of(bundle + ".sha256"), Path.of(copy + ".sha256"));
    assertEquals(0, release.gate("--policy", "publish").code());
    Files.delete(Path.of(copy + ".sha256"));
    Files.delete(Path.of(bundle + ".sha256"));
    Ran alone = release.gate("--policy", "publish", "--bundle", bundle.toString());
    assertEquals(1, alone.code(), alone.out());
    assertTrue(alone.out().contains("lacks: side-file"), alone.out());
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length / 2] ^= 1;
    Files.write(bundle, bytes);
    assertEquals(1, release.gate("--policy", "other", "--bundle", bundle.toString()).code());
    Ran plain =
        release.gate("--policy", "any", "--bundle", folder.resolve("assay.yaml").toString());
    assertEquals(1, plain.code());
    assertEquals(2, release.gate("--policy", "any", "--bundle", "no-such.tar.gz").code());
  }

  private String baseline() {
    return folder.resolve("assay-baseline.json").toString();
  }
}
