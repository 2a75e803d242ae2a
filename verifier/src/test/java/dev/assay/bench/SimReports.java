package dev.assay.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;

/** SIM reports of generation 4.0 with 60 scenarios, about 8 KB each. */
final class SimReports implements Part {
  private static final int SCENARIOS = 60;

  @Override
  public String name() {
    return "sim";
  }

  @Override
  public int countAtScaleOne() {
    return 10_000;
  }

  @Override
  public int defects() {
    return 6;
  }

  @Override
  public void write(Sheet sheet, int index, int defect, SplittableRandom random)
      throws IOException {
    Instant at = Made.instant(index);
    String run = "r-" + index;
    int odd = random.nextInt(SCENARIOS - 1);
    int failed = defect == 1 ? 1 : 0;
    int exit = 0;
    int fast = random.nextInt(49);
    String rate = defect == 1 ? "0.9833" : "1.0";
    String[] rules = {};
    switch (defect) {
      case 1 -> {
        exit = 9;
        rules = new String[] {"v4pro/scenarios-passed"};
      }
      case 2 -> {
        exit = 9;
        rules = new String[] {"v4pro/sim-exit-code-agrees"};
      }
      case 3 -> rules = new String[] {"v4pro/scenario-ids-unique"};
      case 4 -> {
        fast = 50;
        exit = 20;
        rules = new String[] {"v4pro/report-cancel-5s"};
      }
      case 5 -> {
        rate = "0.95";
        rules = new String[] {"v4pro/pass-rate-recomputed"};
      }
      case 6 -> rules = new String[] {"v4pro/shape"};
      default -> {}
    }
    StringBuilder scenarios = new StringBuilder();
    for (int n = 0; n < SCENARIOS; n++) {
      scenarios
          .append(n == 0 ? "" : ",\n")
          .append(
              String.format(
                  Locale.ROOT,
                  "    {\"rule_id\": \"MKT.CACHE.CASE_%02d\", \"component\": \"%s\","
                      + " \"passed\": %s, \"duration_ms\": %d, \"evidence\": \"events %d\"}",
                  defect == 3 && n == odd + 1 ? odd : n,
                  n % 3 == 0 ? "market" : "gateway",
                  failed == 0 || n != odd,
                  10 + random.nextInt(900),
                  random.nextInt(100_000)));
    }
    String path =
        "reports/sim/" + Made.day(at).substring(0, 6) + "/sim_report_" + run + "_" + Made.day(at);
    sheet.plant(path + ".json", rules);
    sheet.write(
        path + ".json",
        """
        {
          "schema_version": "4.0",
          "timestamp": "%s",
          "run_id": "%s",
          "exit_code": %d,
          "scenarios": [
        %s
          ],
          "summary": {"total": %d, "passed": %d, "failed": %d, "skipped": %s, "pass_rate": %s},
          "china_futures": {
            "exchange_config": true, "limit_price_check": true, "margin_monitor": true,
            "night_session": true, "compliance_check": true,
            "report_cancel_rate": {"5s_count": %d, "daily_count": 3410, "within_limit": %s}
          }
        }
        """
            .formatted(
                at,
                run,
                exit,
                scenarios,
                SCENARIOS,
                SCENARIOS - failed,
                failed,
                defect == 6 ? "\"none\"" : "0",
                rate,
                fast,
                fast < 50));
  }
}
