package dev.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.model.Anomaly;
import dev.assay.model.Reading;
import dev.assay.model.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecognitionTest {
  private static final String WAL = "wal_path=w\nrto_seconds=3.6\nrpo_events=0\ndrill_id=d\n";

  private static String shown(Reading reading) {
    String notes =
        reading.anomalies().stream()
            .map(a -> " " + a.code().word() + word(a))
            .collect(Collectors.joining());
    if (reading instanceof Reading.Read read) {
      return read.kind().name() + notes;
    }
    if (reading instanceof Reading.Unreadable broken) {
      return "unreadable " + broken.kind().map(k -> k.name()).orElse("-") + notes;
    }
    return "unrecognised" + notes;
  }

  private static String word(Anomaly anomaly) {
    for (String key : List.of("found", "missing", "reason")) {
      if (anomaly.details().containsKey(key)) {
        return "(" + anomaly.details().get(key) + ")";
      }
    }
    return "";
  }

  private static List<String> scan(Source source, String... roots) {
    return EvidenceScanner.scan(source, Kinds.plan(roots), 1).map(RecognitionTest::shown);
  }

  private static String one(String path, String text, String... roots) {
    return scan(new Kinds.Memory().file(path, text), roots).get(0);
  }

  @Test
  void keysDecideAndTheUsualNameSaysNothingMore() {
    assertEquals("wal-drill", one("docs/wal_result.env", WAL));
    assertEquals("report", one("ci_1.json", "{\"run\":1,\"jobs\":[]}"));
    assertEquals("step-log", one("x/a_steps.log", "run_id=1\nstep=2\nstate=ok\n"));
    assertEquals("notes", one("docs/notes.md", "# n\n"));
  }

  @Test
  void knownContentUnderAnotherNameIsRecognisedWithANote() {
    assertEquals("wal-drill other-name", one("docs/power_cut.env", WAL));
    assertEquals("step-log other-name", one("run.log", "run_id=1\nstep=2\nstate=ok\n"));
  }

  @Test
  void aKnownNameWithOtherContentIsJudgedByItsName() {
    assertEquals(
        "wal-drill other-content(old-cutover)",
        one("wal_result.env", "CUTOVER_STATUS=x\nCUTOVER_TS_MS=1\n"));
    assertEquals("wal-drill other-content(unknown)", one("wal_result.env", "a=1\nb=2\n"));
    assertEquals(
        "report-4 other-content(report)",
        one("ci4_x.json", "{\"run\":1,\"jobs\":[],\"schema_version\":\"3.0\"}"));
  }

  @Test
  void aKnownNameThatLacksAKeyIsLeftToTheShape() {
    assertEquals("wal-drill", one("wal_result.env", WAL.replace("wal_path=w\n", "")));
  }

  @Test
  void aKnownNameThatLacksAKeyIsOfItsKindAlsoWhenItFitsAnotherOne() {
    String both = WAL + "CUTOVER_STATUS=x\nCUTOVER_TS_MS=1\n";
    assertEquals("wal-drill", one("wal_result.env", both.replace("wal_path=w\n", "")));
    assertEquals(
        "wal-drill other-content(old-cutover)",
        one("wal_result.env", both.replace("wal_path=w\nrto_seconds=3.6\n", "")));
  }

  @Test
  void anEmptyListIsOneOfAnyKindOfList() {
    assertEquals("events", one("events_1.json", "[]"));
    assertEquals("events other-content(not a list)", one("events_1.json", "{}"));
    assertEquals("wal-drill other-content(unknown)", one("wal_result.env", "a=1\n"));
  }

  @Test
  void kindsThatShareANameAreToldApartByTheirKeys() {
    assertEquals("old-cutover", one("cutover_result.env", "CUTOVER_STATUS=x\nCUTOVER_TS_MS=1\n"));
    assertEquals(
        "cutover",
        one("cutover_result.env", "CUTOVER_SUCCESS=true\nCUTOVER_TOTAL_STEPS=1\nSTEP_1_NAME=a\n"));
  }

  @Test
  void ofTwoKindsThatFitTheMoreSpecificOneWins() {
    String text = "{\"run\":1,\"jobs\":[],\"schema_version\":\"4.1\"}";
    assertEquals("report-4", one("ci4_x.json", text));
    assertEquals("report-4 other-name", one("ci_x.json", text));
  }

  @Test
  void whatIsNearlyAKindIsNoted() {
    assertEquals(
        "unrecognised nearly(wal_path)", one("power.env", WAL.replace("wal_path=w\n", "")));
    assertEquals("unrecognised nearly()", one("docs/wal_result.env.bak", WAL));
    assertEquals("unrecognised nearly()", one("docs/wal_result.env~", WAL));
    assertEquals("unrecognised", one("power.env", "drill_id=d\nrto_seconds=1\n"));
  }

  @Test
  void brokenFilesOfAKnownNameKeepTheirKind() {
    assertEquals("unreadable report empty", one("ci_1.json", ""));
    assertEquals("unreadable report truncated", one("ci_1.json", "{\"run\":1,"));
    assertEquals("unreadable wal-drill empty", one("wal_result.env", ""));
  }

  @Test
  void brokenFilesOfNoKnownNameCountOnlyBelowADeclaredRoot() {
    assertEquals("unrecognised", one("docs/x.json", "{\"run\":1,"));
    assertEquals(
        "unrecognised unknown-broken(truncated)", one("docs/x.json", "{\"run\":1,", "docs"));
    assertEquals(List.of(), scan(new Kinds.Memory().file("docs/x.json", "{"), "evidence"));
  }

  @Test
  void rootsAreFoldersFilesOrGlobs() {
    Kinds.Memory source =
        new Kinds.Memory()
            .file("a/wal_result.env", WAL)
            .file("ab/wal_result.env", WAL)
            .file("c/ci_1.json", "{\"run\":1,\"jobs\":[]}")
            .file("d/x.txt", "x");
    assertEquals(List.of("wal-drill"), scan(source, "a/"));
    assertEquals(List.of("report"), scan(source, "c/ci_1.json"));
    assertEquals(List.of("wal-drill", "wal-drill"), scan(source, "**/*.env"));
    assertEquals(4, scan(source, ".").size());
    assertEquals(4, scan(source).size());
  }

  @Test
  void ourOwnFilesAreNoEvidence() {
    assertEquals(
        List.of(), scan(new Kinds.Memory().file("assay.yaml", "a: 1").file("waivers.yaml", "a")));
  }

  @Test
  void filesThatAreNotEvidenceAreOnlyCounted() {
    assertEquals("unrecognised", one("src/Main.java", "class Main {}"));
    assertEquals("unrecognised", one("a.txt", WAL));
  }

  @Test
  void aFileThatVanishedIsUnreadable() {
    Kinds.Memory full = new Kinds.Memory().file("wal_result.env", WAL).file("other.env", WAL);
    Source source =
        new Source() {
          @Override
          public List<Entry> entries() {
            return full.entries();
          }

          @Override
          public java.io.InputStream open(String path) throws IOException {
            throw new java.nio.file.NoSuchFileException(path);
          }
        };
    assertEquals(
        List.of("unrecognised", "unreadable wal-drill unreadable(it is not there any more)"),
        scan(source));
  }

  @Test
  void whatCannotBeOpenedIsSaid() {
    List<Source.Entry> entries =
        List.of(
            new Source.Entry("closed", Source.Type.UNREADABLE_DIRECTORY, -1, "permission denied"),
            new Source.Entry("out", Source.Type.LINK_OUTSIDE, -1, "/etc"),
            new Source.Entry("wal_result.env", Source.Type.OTHER, -1, "not a regular file"));
    Source source =
        new Source() {
          @Override
          public List<Entry> entries() {
            return entries;
          }

          @Override
          public java.io.InputStream open(String path) {
            throw new AssertionError("must not be opened: " + path);
          }
        };
    assertEquals(
        List.of(
            "unreadable - unreadable-directory(permission denied)",
            "unreadable - link-outside",
            "unreadable wal-drill not-a-file(not a regular file)"),
        scan(source));
  }

  @Test
  void aLinkToAFileThatIsReadAnywayAddsNothing() {
    Kinds.Memory full = new Kinds.Memory().file("runs/1/wal_result.env", WAL);
    Source source =
        new Source() {
          @Override
          public List<Entry> entries() {
            return List.of(
                new Entry("latest/wal_result.env", Type.FILE, 1, "runs/1/wal_result.env"),
                full.entries().get(0));
          }

          @Override
          public java.io.InputStream open(String path) throws IOException {
            return full.open("runs/1/wal_result.env");
          }
        };
    assertEquals(1, scan(source).size());
    assertEquals(1, scan(source, "latest").size());
  }

  @Test
  void theDigestIsThatOfTheBytes() {
    Kinds.Memory source =
        new Kinds.Memory()
            .file("wal_result.env", ("\uFEFF" + WAL).getBytes(StandardCharsets.UTF_8));
    List<Reading> readings = EvidenceScanner.scan(source, Kinds.plan(), 1).map(r -> r);
    Reading.Read read = (Reading.Read) readings.get(0);
    assertEquals(64, read.sha256().length());
    assertEquals(WAL.length() + 3, read.bytes());
    assertEquals(0, read.anomalies().size());
  }
}
