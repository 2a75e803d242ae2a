package dev.assay.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/** WAL recovery drills: a result and its log, in a folder each. */
final class Drills implements Part {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Override
  public String name() {
    return "drills";
  }

  @Override
  public int countAtScaleOne() {
    return 1_000;
  }

  @Override
  public int defects() {
    return 4;
  }

  @Override
  public void write(Sheet sheet, int index, int defect, SplittableRandom random)
      throws IOException {
    long millis = 1_000L + random.nextInt(8_000);
    String[] rules = {};
    String result = "pass";
    String said = null;
    switch (defect) {
      case 1 -> {
        millis = 10_001L + random.nextInt(60_000);
        rules = new String[] {"drills/rto-within-limit"};
      }
      case 2 -> {
        said = "0.500";
        rules = new String[] {"drills/number-contradicted"};
      }
      case 3 -> {
        result = "fail";
        rules = new String[] {"drills/drill-passed"};
      }
      case 4 -> {
        said = "quick";
        rules = new String[] {"drills/shape"};
      }
      default -> {}
    }
    Instant start = Made.instant(index).plusMillis(1 + random.nextInt(900));
    Instant end = start.plusMillis(millis);
    String id = ID.format(start);
    String seconds = String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
    String folder = "drills/" + id.substring(0, 6) + "/" + id + "-" + index + "/";
    int events = 300 + random.nextInt(9_000);
    String wal = "var/wal/session" + index + ".wal";
    String common =
        """
        drill_id=%s
        wal_path=%s
        failure_start_utc=%s
        """
            .formatted(id, wal, start);
    sheet.write(
        folder + "wal_recovery_drill.log",
        (common
                + """
                wal_replay_output=WAL replay completed path=%s lines=%d events=%d ignored=3 \
                parse_errors=0 state_rejected=0 ledger_applied=%d
                recovery_complete_utc=%s
                rto_seconds=%s
                rpo_events=0
                """
                    .formatted(wal, events + 3, events, events / 2, end, seconds))
            .replaceAll("(?m)^", "[INFO] ")
            .replaceAll("\\[INFO\\] $", ""));
    if (said != null) {
      sheet.plant(folder + "wal_recovery_drill.log", "drills/log-agrees");
    }
    sheet.plant(folder + "wal_recovery_result.env", rules);
    sheet.write(
        folder + "wal_recovery_result.env",
        common
            + """
            recovery_complete_utc=%s
            rto_seconds=%s
            rpo_events=0
            release_version=v1.4.%d
            operator=oncall-%d
            result=%s
            notes=power cut drill, replay clean
            """
                .formatted(
                    end, said == null ? seconds : said, index % 40, random.nextInt(9), result));
  }
}
