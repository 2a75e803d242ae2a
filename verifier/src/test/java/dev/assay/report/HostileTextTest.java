package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Finding;
import dev.assay.model.Lang;
import dev.assay.model.Location;
import dev.assay.model.Run;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.StrongEmphasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What evidence says stays text: it is no command, no markup, no link, and nothing of it is lost.
 */
class HostileTextTest {
  private static final Run RUN = ReferenceRun.run();

  @Test
  void noTextBecomesACommandOfGitHub() {
    for (Finding finding : RUN.findings()) {
      if (finding.counts()) {
        byte[] text =
            ReportsAgreeTest.written("github", Lang.EN, ReferenceRun.with(List.of(finding)));
        ReadGitHub.Command only = ReadGitHub.commands(text).get(0);
        assertEquals(1, ReadGitHub.commands(text).size());
        assertEquals(finding.location().path().orElse(null), only.properties().get("file"));
        assertTrue(
            Set.of("file", "line", "col", "title").containsAll(only.properties().keySet()),
            only::toString);
        String message = Terminal.safe(finding.message().en());
        assertEquals(whole(message), whole(only.message().split("\nhelp: ", 2)[0]));
      }
    }
  }

  @Test
  void theWorstComeFirstAndTheLastSaysWhereTheOthersAre() {
    List<ReadGitHub.Command> commands = ReadGitHub.commands(written("github"));
    List<String> levels = commands.stream().map(ReadGitHub.Command::level).distinct().toList();
    assertEquals(List.of("error", "warning", "notice"), levels);
    for (String level : levels) {
      List<ReadGitHub.Command> own =
          commands.stream().filter(each -> each.level().equals(level)).toList();
      assertEquals(GitHubReporter.SHOWN, own.size());
      assertTrue(own.get(9).message().contains(" more ("), () -> own.get(9).message());
    }
  }

  /** GitHub's runner looks for these at the start of a line, and anywhere in it. */
  @Test
  void noLineOfTheTextIsACommandOfARunner() {
    String text = new String(written("text"), StandardCharsets.UTF_8);
    assertFalse(text.contains("##["));
    assertTrue(text.lines().noneMatch(line -> line.strip().startsWith("::")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"github", "text"})
  void noControlCharacterReachesATerminal(String format) {
    new String(written(format), StandardCharsets.UTF_8)
        .codePoints()
        .forEach(
            c ->
                assertFalse(
                    c != '\n'
                        && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT),
                    () -> "U+" + Integer.toHexString(c)));
  }

  @Test
  void noTextBecomesMarkup() {
    List<String> markup = new ArrayList<>();
    ReadMarkdown.document(written("markdown"))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                markup.add(link.toString());
              }

              @Override
              public void visit(Image image) {
                markup.add(image.toString());
              }

              @Override
              public void visit(Code code) {
                markup.add(code.toString());
              }

              @Override
              public void visit(StrongEmphasis strong) {
                markup.add(strong.toString());
              }

              @Override
              public void visit(HtmlBlock html) {
                markup.add(html.toString());
              }

              @Override
              public void visit(HtmlInline html) {
                if (!html.getLiteral().equals("<!-- -->")) {
                  markup.add(html.getLiteral());
                }
              }

              @Override
              public void visit(Emphasis emphasis) {
                // Ours, around what a waiver says.
                if (!ReadMarkdown.text(emphasis).startsWith("Waived")) {
                  markup.add(ReadMarkdown.text(emphasis));
                }
              }

              @Override
              public void visit(CustomNode node) {
                if (node instanceof Strikethrough) {
                  markup.add(node.toString());
                }
                visitChildren(node);
              }
            });
    assertEquals(List.of(), markup);
    String text = new String(written("markdown"), StandardCharsets.UTF_8);
    assertFalse(
        text.contains("@team") || text.contains("x@b") || text.contains(" @b"), "a mention");
  }

  /** Every row has the columns of its head, and what can be shown of a message is all there. */
  @Test
  void noTextBreaksATable() {
    for (ReadMarkdown.Table table : ReadMarkdown.tables(written("markdown"))) {
      int columns = table.rows().get(0).size();
      table.rows().forEach(row -> assertEquals(columns, row.size(), row::toString));
    }
    Set<String> messages = new TreeSet<>();
    ReadMarkdown.tables(written("markdown")).stream()
        .filter(table -> table.title().startsWith("Findings"))
        .flatMap(table -> table.rows().stream())
        .forEach(row -> messages.add(row.get(3)));
    assertTrue(messages.contains(ReferenceRun.HOSTILE.get(0)), messages::toString);
    assertTrue(messages.contains(ReferenceRun.HOSTILE.get(1)), messages::toString);
    assertTrue(messages.contains(ReferenceRun.HOSTILE.get(5)), messages::toString);
    assertTrue(messages.contains(ReferenceRun.HOSTILE.get(6)), messages::toString);
  }

  @Test
  void xmlKeepsEveryTextThatItCanHold() throws Exception {
    Set<String> messages = new TreeSet<>();
    for (String name : List.of("failure", "error")) {
      for (Element each :
          ReadJUnit.all(ReadJUnit.document(written("junit")).getDocumentElement(), name)) {
        messages.add(each.getAttribute("message"));
      }
    }
    for (int i : new int[] {0, 1, 5, 6}) {
      assertTrue(messages.contains(ReferenceRun.HOSTILE.get(i)), () -> ReferenceRun.HOSTILE.get(i));
    }
    assertTrue(messages.stream().anyMatch(each -> each.contains("nul \ufffd bell \ufffd")));
  }

  @Test
  void jsonKeepsPathsAndMessagesAsTheyAre() {
    JsonNode findings = new ObjectMapper().readTree(written("json")).get("findings");
    assertEquals(RUN.findings().size(), findings.size());
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = RUN.findings().get(i);
      String said = findings.get(i).get("message").stringValue();
      assertEquals(whole(finding.message().en()), whole(said));
      assertEquals(
          finding.location().path().orElse(null), findings.get(i).get("path").stringValue(null));
    }
  }

  @Test
  void sarifPercentEncodesPathsAndMakesNoLinks() {
    JsonNode results =
        new ObjectMapper().readTree(written("sarif")).get("runs").get(0).get("results");
    for (int i = 0; i < results.size(); i++) {
      Location at = RUN.findings().get(i).location();
      JsonNode result = results.get(i);
      String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri").stringValue();
      String path = java.net.URI.create(uri).getPath();
      assertEquals(at.path().orElse(SarifResults.WORKSPACE), path);
      assertEquals(at.path().isEmpty(), result.at("/properties/path").isNull());
      assertFalse(result.at("/message/text").stringValue().matches("(?s).*[^\\\\]\\]\\(.*"));
      JsonNode region = result.at("/locations/0/physicalLocation/region");
      assertEquals(at.line(), region.path("startLine").intValue(0));
      assertEquals(at.column(), region.path("startColumn").intValue(0));
    }
  }

  /** Half of a surrogate pair cannot be written in UTF-8. */
  private static String whole(String text) {
    return text.replaceAll("[\ud800-\udbff](?![\udc00-\udfff])|\ufffd|\\?", "?");
  }

  private static byte[] written(String format) {
    return ReportsAgreeTest.written(format, Lang.EN, RUN);
  }
}
