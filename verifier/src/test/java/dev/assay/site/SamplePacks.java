package dev.assay.site;

import dev.assay.model.Check;
import dev.assay.model.ClaimState;
import dev.assay.model.DrillSpec;
import dev.assay.model.FindingKind;
import dev.assay.model.Format;
import dev.assay.model.Kind;
import dev.assay.model.Layout;
import dev.assay.model.Level;
import dev.assay.model.Operator;
import dev.assay.model.Pack;
import dev.assay.model.Parameter;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Source;
import dev.assay.model.Text;
import dev.assay.model.Unit;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Two small packs with rules of every level, parameters, and samples in files and folders. */
final class SamplePacks {
  private SamplePacks() {}

  static final Kind RESULT =
      kind(
          "wal-recovery-drill",
          "WAL recovery drill",
          "WAL 恢复演练",
          Format.ENV,
          drill("wal-recovery", "WAL recovery", "WAL 恢复"));
  static final Kind LOG =
      kind("wal-recovery-log", "WAL recovery log", "WAL 恢复日志", Format.LOG, Optional.empty());
  static final Kind ROLLBACK =
      kind(
          "deploy-rollback",
          "Deploy rollback drill",
          "部署回滚演练",
          Format.JSON,
          drill("deploy-rollback", "Deploy rollback", "部署回滚"));

  /** People wrote it. */
  static final Kind DOCUMENT =
      new Kind(
          "status-document",
          "drills",
          new Text("Status document", "状态文档"),
          Format.MARKDOWN,
          List.of("*.md"),
          List.of(),
          Map.of(),
          Layout.NONE,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Map.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Set.of(Kind.Trait.DOCUMENT));

  private static Optional<DrillSpec> drill(String family, String en, String zh) {
    return Optional.of(
        new DrillSpec(
            family, new Text(en, zh), Optional.of("start"), List.of("rto"), Optional.empty()));
  }

  private static Kind kind(
      String name, String en, String zh, Format format, Optional<DrillSpec> drill) {
    return new Kind(
        name,
        "drills",
        new Text(en, zh),
        format,
        List.of("*" + name + "*"),
        List.of("rto_seconds"),
        Map.of(),
        Layout.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        drill);
  }

  static Plan plan() {
    List<Rule> rules =
        List.of(
            rule(
                "core/line-has-equals",
                Level.WARNING,
                FindingKind.FAIL,
                Set.of(),
                new Check.Intake(Set.of()),
                "Every line has an equals sign",
                "每行都有等号"),
            rule(
                "core/not-truncated",
                Level.ERROR,
                FindingKind.OPEN,
                Set.of(),
                new Check.Intake(Set.of()),
                "Files are whole",
                "文件完整"),
            rule(
                "drills/log-present",
                Level.NOTE,
                FindingKind.OPEN,
                Set.of("wal-recovery-drill"),
                new Check.Partner(List.of("log"), false, Optional.empty()),
                "A log lies beside the result",
                "结果旁有日志"),
            rule(
                "drills/number-contradicted",
                Level.ERROR,
                FindingKind.FAIL,
                Set.of("wal-recovery-drill"),
                new Check.Derivation(ClaimState.CONTRADICTED, Set.of()),
                "No stated number is excluded by evidence",
                "所称数值不被证据排除"),
            rule(
                "drills/number-provable",
                Level.WARNING,
                FindingKind.OPEN,
                Set.of("wal-recovery-drill"),
                new Check.Derivation(ClaimState.UNPROVABLE, Set.of()),
                "Every stated number can be proven",
                "所称数值可以证明"),
            rule(
                "drills/rto-within-limit",
                Level.ERROR,
                FindingKind.FAIL,
                Set.of("wal-recovery-drill"),
                new Check.Threshold("rto", Operator.AT_MOST, "drills/max-rto", Optional.empty()),
                "Recovery time is within its limit",
                "恢复时间在上限之内"));
    Map<String, Parameter> parameters =
        Map.of(
            "drills/max-rto",
                parameter(
                    "max-rto",
                    "Longest recovery time",
                    "最长恢复时间",
                    Unit.SECOND,
                    "10",
                    "assay.yaml:4"),
            "drills/max-rpo",
                parameter("max-rpo", "Most lost events", "最多丢失事件数", Unit.EVENT, "0", "pack drills"),
            "drills/max-rollback",
                parameter(
                    "max-rollback",
                    "Longest rollback",
                    "最长回滚时间",
                    Unit.SECOND,
                    "180",
                    "pack drills"));
    List<Kind> kinds = List.of(RESULT, LOG, ROLLBACK, DOCUMENT);
    List<Pack> packs =
        List.of(
            pack("core", "Any evidence", "任何证据", List.of(), rules.subList(0, 2), Map.of()),
            pack(
                "drills",
                "Recovery and release drills",
                "恢复与发布演练",
                kinds,
                rules.subList(2, 6),
                samples()));
    return new Plan(
        packs,
        List.of(),
        List.of(),
        kinds,
        rules,
        parameters,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        new Plan.Site("quant-hft", "target/site"),
        Optional.empty(),
        "evidence/runs");
  }

  private static Parameter parameter(
      String name, String en, String zh, Unit unit, String value, String origin) {
    return new Parameter(
        "drills/" + name,
        new Text(en, zh),
        unit,
        new BigDecimal(value),
        new BigDecimal(value),
        "runbook <WAL> & seed 004",
        origin);
  }

  private static Rule rule(
      String id,
      Level level,
      FindingKind answer,
      Set<String> kinds,
      Check check,
      String en,
      String zh) {
    return new Rule(
        id,
        new Text(en, zh),
        level,
        answer,
        kinds,
        id.contains("rto"),
        check,
        new Text("It was {actual}; the limit is {limit}", "实际 {actual}，上限 {limit}"),
        new Text(
            "It is the promise the drill tests. See `<runbook>` & *all* of it.", "这正是演练要检验的承诺。"),
        new Text("Make recovery faster and run the drill again.", "加快恢复后重新演练。"),
        "seed 004 §6",
        Optional.empty(),
        OptionalInt.empty(),
        List.of(),
        Optional.empty(),
        true);
  }

  private static Pack pack(
      String name,
      String en,
      String zh,
      List<Kind> kinds,
      List<Rule> rules,
      Map<String, String> files) {
    return new Pack(
        name,
        "0.1.0",
        new Text(en, zh),
        "sha256:" + Digest.of(name),
        kinds,
        rules,
        List.of(),
        Map.of(),
        new Files(new TreeMap<>(files)));
  }

  private static Map<String, String> samples() {
    return Map.of(
        "rules/rto-within-limit/rule.yaml", "title: x\n",
        "rules/rto-within-limit/fail-over.wal_recovery_result.env",
            "drill_id=20260305-101502\nrto_seconds=12.400\n\n  indented=<&\"|\npassword=geheim-9876\n",
        "rules/rto-within-limit/fail-over.expected.yaml",
            "- {rule: rto-within-limit, line: 2, pointer: /rto_seconds}\n",
        "rules/rto-within-limit/fail-straddles/wal_recovery_drill.log", "[INFO] ok\n",
        "rules/rto-within-limit/fail-straddles/wal_recovery_result.env", "rto_seconds=10.2\n",
        "rules/rto-within-limit/fail-straddles.expected.yaml",
            "- {rule: rto-within-limit, path: wal_recovery_result.env, line: 1, kind: open}\n",
        "rules/rto-within-limit/pass-honest.wal_recovery_result.env", "rto_seconds=9.8\n注释=正常\n");
  }

  /** Files held in memory. */
  private record Files(TreeMap<String, String> files) implements Source {
    @Override
    public List<Entry> entries() {
      return files.entrySet().stream()
          .map(each -> new Entry(each.getKey(), Type.FILE, each.getValue().length(), ""))
          .toList();
    }

    @Override
    public InputStream open(String path) throws IOException {
      if (!files.containsKey(path)) {
        throw new FileNotFoundException(path);
      }
      return new ByteArrayInputStream(files.get(path).getBytes(StandardCharsets.UTF_8));
    }
  }
}
