package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Finding;
import dev.assay.model.Lang;
import dev.assay.model.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that would be too long shows the first of its rows whole, and says of how many. */
class ReportLimitsTest {

  @ParameterizedTest
  @ValueSource(ints = {3_000, 4_097, 6_000, 9_999})
  void aLongListSaysWhichPartOfItIsShown(int most) throws IOException {
    byte[] page = written(new MarkdownReporter(Lang.ZH_CN, most), ReferenceRun.run());
    assertTrue(page.length <= most, () -> page.length + " bytes");
    String text = new String(page, StandardCharsets.UTF_8);
    int shown =
        ReadMarkdown.tables(page).stream()
            .filter(table -> table.title().startsWith("发现"))
            .mapToInt(table -> table.rows().size() - 1)
            .sum();
    int all = ReferenceRun.run().findings().size();
    assertTrue(shown < all);
    assertTrue(text.contains("仅列前 " + shown + " 项，共 " + all + " 项"), text);
    assertTrue(text.lines().noneMatch(line -> line.startsWith("|") && !line.endsWith("|")));
    assertTrue(text.indexOf('\ufffd') < 0 || page.length > 0);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aSummaryKeepsBelowTheLimitOfGitHub(Lang lang) throws IOException {
    byte[] page = written(new MarkdownReporter(lang), many(20_000));
    assertTrue(page.length > 900_000 && page.length < 1 << 20, () -> page.length + " bytes");
    assertEquals(
        List.of(),
        ReadMarkdown.tables(page).stream().filter(each -> each.rows().isEmpty()).toList());
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void annotationsKeepBelowTheLimitOfGitHub(Lang lang) throws IOException {
    byte[] text = written(new GitHubReporter(lang), many(500));
    assertEquals(30, ReadGitHub.commands(text).size());
  }

  private static Run many(int least) {
    Run run = ReferenceRun.run();
    List<Finding> findings = new ArrayList<>();
    while (findings.size() < least) {
      findings.addAll(run.findings());
    }
    return ReferenceRun.with(findings);
  }

  private static byte[] written(Reporter reporter, Run run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reporter.write(run, 1, out);
    return out.toByteArray();
  }
}
