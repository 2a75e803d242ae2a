package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of one run are joined by time only where nothing speaks against it. */
final class MeetingsTest {
  private static final String JOINED = "v4pro/flat-ci-as-report";

  /** Written at 08:04:50Z, on commit 1a2b3c4d; the type step failed. */
  private static final String REPORT =
      """
      {
        "schema_version": 3, "type": "ci", "overall": "FAIL", "exit_code": 3, "check_mode": true,
        "timestamp": "2026-03-02T08:04:50+00:00",
        "run_id": "3c9e7f10-2a4b-4c6d-8e0f-1a2b3c4d5e6f",
        "exec_id": "1a2b3c4d_20260302080450",
        "artifacts": {"report_path": "artifacts/check/report.json"},
        "steps": [{"name": "type", "status": "FAIL", "exit_code": 3, "duration_ms": 10}]
      }
      """;

  @TempDir Path workspace;

  private void write(String name, String text) throws IOException {
    Path file = workspace.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A summary that says PASS where the report says FAIL. */
  private void summary(String timestamp, String commit) throws IOException {
    write(
        "artifacts/claude/round_summary.json",
        """
        {
          "schema_version": 3, "timestamp": "%s",
          "run_id": "9e8d7c6b-5a49-4382-91f0-e1d2c3b4a596", "exec_id": "%s-20260302160510",
          "round": 1, "mode": "ci",
          "results": {
            "round": 1, "ci": {"status": "PASS", "exit_code": 0},
            "replay": {"status": "SKIP"}, "sim": {"status": "SKIP"}
          }
        }
        """
            .formatted(timestamp, commit));
  }

  private void joined(boolean expected, String what) {
    Ran ran = Ran.of(new VerifyCommand(), workspace.toString(), "--lang", "en", "--pack", "v4pro");
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().contains("v4pro/types-passed"), "the report is read: " + ran.out());
    assertEquals(expected, ran.out().contains(JOINED), () -> what + "\n" + ran.out());
  }

  @Test
  void theSameCommitWithinTheWindowIsTheSameRunAndNothingElseIs() throws IOException {
    String commit = "1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d";
    write("artifacts/check/report.json", REPORT);
    summary("2026-03-02T16:19:50.0000000+08:00", commit);
    joined(true, "15 minutes, to the last instant");
    summary("2026-03-02T16:19:50.0010000+08:00", commit);
    joined(false, "a millisecond more");
    summary("2026-03-02T16:05:10.0000000+08:00", "1a2b3c4e" + commit.substring(8));
    joined(false, "another commit");
    summary("2026-03-02T16:05:10.0000000", commit);
    joined(false, "a time without offset");
    summary("2026-03-02T08:04:50.0000000+00:00", "no-commit");
    joined(true, "no commit is known, but both are of the same instant");
    summary("2026-03-02T08:04:51.0000000+00:00", "no-commit");
    joined(false, "no commit is known, and the instants differ");
  }

  @Test
  void whereTwoRunsCouldBeMeantNoneIs() throws IOException {
    String commit = "1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d";
    write("artifacts/check/report.json", REPORT);
    summary("2026-03-02T16:05:10.0000000+08:00", commit);
    joined(true, "one report");
    String other = REPORT.replace("3c9e7f10", "4c9e7f10");
    write("other/artifacts/check/report.json", other);
    joined(false, "two runs of the commit within the window");
    write("other/artifacts/check/report.json", other.replace("1a2b3c4d_", "9a2b3c4d_"));
    joined(true, "the other one is of another commit");
    write("other/artifacts/check/report.json", REPORT);
    joined(true, "a copy is the same run");
  }
}
