package dev.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** A healthy week of the V4PRO loop, always the same: thirty runs from Monday to Friday. */
final class LoopWeek {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final int DAYS = 5;
  private static final int RUNS_A_DAY = 6;
  private static final Path SCENARIOS =
      Path.of("src/main/resources/packs/v4pro/rules/shape/pass-required-scenarios.yml");

  private final Path root;
  private final Random random = new Random(20260302);
  private final List<String> required;
  private int files;

  private LoopWeek(Path root, List<String> required) {
    this.root = root;
    this.required = required;
  }

  /** Writes the week below a folder; returns how many files it has. */
  static int write(Path root) throws IOException {
    String list = Files.readString(SCENARIOS);
    List<String> required = new ArrayList<>();
    for (String line : list.substring(0, list.indexOf("exemptions")).lines().toList()) {
      if (line.strip().startsWith("- ")) {
        required.add(line.strip().substring(2));
      }
    }
    LoopWeek week = new LoopWeek(root, required);
    week.put("scripts/v4_required_scenarios.yml", list);
    for (int day = 0; day < DAYS; day++) {
      week.day(MONDAY.plusDays(day));
    }
    week.alerts();
    return week.files;
  }

  private void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    files++;
  }

  private void day(LocalDate date) throws IOException {
    List<String> ci = new ArrayList<>();
    List<String> sim = new ArrayList<>();
    for (int i = 0; i < RUNS_A_DAY; i++) {
      Instant start = date.atTime(1 + i, random.nextInt(20)).toInstant(ZoneOffset.UTC);
      UUID run = new UUID(random.nextLong(), random.nextLong());
      run(run.toString(), date, start);
      ci.add(
          "    {\"run_id\": \"%s\", \"timestamp\": \"%s\", \"exit_code\": 0}"
              .formatted(run, start.plusSeconds(90)));
      sim.add(
          ("    {\"run_id\": \"%s\", \"timestamp\": \"%s\", \"exit_code\": 0, \"total\": %d,"
                  + " \"passed\": %d, \"failed\": 0, \"skipped\": 0}")
              .formatted(run, start.plusSeconds(200), required.size(), required.size()));
    }
    put("reports/ci/ci_summary_" + stamp(date) + ".json", summary(date, ci));
    put("reports/sim/sim_summary_" + stamp(date) + ".json", summary(date, sim));
  }

  private static String stamp(LocalDate date) {
    return date.toString().replace("-", "");
  }

  private static String summary(LocalDate date, List<String> runs) {
    return """
        {
          "schema_version": "4.0",
          "date": "%s",
          "total": %d,
          "passed": %d,
          "failed": 0,
          "runs": [
        %s
          ]
        }
        """
        .formatted(date, runs.size(), runs.size(), String.join(",\n", runs));
  }

  private void run(String run, LocalDate date, Instant start) throws IOException {
    String name = run + "_" + stamp(date) + ".json";
    String coverage = String.format(Locale.ROOT, "%.1f", 87 + random.nextInt(20) / 10.0);
    put(
        "reports/ci/ci_report_" + name,
        """
        {
          "schema_version": "4.0",
          "timestamp": "%s",
          "run_id": "%s",
          "exit_code": 0,
          "checks": {
            "lint": {"passed": true, "message": "All checks passed"},
            "type_check": {"passed": true, "message": "no issues in 143 files"},
            "test": {"passed": true, "message": "765 passed"},
            "coverage": {"passed": true, "percentage": %s, "threshold": 85.0},
            "policy": {"passed": true, "message": "0 violations"}
          },
          "metadata": {"branch": "main", "commit": "%040x", "duration_ms": %d}
        }
        """
            .formatted(
                start.plusSeconds(90),
                run,
                coverage,
                new java.math.BigInteger(159, random),
                60_000 + random.nextInt(20_000)));
    sim(run, name, start.plusSeconds(200));
    checks(run, name, start.plusSeconds(210));
    put("reports/commands_" + run + ".json", commands(start));
    put("reports/rounds/round_summary_" + run + ".json", round(start, coverage));
  }

  private void sim(String run, String name, Instant at) throws IOException {
    List<String> scenarios = new ArrayList<>();
    for (String id : required) {
      scenarios.add(
          "    {\"rule_id\": \"%s\", \"component\": \"%s\", \"passed\": true, \"duration_ms\": %d}"
              .formatted(
                  id,
                  id.substring(0, id.indexOf('.')).toLowerCase(Locale.ROOT),
                  5 + random.nextInt(400)));
    }
    put(
        "reports/sim/sim_report_" + name,
        """
        {
          "schema_version": "4.0",
          "timestamp": "%s",
          "run_id": "%s",
          "exit_code": 0,
          "scenarios": [
        %s
          ],
          "summary": {"total": %d, "passed": %d, "failed": 0, "skipped": 0, "pass_rate": 1.0},
          "china_futures": {
            "exchange_config": true,
            "limit_price_check": true,
            "margin_monitor": true,
            "night_session": true,
            "compliance_check": true,
            "report_cancel_rate": {"5s_count": %d, "daily_count": %d, "within_limit": true}
          }
        }
        """
            .formatted(
                at,
                run,
                String.join(",\n", scenarios),
                required.size(),
                required.size(),
                random.nextInt(40),
                random.nextInt(15_000)));
  }

  private void checks(String run, String name, Instant at) throws IOException {
    put(
        "reports/compliance/compliance_" + name,
        """
        {
          "schema_version": "4.0",
          "timestamp": "%s",
          "run_id": "%s",
          "exit_code": 0,
          "passed": true,
          "duration_ms": %d,
          "margin_usage": 0.%d,
          "checks": [
            {"rule_id": "COMPLIANCE.REGISTRATION", "passed": true},
            {"rule_id": "COMPLIANCE.REPORT_CANCEL", "passed": true, "count": %d, "limit": 50, "level": "NORMAL"},
            {"rule_id": "COMPLIANCE.HIGH_FREQ", "passed": true, "count": %d, "limit": 300, "level": "NORMAL"},
            {"rule_id": "COMPLIANCE.LARGE_ORDER_REVIEW", "passed": true},
            {"rule_id": "COMPLIANCE.ALGO_REGISTRATION", "passed": true}
          ]
        }
        """
            .formatted(
                at,
                run,
                100 + random.nextInt(800),
                30 + random.nextInt(40),
                random.nextInt(39),
                random.nextInt(239)));
    put(
        "reports/compliance/maturity_" + name,
        """
        {
          "schema_version": "4.0",
          "timestamp": "%s",
          "run_id": "%s",
          "exit_code": 0,
          "passed": true,
          "bypass_forbidden": true,
          "strategies": [
            {
              "name": "trend",
              "maturity_score": 0.8%d,
              "dimension_scores": {"stability": 0.82, "risk": 0.6%d, "data": 0.9},
              "training_days": %d,
              "manually_approved": true,
              "can_activate": true,
              "reasons": []
            }
          ]
        }
        """
            .formatted(
                at.plusSeconds(10),
                run,
                random.nextInt(10),
                random.nextInt(10),
                90 + random.nextInt(60)));
  }

  private static final String[] COMMANDS = {
    "ruff check .",
    "ruff format --check .",
    "mypy .",
    "pytest tests/ -q",
    "python scripts/validate_policy.py --all",
    "python scripts/sim_gate.py"
  };

  private String commands(Instant start) {
    List<String> entries = new ArrayList<>();
    entries.add(entry(start, "ROUND_START", ""));
    entries.add(entry(start.plusSeconds(1), "CHECK_START", ", \"check\": \"ci\""));
    int at = 2;
    for (String command : COMMANDS) {
      entries.add(
          entry(
              start.plusSeconds(at += 10 + random.nextInt(20)),
              "COMMAND_EXECUTE",
              (", \"command\": \"%s\", \"exit_code\": 0, \"duration_ms\": %d,"
                      + " \"stdout_lines\": %d, \"stderr_lines\": 0")
                  .formatted(command, 500 + random.nextInt(8000), 1 + random.nextInt(30))));
    }
    entries.add(entry(start.plusSeconds(at + 1), "CHECK_PASS", ", \"check\": \"ci\""));
    entries.add(entry(start.plusSeconds(240), "COMPLIANCE_CHECK", ""));
    entries.add(entry(start.plusSeconds(250), "MATURITY_CHECK", ""));
    entries.add(
        entry(start.plusSeconds(300), "ROUND_END", ", \"success\": true, \"exit_code\": 0"));
    return "[\n" + String.join(",\n", entries) + "\n]\n";
  }

  private static String entry(Instant at, String event, String more) {
    return "  {\"timestamp\": \"%s\", \"round\": 1, \"event\": \"%s\"%s}"
        .formatted(at, event, more);
  }

  private String round(Instant start, String coverage) {
    return """
        {
          "round_summary": {
            "round": 1,
            "start_time": "%s",
            "end_time": "%s",
            "duration_ms": 300000,
            "exit_code": 0,
            "checks": {
              "lint": {"passed": true, "duration_ms": %d},
              "type": {"passed": true, "duration_ms": %d},
              "test": {"passed": true, "duration_ms": %d, "test_count": 765},
              "coverage": {"passed": true, "percentage": %s},
              "policy": {"passed": true},
              "compliance": {"passed": true},
              "maturity": {"passed": true, "strategies_checked": 1}
            },
            "violations": [],
            "auto_fixes": []
          }
        }
        """
        .formatted(
            start,
            start.plusSeconds(300),
            1000 + random.nextInt(5000),
            5000 + random.nextInt(20_000),
            30_000 + random.nextInt(60_000),
            coverage);
  }

  private void alerts() throws IOException {
    List<String> entries = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      entries.add(
          ("  {\"timestamp\": \"%sT09:00:00Z\", \"level\": \"INFO\", \"message\": \"the loop is"
                  + " healthy\", \"channels\": [\"log\"]}")
              .formatted(MONDAY.plusDays(day)));
    }
    put("reports/alerts.json", "[\n" + String.join(",\n", entries) + "\n]\n");
  }
}
