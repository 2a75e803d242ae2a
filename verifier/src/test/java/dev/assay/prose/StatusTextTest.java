package dev.assay.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.model.Wording;
import dev.assay.plan.BuiltInPacks;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statuses that reports of task systems really carry, by class. */
class StatusTextTest {
  private static final List<Wording> WORDINGS =
      BuiltInPacks.read().stream().flatMap(pack -> pack.wordings().stream()).toList();
  private static final StatusText STATES =
      new StatusText(Phrasebook.of(WORDINGS), new Lists(WORDINGS));

  @ParameterizedTest
  @CsvSource({
    "✅ COMPLETED, COMPLETED",
    "COMPLETE, COMPLETED",
    "COMPLETE & VERIFIED, COMPLETED",
    "已完成, COMPLETED",
    "完成, COMPLETED",
    "100% 完成, COMPLETED",
    "已落地, COMPLETED",
    "已落實, COMPLETED",
    "completed on 2026/01/18, COMPLETED",
    "3/3 done, COMPLETED",
    "已落地（仓库范围）, QUALIFIED",
    "部分落地, QUALIFIED",
    "COMPLETE (Demo), QUALIFIED",
    "PARTIALLY COMPLETE, QUALIFIED",
    "COMPLETED WITH KNOWN LIMITATIONS, QUALIFIED",
    "TECHNICALLY COMPLETE, QUALIFIED",
    "开发完成待生产部署, QUALIFIED",
    "Local Development Complete (4/5), QUALIFIED",
    "可部署（部分功能受限）, QUALIFIED",
    "90% done, QUALIFIED",
    "CRITICAL ISSUE FOUND, UNFINISHED",
    "进行中, UNFINISHED",
    "in progress, UNFINISHED",
    "blocked, UNFINISHED",
    "未落地, UNFINISHED",
    "尚未實作, UNFINISHED",
    "规划中, PLANNED"
  })
  void sortsAStatus(String status, String sense) {
    assertEquals(sense, STATES.sense(status).map(Enum::name).orElse("-"));
  }

  @ParameterizedTest
  @CsvSource({"Migrated from Legacy System", "DEPRECATED", "已废弃", "A 级"})
  void leavesAStatusThatSaysNeither(String status) {
    assertEquals("-", STATES.sense(status).map(Enum::name).orElse("-"));
  }
}
