package dev.assay.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** CI reports of generation 4.0, about 2 KB each, written as a script would: indented by two. */
final class CiReports implements Part {
  @Override
  public String name() {
    return "ci";
  }

  @Override
  public int countAtScaleOne() {
    return 10_000;
  }

  @Override
  public int defects() {
    return 7;
  }

  @Override
  public void write(Sheet sheet, int index, int defect, SplittableRandom random)
      throws IOException {
    Instant at = Made.instant(index);
    String run = Made.uuid(random);
    String commit = Made.hex(random, 40);
    String time = at.toString();
    String named = run;
    String percentage = "" + (85 + random.nextInt(40) / 10.0);
    boolean covered = true;
    int exit = 0;
    long duration = 40_000L + random.nextInt(200_000);
    String policy = gate("policy", "0 violations in 31 files", random) + ",";
    String[] rules = {};
    switch (defect) {
      case 1 -> {
        percentage = "84.9";
        covered = false;
        exit = 5;
        rules = new String[] {"v4pro/coverage-reached"};
      }
      case 2 -> {
        exit = 4;
        rules = new String[] {"v4pro/exit-code-is-first-failure"};
      }
      case 3 -> {
        policy = "";
        rules = new String[] {"v4pro/shape"};
      }
      case 4 -> {
        time = time.replace("Z", "");
        rules = new String[] {"v4pro/naive-timestamp"};
      }
      case 5 -> {
        named = Made.uuid(random);
        rules = new String[] {"v4pro/name-run-id"};
      }
      case 6 -> {
        covered = false;
        rules = new String[] {"v4pro/coverage-flag-recomputed"};
      }
      case 7 -> {
        duration = 300_000L + random.nextInt(60_000);
        rules = new String[] {"v4pro/ci-within-budget"};
      }
      default -> {}
    }
    String path =
        "reports/ci/" + Made.day(at).substring(0, 6) + "/ci_report_" + named + "_" + Made.day(at);
    sheet.plant(path + ".json", rules);
    sheet.write(
        path + ".json",
        """
        {
          "schema_version": "4.0",
          "timestamp": "%s",
          "run_id": "%s",
          "exit_code": %d,
          "checks": {
        %s,
        %s,
        %s,
        %s
            "coverage": {
              "passed": %s,
              "percentage": %s,
              "threshold": 85.0
            }
          },
          "metadata": {
            "branch": "main",
            "commit": "%s",
            "author": "ci",
            "duration_ms": %d
          }
        }
        """
            .formatted(
                time,
                run,
                exit,
                gate("lint", "All checks passed", random),
                gate("type_check", "Success: no issues found in 143 source files", random),
                gate("test", "412 passed in 38.20s", random),
                policy,
                covered,
                percentage,
                commit,
                duration));
  }

  private static String gate(String name, String message, SplittableRandom random) {
    String details =
        IntStream.range(0, 4)
            .mapToObj(n -> "        \"src/module_" + random.nextInt(900) + ".py: looked at, ok\"")
            .collect(Collectors.joining(",\n"));
    return """
            "%s": {
              "passed": true,
              "message": "%s",
              "details": [
        %s
              ]
            }"""
        .formatted(name, message, details);
  }
}
