package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a waiver does, and all that it cannot do. */
class WaiversTest {
  @TempDir Path folder;
  private Releases release;

  @BeforeEach
  void aDrillThatTookTooLong() throws Exception {
    release = new Releases(folder).drill("12.400").write("waivers.yaml", Releases.WAIVERS);
  }

  @Test
  void anAcceptedFindingStaysVisibleAndDoesNotCount() throws Exception {
    Ran ran = release.verify("--report", "json");
    assertEquals(0, ran.code(), ran.out());
    JsonNode report = JsonMapper.shared().readTree(ran.out());
    assertEquals(1, report.path("counts").path("waived").asInt());
    assertEquals(0, report.path("counts").path("fail").path("error").asInt());
    assertEquals("PASS", report.path("evidence").get(0).path("verdict").asString());
    JsonNode waiver =
        report
            .path("findings")
            .valueStream()
            .filter(each -> each.path("rule").asString().equals("drills/rto-within-limit"))
            .findFirst()
            .orElseThrow()
            .path("waiver");
    assertEquals("ops", waiver.path("owner").asString());
    assertEquals("2026-04-01", waiver.path("expires").asString());
    assertEquals("waivers.yaml", waiver.path("path").asString());
    assertTrue(release.verify().out().contains("(waived by ops until 2026-04-01)"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28T23:59:59Z, 1, core/waiver-started",
    "2026-03-01T00:00:00Z, 0, drills/rto-within-limit",
    "2026-04-01T23:59:59Z, 0, drills/rto-within-limit",
    "2026-04-02T00:00:00Z, 1, core/waiver-lapsed",
    "2026-04-02T01:00:00+02:00, 0, drills/rto-within-limit"
  })
  void aDayBeginsAndEndsAtMidnightUtc(String asOf, int code, String rule) {
    Ran ran = release.verify("--as-of", asOf);
    assertEquals(code, ran.code(), ran.out());
    assertTrue(ran.out().contains(rule), ran.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "owner: ops,| |it names no owner",
        "reason: disks,|reason: '',|it gives no reason",
        "created: 2026-03-01,| |it does not say when it was created",
        ", expires: 2026-04-01| |it does not say when it expires",
        "2026-04-01|2026-04-31|'2026-04-31' is no date",
        "2026-04-01|2026-02-28|it expires before it was created",
        "created: 2026-03-01|created: 2026-3-1|'2026-3-1' is no date"
      })
  void aWaiverThatLacksSomethingHasNoEffect(String written, String instead, String said)
      throws Exception {
    String other = instead == null ? "" : instead;
    release.write("waivers.yaml", Releases.WAIVERS.replace(written, other));
    Ran ran = release.verify();
    assertEquals(1, ran.code(), ran.out());
    assertTrue(ran.out().contains("waivers.yaml:3:5: error core/waiver-complete"), ran.out());
    assertTrue(ran.out().contains(said), ran.out());
    assertTrue(ran.out().contains(": error drills/rto-within-limit"), ran.out());
  }

  @Test
  void theTermIsBounded() throws Exception {
    release.write("waivers.yaml", Releases.WAIVERS.replace("2026-04-01", "2026-08-29"));
    Ran ran = release.verify();
    assertEquals(1, ran.code());
    assertTrue(ran.out().contains("runs 181 d from its creation, allowed are <= 180 d"), ran.out());
    assertEquals(0, release.verify("--set", "core/max-waiver-term=181d").code());
  }

  @Test
  void ofTwoWaiversTheEarlierEndHolds() throws Exception {
    String second = Releases.WAIVERS.lines().skip(2).findFirst().orElseThrow();
    release.write(
        "waivers.yaml", Releases.WAIVERS + second.replace("2026-04-01", "2026-06-01") + "\n");
    Ran both = release.verify();
    assertEquals(0, both.code());
    assertTrue(both.out().contains("(waived by ops until 2026-04-01)"), both.out());
    assertTrue(both.out().contains("core/waiver-single"), both.out());
    assertEquals(1, release.verify("--as-of", "2026-05-01T00:00:00Z").code(), "not prolonged");
  }

  @Test
  void twoFilesAreOneListAndAGlobOrAFingerprintWillDo() throws Exception {
    String print = fingerprint();
    release.write(
        "waivers.yaml",
        Releases.WAIVERS.replace("rule: drills/rto-within-limit", "fingerprint: " + print));
    assertEquals(0, release.verify().code());
    release.write(
        "waivers.yaml", Releases.WAIVERS.replace("rule: drills/rto-within-limit", "path: other/*"));
    assertEquals(1, release.verify().code());
    release.write(
        "assay.yaml", Releases.WAIVERS.replace("rule: drills/rto-within-limit", "path: '*.env'"));
    Ran ran = release.verify();
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("waivers.yaml:3:5: warning core/waiver-used"), ran.out());
  }

  @Test
  void aFingerprintDoesNotOpenWhatCannotBeWaived() throws Exception {
    String print =
        fingerprintOf("core/waiver-complete", Releases.WAIVERS.replace("owner: ops,", ""));
    release.write(
        "waivers.yaml",
        Releases.WAIVERS.replace("owner: ops,", "")
            + "  - {fingerprint: "
            + print
            + ", owner: a, reason: b, created: 2026-03-01, expires: 2026-04-01}\n");
    Ran ran = release.verify();
    assertEquals(1, ran.code());
    assertFalse(ran.out().contains("(waived"), ran.out());
  }

  @Test
  void aChangeCannotBringItsOwnWaiver() throws Exception {
    Files.delete(folder.resolve("waivers.yaml"));
    release.commit().write("waivers.yaml", Releases.WAIVERS);
    assertEquals(0, release.verify("--as-of", "2026-03-10T00:00:00Z").code());
    Ran base = release.verify("--as-of", "2026-03-10T00:00:00Z", "--waivers-from", "HEAD");
    assertEquals(1, base.code());
    assertTrue(base.out().contains("waivers.yaml:3:5: note core/waivers-from-base"), base.out());
    release.commit();
    assertEquals(
        0, release.verify("--as-of", "2026-03-10T00:00:00Z", "--waivers-from", "HEAD").code());
    Files.delete(folder.resolve("waivers.yaml"));
    assertEquals(
        0, release.verify("--as-of", "2026-03-10T00:00:00Z", "--waivers-from", "HEAD~0").code());
    Ran unknown = release.verify("--waivers-from", "nope");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("--waivers-from 'nope'"), unknown.err());
  }

  @Test
  void aPartOfTheWorkspaceSaysNothingAboutUnusedWaivers() throws Exception {
    release.write("assay.yaml", "version: 1\n");
    release.write("other/deploy_rollback_result.env", "result=pass\n");
    Ran ran =
        Ran.of(new VerifyCommand(), folder.resolve("other/deploy_rollback_result.env").toString());
    assertFalse(ran.out().contains("core/waiver-used"), ran.out());
  }

  private String fingerprint() throws Exception {
    return fingerprintOf("drills/rto-within-limit", Releases.WAIVERS);
  }

  private String fingerprintOf(String rule, String waivers) throws Exception {
    Ran ran = release.write("waivers.yaml", waivers).verify("--report", "json");
    return JsonMapper.shared()
        .readTree(ran.out())
        .path("findings")
        .valueStream()
        .filter(each -> each.path("rule").asString().equals(rule))
        .findFirst()
        .orElseThrow()
        .path("fingerprint")
        .asString();
  }
}
