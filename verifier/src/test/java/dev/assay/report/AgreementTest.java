package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Counts;
import dev.assay.model.Lang;
import dev.assay.model.Run;
import dev.assay.model.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every format, read back by a parser, says what the JSON report says. */
class AgreementTest {
  private static final Pattern COMMAND =
      Pattern.compile("^::(error|warning|notice) ((?:[a-z]+=[^,:]*,?)*)::(.*)$");

  static byte[] bytes(Reporter reporter, Run run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reporter.write(run, 1, out);
    return out.toByteArray();
  }

  private static List<Run> runs() {
    List<Run> runs =
        List.of(ReferenceRun.everything(), ReferenceRun.clean(), ReferenceRun.undecided());
    assertEquals(
        List.of(Verdict.FAIL, Verdict.PASS, Verdict.INDETERMINATE),
        runs.stream().map(Run::verdict).toList());
    return runs;
  }

  @Test
  void theReferenceRunHoldsEveryLevelAndMoreThanThirtyFindings() {
    Counts counts = ReferenceRun.everything().counts();
    for (Counts.Levels levels : List.of(counts.fail(), counts.open())) {
      assertTrue(levels.error() > 0 && levels.warning() > 0 && levels.note() > 0, "" + levels);
    }
    assertTrue(counts.waived() >= 6 && counts.known() >= 6);
    assertTrue(ReferenceRun.everything().findings().size() > 30);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyFormatSaysWhatTheJsonSays(Lang lang) throws Exception {
    for (Run run : runs()) {
      Tally json = ReadBack.json(bytes(new JsonReporter(lang), run));
      assertEquals(Tally.of(run), json);
      assertEquals(json, ReadBack.sarif(bytes(new SarifReporter(lang), run)));
      assertEquals(json, ReadBack.junit(bytes(new JUnitReporter(lang), run)));
      assertEquals(json, ReadBack.vsa(bytes(new VsaReporter(), run)));
      assertEquals(json, markdown(bytes(new MarkdownReporter(lang), run), lang, run));
    }
  }

  /** The totals of the page, and as many rows as there are findings. */
  private static Tally markdown(byte[] page, Lang lang, Run run) {
    Map<String, List<List<String>>> tables = ReadBack.tables(page);
    List<List<String>> findings =
        tables.getOrDefault(lang == Lang.EN ? "Findings" : "发现", List.of(List.of()));
    assertEquals(run.findings().size(), findings.size() - 1);
    String text = new String(page, StandardCharsets.UTF_8);
    Matcher counted = Pattern.compile("(?:Waived: |已豁免：)(\\d+).*?(\\d+)[.。]").matcher(text);
    assertTrue(counted.find(), text);
    List<List<String>> totals =
        tables.values().stream()
            .filter(each -> each.size() == 3 && each.get(0).get(0).isEmpty())
            .findFirst()
            .orElseThrow();
    String head = text.lines().findFirst().orElseThrow();
    assertEquals("## Assay: " + Words.verdict(run.verdict(), lang), head);
    return new Tally(
        run.verdict().name(),
        levels(totals.get(1)),
        levels(totals.get(2)),
        Integer.parseInt(counted.group(1)),
        Integer.parseInt(counted.group(2)));
  }

  private static Counts.Levels levels(List<String> row) {
    return new Counts.Levels(
        Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3)));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void annotationsKeepTheLimitAndSayHowManyMoreThereAre(Lang lang) throws IOException {
    for (Run run : runs()) {
      String text = new String(bytes(new GitHubReporter(lang), run), StandardCharsets.UTF_8);
      int[] shown = new int[3];
      int[] more = new int[3];
      List<String> words = List.of("error", "warning", "notice");
      for (String line : text.split("\n", -1)) {
        if (!line.startsWith("::")) {
          continue;
        }
        Matcher command = COMMAND.matcher(line);
        assertTrue(command.matches(), line);
        int at = words.indexOf(command.group(1));
        shown[at]++;
        if (command.group(2).equals("title=assay")) {
          Matcher count = Pattern.compile("(\\d+)").matcher(command.group(3));
          assertTrue(count.find());
          more[at] = Integer.parseInt(count.group(1)) - 1;
        }
      }
      Counts counts = run.counts();
      int[] all = {
        counts.fail().error() + counts.open().error(),
        counts.fail().warning() + counts.open().warning(),
        counts.fail().note() + counts.open().note()
      };
      for (int i = 0; i < all.length; i++) {
        assertTrue(shown[i] <= GitHubReporter.SHOWN);
        assertEquals(all[i], shown[i] + more[i], words.get(i));
      }
      String last = text.strip().lines().reduce((a, b) -> b).orElseThrow();
      assertTrue(last.startsWith(Words.verdict(run.verdict(), lang)), last);
    }
  }

  @Test
  void noTextOfEvidenceSteersAPage() throws IOException {
    for (Lang lang : Lang.values()) {
      String page =
          new String(
              bytes(new MarkdownReporter(lang), ReferenceRun.everything()), StandardCharsets.UTF_8);
      for (String markup :
          List.of("<b>", "@all", " #12", "](javascript", "\u001b", "\u202e", "http://")) {
        assertFalse(page.contains(markup), markup);
      }
      String commands =
          new String(
              bytes(new GitHubReporter(lang), ReferenceRun.everything()), StandardCharsets.UTF_8);
      assertFalse(commands.contains("\n::error::no"));
      assertFalse(commands.contains("\r"));
    }
  }

  @Test
  void aLongPageShowsTheFirstAndSaysOfHowMany() throws IOException {
    Run run = ReferenceRun.everything();
    byte[] page = bytes(new MarkdownReporter(Lang.EN, 6_000), run);
    assertTrue(page.length <= 6_000, "" + page.length);
    int rows = ReadBack.tables(page).get("Findings").size() - 1;
    assertTrue(rows > 3 && rows < run.findings().size(), "" + rows);
    String said = "The first " + rows + " of " + run.findings().size();
    assertTrue(new String(page, StandardCharsets.UTF_8).contains(said));
  }

  @Test
  void junitKeepsToTheSchemaOfJenkins() throws Exception {
    var factory = SchemaFactory.newDefaultInstance();
    var schema = factory.newSchema(AgreementTest.class.getResource("jenkins-junit.xsd"));
    for (Run run : runs()) {
      byte[] report = bytes(new JUnitReporter(Lang.ZH_CN), run);
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(report)));
    }
  }

  @Test
  void anUndecidedRunIsFailedInASummaryAndClaimsNoLevel() throws IOException {
    for (Run run : runs()) {
      String vsa = new String(bytes(new VsaReporter(), run), StandardCharsets.UTF_8);
      boolean passed = run.verdict() == Verdict.PASS;
      assertEquals(passed, vsa.contains("\"verificationResult\": \"PASSED\""));
      assertFalse(vsa.contains("SLSA_"));
    }
  }

  @Test
  void equalRunsGiveEqualBytes() throws IOException {
    for (Reporter reporter :
        List.of(
            new SarifReporter(Lang.EN),
            new JUnitReporter(Lang.EN),
            new MarkdownReporter(Lang.EN),
            new GitHubReporter(Lang.EN),
            new VsaReporter())) {
      assertArrayEquals(
          bytes(reporter, ReferenceRun.everything()), bytes(reporter, ReferenceRun.everything()));
    }
  }
}
