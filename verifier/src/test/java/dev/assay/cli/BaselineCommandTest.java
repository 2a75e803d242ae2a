package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

/** Known findings: shown, not counted, and fewer from day to day. */
class BaselineCommandTest {
  @TempDir Path folder;
  private Releases release;
  private Path file;

  @BeforeEach
  void aDrillThatTookTooLong() throws Exception {
    release = new Releases(folder).write("assay.yaml", "version: 1\n").drill("12.400");
    file = folder.resolve("assay-baseline.json");
  }

  @Test
  void whatIsKnownIsShownAndDoesNotCount() throws Exception {
    Ran recorded = release.baseline();
    assertEquals(0, recorded.code(), recorded.err());
    assertTrue(recorded.out().startsWith("5 known finding(s) in assay-baseline.json"));
    Ran ran = release.verify("--new-since", file.toString(), "--report", "json");
    assertEquals(0, ran.code());
    JsonNode report = JsonMapper.shared().readTree(ran.out());
    assertEquals(5, report.path("counts").path("known").asInt());
    assertEquals(0, report.path("counts").path("fail").path("error").asInt());
    assertTrue(
        report.path("findings").valueStream().allMatch(each -> each.path("known").asBoolean()));
    assertEquals(1, release.verify().code(), "without it everything counts");
    release.drill("12.401");
    assertEquals(0, release.verify("--new-since", file.toString()).code(), "the same finding");
  }

  @Test
  void itOnlyShrinksAndIsFrozenWhileRed() throws Exception {
    assertEquals(0, release.baseline().code());
    byte[] before = Files.readAllBytes(file);
    assertEquals(0, release.baseline().code());
    assertArrayEquals(before, Files.readAllBytes(file), "the same findings, the same bytes");
    Path drill = folder.resolve("wal_recovery_result.env");
    String text = Files.readString(drill);
    Files.writeString(drill, text.replace("rpo_events=0", "rpo_events=3"));
    assertEquals(1, release.verify("--new-since", file.toString()).code());
    Ran frozen = release.baseline();
    assertEquals(1, frozen.code());
    assertTrue(frozen.err().contains("assay-baseline.json is frozen"), frozen.err());
    assertTrue(frozen.err().contains("drills/rpo-within-limit"), frozen.err());
    assertArrayEquals(before, Files.readAllBytes(file));
    Ran accepted = release.baseline("--accept-new");
    assertEquals(0, accepted.code());
    assertTrue(accepted.err().contains("drills/rpo-within-limit"), "said aloud");
    assertEquals(0, release.verify("--new-since", file.toString()).code());
    release.drill("3.640");
    assertEquals(0, release.baseline().code());
    assertFalse(Files.readString(file).contains("within-limit"), "what was mended left");
    release.drill("12.400");
    assertEquals(1, release.verify("--new-since", file.toString()).code(), "and is new again");
  }

  @Test
  void aFindingThatGotWorseIsNotKnown() throws Exception {
    assertEquals(0, release.baseline().code());
    String lower = Files.readString(file).replace("\"level\":\"error\"", "\"level\":\"warning\"");
    Files.writeString(file, lower);
    assertEquals(1, release.verify("--new-since", file.toString()).code());
  }

  @Test
  void aWaiverDoesNotBecomeABaselineWhenItLapses() throws Exception {
    release.write("waivers.yaml", Releases.WAIVERS);
    assertEquals(0, release.baseline("--as-of", "2026-05-01T00:00:00Z").code());
    assertFalse(Files.readString(file).contains("drills/rto-within-limit"));
    assertFalse(Files.readString(file).contains("core/waiver-lapsed"));
    assertEquals(
        1,
        release.verify("--new-since", file.toString(), "--as-of", "2026-05-01T00:00:00Z").code());
  }

  @Test
  void aCommitIsABaselineToo() throws Exception {
    release.commit();
    String asOf = "2026-03-10T00:00:00Z";
    assertEquals(0, release.verify("--new-since", "HEAD", "--as-of", asOf).code());
    Path drill = folder.resolve("wal_recovery_result.env");
    Files.writeString(drill, Files.readString(drill).replace("rpo_events=0", "rpo_events=3"));
    Ran ran = release.verify("--new-since", "HEAD", "--as-of", asOf);
    assertEquals(1, ran.code());
    assertTrue(ran.out().contains("error (known) drills/rto-within-limit"), ran.out());
    assertTrue(ran.out().contains("error drills/rpo-within-limit"), ran.out());
  }

  @Test
  void nothingIsNoBaseline() throws Exception {
    Files.delete(folder.resolve("wal_recovery_result.env"));
    assertEquals(3, release.baseline().code());
    assertFalse(Files.exists(file));
  }

  @Test
  void whatIsNoBaselineIsSaidWithItsPlace() throws Exception {
    String[][] cases = {
      {"{\n  \"schema\": nope}", ":2:"},
      {"[]", "is no baseline"},
      {"{\"schema\":\"assay-baseline/v2\",\"findings\":[]}", "is no baseline"},
      {"{\"schema\":\"assay-baseline/v1\",\"findings\":[{\"rule\":\"a/b\"}]}", "#/findings/0"},
      {"", "is no baseline"}
    };
    for (String[] each : cases) {
      Files.writeString(file, each[0]);
      Ran ran = release.verify("--new-since", file.toString());
      assertEquals(2, ran.code(), each[0]);
      assertTrue(ran.err().contains(each[1]), ran.err());
      assertFalse(ran.err().contains("internal error"), ran.err());
    }
    Ran neither = release.verify("--new-since", "no-such");
    assertEquals(2, neither.code());
    assertTrue(neither.err().contains("--new-since 'no-such'"), neither.err());
  }
}
