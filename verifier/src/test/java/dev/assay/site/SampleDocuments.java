package dev.assay.site;

import dev.assay.model.Citation;
import dev.assay.model.Citation.Standing;
import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.CompletionLanguage;
import dev.assay.model.Location;
import dev.assay.model.RoadmapItem;
import dev.assay.model.RoadmapItem.State;
import dev.assay.model.RoadmapItem.Status;
import dev.assay.model.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Documents as the site may meet them: claims in every state with citations of every sort and
 * standing, a roadmap with an order, a circle and an unknown name, forbidden terms, hostile text.
 */
final class SampleDocuments {
  static final String ROADMAP = "develop/00-能力路线图.md";
  static final String PROGRESS = "docs/IMPLEMENTATION_PROGRESS.md";
  static final String LONG = "docs/long.md";
  static final String GOOD = "docs/results/20260226-070001/wal_recovery_result.env";
  static final String BAD = "docs/results/20260305-014112/wal_recovery_result.env";
  static final String DRY = "docs/results/空跑/wal_recovery_result.env";

  final Map<String, List<String>> texts = new TreeMap<>();
  final List<Claim> claims = new ArrayList<>();
  final List<RoadmapItem> roadmap = new ArrayList<>();

  SampleDocuments() {
    texts.put(
        ROADMAP,
        List.of(
            "# 能力路线图",
            "",
            "推荐迭代：`P0 -> A -> B -> C -> D -> E`。",
            "",
            "## P0：基线与 CI",
            "- 状态：`done`",
            "## Epic A（P1）：策略研究平台 MVP",
            "- 状态：`done`（MVP 范围），证据 `docs/results/空跑/wal_recovery_result.env`",
            "## Epic B（P1）：高级风控与执行算法",
            "- 状态：`done`",
            "## Epic C（P2）：<script>alert(1)</script> & 告警 \u202eevil",
            "- 状态：已落地，待实现：告警通道",
            "## Epic D（P2）：部署与容灾",
            "- 状态：`blocked`，等待第二台主机",
            "## Epic E（P3）：多主机",
            "- 状态：`planned`"));
    texts.put(
        PROGRESS,
        List.of(
            "# Progress",
            "",
            "WAL recovery is done, see `" + GOOD + "`.",
            "Rollback is verified by `scripts/rollback.sh` at commit 17f0f8c4.",
            "Rollout was rehearsed on staging: `reports/rollout.env`.",
            "CDC lag stays below 5 s.",
            "The old report `docs/old.md` moved; sha256 0123abcd; ~/elsewhere/x."));
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 2_400; i++) {
      lines.add(i == 2_300 ? "Everything is complete." : "Line " + i + " of a long document.");
    }
    texts.put(LONG, lines);
    claims();
    roadmap();
  }

  private void claims() {
    claim(
        PROGRESS,
        3,
        "WAL recovery is done",
        ClaimState.CONFIRMED,
        "what it cites passed",
        cite(PROGRESS, 3, Citation.Sort.PATH, GOOD, GOOD, Standing.PROVES, "wal-recovery-drill"));
    claim(
        PROGRESS,
        4,
        "Rollback is verified",
        ClaimState.CONTRADICTED,
        "the drill it cites failed",
        cite(
            PROGRESS, 4, Citation.Sort.PATH, "./" + BAD, BAD, Standing.FAILS, "wal-recovery-drill"),
        cite(
            PROGRESS,
            4,
            Citation.Sort.COMMAND,
            "scripts/rollback.sh --all",
            "scripts/rollback.sh",
            Standing.FOUND,
            null),
        cite(
            PROGRESS, 4, Citation.Sort.COMMIT, "17f0f8c4", SampleRun.COMMIT, Standing.FOUND, null));
    claim(
        PROGRESS,
        5,
        "Rollout was rehearsed on staging",
        ClaimState.UNPROVABLE,
        "what it cites is a dry run, and one file is missing",
        cite(PROGRESS, 5, Citation.Sort.PATH, DRY, DRY, Standing.WEAK, "wal-recovery-drill"),
        cite(
            PROGRESS,
            5,
            Citation.Sort.PATH,
            "reports/rollout.env",
            "reports/rollout.env",
            Standing.MISSING,
            null));
    claim(PROGRESS, 6, "CDC lag stays below 5 s", ClaimState.UNCITED, "it names no evidence");
    claim(
        PROGRESS,
        7,
        "The old report <b>moved</b> | \u202eevil",
        ClaimState.UNPROVABLE,
        "nothing it cites can be looked up",
        cite(PROGRESS, 7, Citation.Sort.PATH, "docs/old.md", "docs/old.md", Standing.MOVED, null),
        cite(PROGRESS, 7, Citation.Sort.DIGEST, "sha256 0123abcd", null, Standing.UNKNOWN, null),
        cite(PROGRESS, 7, Citation.Sort.PATH, "~/elsewhere/<x>", null, Standing.UNKNOWN, null));
    claim(LONG, 2_300, "Everything is complete.", ClaimState.UNCITED, "it names no evidence");
    claim(ROADMAP, 6, "基线与 CI：已完成", ClaimState.CONFIRMED, "what it cites passed", good(6));
    claim(
        ROADMAP,
        8,
        "策略研究平台 MVP：done",
        ClaimState.UNPROVABLE,
        "what it cites is a dry run",
        cite(ROADMAP, 8, Citation.Sort.PATH, DRY, DRY, Standing.WEAK, "wal-recovery-drill"));
    claim(ROADMAP, 12, "告警：已落地", ClaimState.CONTRADICTED, "the line also says 待实现");
  }

  private static Citation good(int line) {
    return cite(
        ROADMAP, line, Citation.Sort.PATH, GOOD, GOOD, Standing.PROVES, "wal-recovery-drill");
  }

  private void roadmap() {
    item("P0", RoadmapItem.Type.PRIORITY, "基线与 CI", "P0", Status.DONE, State.PROVEN, 5, claimAt(6));
    item(
        "A",
        RoadmapItem.Type.EPIC,
        "策略研究平台 MVP",
        "P1",
        Status.DONE,
        State.UNPROVEN,
        7,
        claimAt(8),
        "P0");
    item("B", RoadmapItem.Type.EPIC, "高级风控与执行算法", "P1", Status.DONE, State.UNPROVEN, 9, null, "A");
    item(
        "C",
        RoadmapItem.Type.EPIC,
        "<script>alert(1)</script> & 告警 \u202eevil",
        "P2",
        Status.DONE,
        State.CONTRADICTED,
        11,
        claimAt(12),
        "B",
        "Z <9>");
    item("D", RoadmapItem.Type.EPIC, "部署与容灾", "P2", Status.BLOCKED, State.OPEN, 13, null, "C");
    item("E", RoadmapItem.Type.EPIC, "多主机", "P3", Status.PLANNED, State.OPEN, 15, null, "D");
    item(
        "M8",
        RoadmapItem.Type.MILESTONE,
        "Eighth",
        null,
        Status.IN_PROGRESS,
        State.OPEN,
        15,
        null,
        "M9");
    item("M9", RoadmapItem.Type.MILESTONE, "Ninth", null, null, State.OPEN, 16, null, "M8");
    item(
        "x1",
        RoadmapItem.Type.EXIT_CONDITION,
        "恢复在 10 秒内",
        "P2",
        Status.DONE,
        State.PROVEN,
        14,
        claimAt(6));
  }

  Optional<CompletionLanguage> language() {
    return Optional.of(
        new CompletionLanguage(
            "docs",
            List.of("未落地", "规划中", "planned <later>"),
            3,
            List.of(
                new CompletionLanguage.Hit(PROGRESS, "planned <later>", List.of(5, 7)),
                new CompletionLanguage.Hit(LONG, "规划中", List.of(1, 2, 2_300)))));
  }

  private static String claimAt(int line) {
    return ROADMAP + "#L" + line;
  }

  private void claim(
      String path,
      int line,
      String statement,
      ClaimState state,
      String reason,
      Citation... citations) {
    claims.add(
        new Claim(
            path + "#L" + line,
            "done",
            new Text("Completion", "完成"),
            Text.same(statement),
            Location.at(path, line, 1, ""),
            "done",
            Optional.empty(),
            state,
            new Text(reason, "（中文）" + reason),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            List.of(citations)));
  }

  private static Citation cite(
      String from,
      int line,
      Citation.Sort sort,
      String text,
      String target,
      Standing standing,
      String kind) {
    return new Citation(
        sort,
        text,
        Optional.ofNullable(target),
        Location.at(from, line, 3, ""),
        standing,
        Optional.ofNullable(kind));
  }

  private void item(
      String id,
      RoadmapItem.Type type,
      String title,
      String priority,
      Status said,
      State derived,
      int line,
      String claim,
      String... after) {
    boolean begun = said == Status.DONE;
    roadmap.add(
        new RoadmapItem(
            id,
            type,
            title,
            Optional.ofNullable(priority),
            Optional.ofNullable(said),
            derived,
            new Text("it is " + derived.word() + " because of what it cites", "依据其引用得出"),
            begun ? Optional.of(LocalDate.parse("2026-01-12")) : Optional.empty(),
            begun ? Optional.of(LocalDate.parse("2026-02-20")) : Optional.empty(),
            List.of(after),
            Optional.ofNullable(claim),
            Location.at(ROADMAP, line, 1, "")));
  }
}
