package dev.assay.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Prose;
import dev.assay.model.Sense;
import dev.assay.model.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are weighed where they stand: denied, quoted, limited, in code, in a box, under a head. */
class PhrasebookTest {
  private static String said(String markdown) {
    return Book.sum(markdown).map(Sense::word).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "仓库内不存在未落地项。|completed",
        "没有遗留 TODO。|completed",
        "There is no TODO left.|completed",
        "Nothing remains.|completed",
        "没有哪一项是没做完的。|completed",
        "迁移尚未完成。|unfinished",
        "The patch is not yet finished.|unfinished",
        "The branch hasn't been merged.|unfinished",
        "並未全部落實。|unfinished",
        "仓库范围内已落地。|qualified",
        "部分完成|qualified",
        "The importer is deployed, but the docs are missing.|qualified",
        "Partially done.|qualified",
        "下一步：迁移报表。|planned",
        "We will ship it next month.|planned"
      })
  void negationsAndLimitsAreWeighed(String text, String sense) {
    assertEquals(sense, said(text));
  }

  @Test
  void phrasesAreFoldedAndLeadBackToWhatWasWritten() {
    assertEquals("unfinished", said("ＴＯＤＯ：补测试"));
    assertEquals("unfinished", said("这一项未\u200b落地。"));
    String text = "进度：功能已\u200b落地 ✅\ufe0f";
    Prose prose = Book.prose(text);
    for (Assertion assertion : Book.BUILT_IN.assertions(prose)) {
      Prose.Passage passage = prose.passages().get(assertion.passage());
      assertEquals(assertion.term(), passage.text().substring(assertion.from(), assertion.to()));
      assertTrue(text.startsWith(assertion.term(), passage.offset(assertion.from())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请勿写“已完成”。",
        "「未完成」與「已結案」不同。",
        "He said \"done\" a lot.",
        "```\nTODO 未完成\n```",
        "    TODO: indented",
        "字段 `is_done` 与 `未完成`。",
        "见[说明](docs/已完成.md)。",
        "![图](未落地.png)",
        "~~未完成~~",
        "<!-- 未完成 -->",
        "Who says whether it is done?",
        "Once the migration is complete, restart it.",
        "完成率为 80%",
        "fixed income",
        "**Status**: <done|blocked>",
        "## 待办",
        "# Done"
      })
  void quotesCodeTargetsQuestionsConditionsAndTitlesSayNothing(String text) {
    assertEquals("none", said(text));
  }

  @Test
  void aBoxIsItsTickWhateverItsWords() {
    assertEquals("completed", said("- [x] Fix the missing index"));
    assertEquals("unfinished", said("- [ ] 已完成的迁移再核对一遍"));
    assertEquals("qualified", said("- [x] 备份（仅数据库）"));
    Assertion box = Book.assertions("- [X] done").get(0);
    assertEquals(List.of("[x]", 0, 4), List.of(box.term(), box.from(), box.to()));
  }

  @Test
  void aCellIsReadByItsHead() {
    assertEquals("completed", said("| 任务 | 状态 |\n|---|---|\n| 缺失索引 | 通过 |"));
    assertEquals("unfinished", said("| Task | State |\n|---|---|\n| Done list | open |"));
    assertEquals("none", said("| 代码 | 含义 |\n|---|---|\n| 1 | 未完成 |"));
    assertEquals("planned", said("| Q | Plan |\n|---|---|\n| 4 | Move the cache |"));
    assertEquals(
        "qualified",
        said("| Check | Result | Note |\n|---|---|---|\n| x | passed | only one node |"));
  }

  @Test
  void frontMatterSaysNothingButItsStatus() {
    assertEquals("completed", said("---\ntitle: TODO\nstatus: done\n---\n"));
    assertEquals("unfinished", said("---\n状态: \"进行中\"\n---\n"));
    assertEquals("none", said("---\ntitle: 未完成\n---\n"));
  }

  @Test
  void aSectionIsWhatItsHeadingsSay() {
    Prose prose = Book.prose("# 报告\n## 验收标准\n### 细节\n未完成\n## 下一步\n未完成\n## 模板\n未完成\n# Next steps\n");
    assertEquals(
        List.of(
            Scope.OTHER,
            Scope.OTHER,
            Scope.ACCEPTANCE,
            Scope.ACCEPTANCE,
            Scope.NEXT,
            Scope.TEMPLATE,
            Scope.NEXT),
        java.util.stream.IntStream.range(0, prose.sections().size())
            .mapToObj(i -> Book.BUILT_IN.scope(prose, i))
            .toList());
    Set<Integer> sections =
        Book.BUILT_IN.assertions(prose).stream()
            .map(a -> prose.passages().get(a.passage()).section())
            .collect(Collectors.toSet());
    assertEquals(Set.of(3, 4), sections);
  }

  @ParameterizedTest
  @CsvSource({
    "done, completed",
    "✅, completed",
    "通过, completed",
    "open, unfinished",
    "规划中, planned",
    "部分完成, qualified",
    "blocked, unfinished",
    "no, unfinished",
    "Assay, none"
  })
  void oneTextThatStandsAlone(String text, String sense) {
    assertEquals(sense, Book.BUILT_IN.sense(text).map(Sense::word).orElse("none"));
  }

  @Test
  void anotherLanguageIsOneMoreFile() {
    Wording german =
        new Wording(
            "de",
            "own",
            Map.of(
                "reach", List.of("negation 8"),
                "ends", List.of(". "),
                "completed", List.of("fertig"),
                "negations", List.of("nicht", "noch nicht")));
    Phrasebook book = Phrasebook.of(List.of(german));
    assertEquals(Sense.COMPLETED, book.sense("Die Anlage ist fertig.").orElseThrow());
    assertEquals(Sense.UNFINISHED, book.sense("Sie ist noch nicht fertig.").orElseThrow());
    assertTrue(book.sense("Fertigung").isEmpty());
  }

  @Test
  void everyListOfTheBuiltInWordingsIsRead() {
    Set<String> known = Arrays.stream(Role.values()).map(Role::list).collect(Collectors.toSet());
    known.addAll(Set.of("reach", "quotes"));
    assertTrue(Book.WORDINGS.size() >= 4, "wordings: " + Book.WORDINGS.size());
    for (Wording wording : Book.WORDINGS) {
      // What headers, citations and roadmaps are read by is no phrase about work.
      if (wording.language().matches("(labels|roadmap)-.*|references")) {
        continue;
      }
      for (String list : wording.lists().keySet()) {
        assertTrue(known.contains(list), wording.language() + ": " + list);
      }
    }
  }

  @Test
  void hostileTextTakesLinearTime() {
    String once = "未没有不存在 not never no TODO “ 已 the was ".repeat(200);
    Book.assertions(once);
    long start = System.nanoTime();
    Book.assertions(once.repeat(20));
    assertTrue(System.nanoTime() - start < 20_000_000_000L);
  }

  @Test
  void aReportOfUsualLengthTakesLessThanAMillisecond() {
    String part =
        "## Backup\n\nThe restore drill was carried out on 4 May, and all checks passed. 数据迁移已完成，"
            + "监控尚未接入；下一步：接入告警。\n\n- [x] Rotate keys\n- 文档待补\n\n| A | 状态 |\n|---|---|\n| b | ✅ |\n\n";
    Prose prose = Book.prose(part.repeat(6_000 / part.length() + 1));
    int found = 0;
    for (int i = 0; i < 2_000; i++) {
      found += Book.BUILT_IN.assertions(prose).size();
    }
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 200; i++) {
      long start = System.nanoTime();
      found += Book.BUILT_IN.assertions(prose).size();
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.println("saw 6 KB of prose weighed in " + best / 1_000 + " µs");
    assertTrue(found > 0 && best < 10_000_000, best + " ns");
  }
}
