package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Prose;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Section;
import dev.assay.model.Prose.Sort;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A document is taken in as it is seen, and every character knows where it stands. */
class ProseReaderTest {
  private static List<Passage> read(String text) {
    return ProseReader.read(text).passages();
  }

  private static List<String> shown(String text) {
    return read(text).stream().map(p -> p.sort() + ":" + p.text()).toList();
  }

  private static String marks(Passage passage) {
    StringBuilder marks = new StringBuilder();
    for (Prose.Span span : passage.spans()) {
      String target = span.target().isEmpty() ? "" : ">" + span.target();
      marks.append(span.mark()).append('(');
      marks.append(passage.text(), span.from(), span.to()).append(target).append(')');
    }
    return marks.toString();
  }

  @Test
  void sectionsLieInOneAnotherByTheirHeadings() {
    String text = "intro\n\n# One\ntext\n### Deep\nTwo\n===\n> # quoted\n\n## Under *two*\n";
    Prose prose = ProseReader.read(text);
    assertEquals(
        List.of(
            new Section(0, "", -1, 0),
            new Section(1, "One", 0, text.indexOf("# One")),
            new Section(3, "Deep", 1, text.indexOf("### Deep")),
            new Section(1, "Two", 0, text.indexOf("Two")),
            new Section(2, "Under two", 3, text.indexOf("## Under"))),
        prose.sections());
    assertEquals(
        List.of(0, 1, 1, 2, 3, 3, 4), prose.passages().stream().map(Passage::section).toList());
    assertTrue(prose.passages().get(5).quoted());
  }

  @Test
  void itemsHaveAPlaceInTheirLists() {
    List<Passage> passages =
        read("3. three\n\n   more\n4. four\n   - deep\n     ```\n     code\n     ```\n-\n");
    assertEquals(
        List.of("three 1 -1 3", "more 1 0 0", "four 1 -1 4", "deep 2 2 0", "code 2 3 0", " 1 -1 0"),
        passages.stream()
            .map(p -> p.text() + " " + p.depth() + " " + p.parent() + " " + p.number())
            .toList());
    assertEquals(Sort.CODE, passages.get(4).sort());
  }

  @Test
  void boxesAreTakenFromTheText() {
    List<Passage> passages =
        read(
            "- [ ] open\n- [x] **done**\n* [X]\tDone\n- \\[x] text\n- ☐ sign\n- [x](y) link\n- [ ]\n");
    assertEquals(
        List.of(
            "BOX:open",
            "BOX:done",
            "BOX:Done",
            "ITEM:[x] text",
            "ITEM:☐ sign",
            "ITEM:x link",
            "BOX:"),
        passages.stream().map(p -> p.sort() + ":" + p.text()).toList());
    assertEquals(Optional.of(false), passages.get(0).checked());
    assertEquals(Optional.of(true), passages.get(2).checked());
    assertEquals("STRONG(done)", marks(passages.get(1)));
    assertEquals(6, passages.get(0).start());
  }

  @Test
  void cellsKnowTableRowColumnAndHead() {
    String text = "| A \\| b | 状态 |\n|---|---|\n| x `c\\|d` y | 完成 \\| ok |\n| | z |\n";
    List<Passage> passages = read(text);
    assertEquals(
        List.of(
            "A | b/0/0/A | b",
            "状态/0/1/状态",
            "x c|d y/1/0/A | b",
            "完成 | ok/1/1/状态",
            "/2/0/A | b",
            "z/2/1/状态"),
        passages.stream()
            .map(
                p ->
                    p.text()
                        + "/"
                        + p.cell().orElseThrow().row()
                        + "/"
                        + p.cell().orElseThrow().column()
                        + "/"
                        + p.cell().orElseThrow().head())
            .toList());
    Passage cell = passages.get(2);
    assertEquals(text.indexOf("y |"), cell.offset(cell.text().indexOf('y')));
    assertEquals(text.indexOf("d`"), cell.offset(cell.text().indexOf('d')));
    assertEquals(text.indexOf("ok |"), passages.get(3).offset(5));
  }

  @Test
  void literalBlocksKeepTheirLines() {
    assertEquals(
        List.of(
            "FRONT_MATTER:status: done\ntags: [a]",
            "HEADING:T",
            "CODE:a\n\n\tb",
            "CODE:x\n  y",
            "HTML:<!-- 完成\n -->"),
        shown(
            String.join(
                "\r\n",
                "---",
                "status: done",
                "tags: [a]",
                "---",
                "# T",
                "```sh",
                "a",
                "",
                "\tb",
                "```",
                "",
                "    x",
                "      y",
                "",
                "<!-- 完成",
                " -->",
                "")));
  }

  @Test
  void marksAreSpansOfTheText() {
    Passage passage =
        read("**a *b*** `c d` [e](f#g) ![h](i) ~~j~~ <b>k</b> https://l.m/n。o <http://p.q>").get(0);
    assertEquals("a b c d e h j <b>k</b> https://l.m/n。o http://p.q", passage.text());
    assertEquals(
        "STRONG(a b)EMPHASIS(b)CODE(c d)LINK(e>f#g)IMAGE(h>i)STRUCK(j)HTML(<b>)HTML(</b>)"
            + "LINK(https://l.m/n>https://l.m/n)LINK(http://p.q>http://p.q)",
        marks(passage));
  }

  @Test
  void aSoftBreakIsABlankButNotBetweenChineseCharacters() {
    assertEquals(List.of("PARAGRAPH:a b"), shown("a  \nb".replace("  ", "")));
    assertEquals(List.of("PARAGRAPH:尚未完成"), shown("尚未\n完成"));
    assertEquals(List.of("PARAGRAPH:状态：完成 负责人：甲"), shown("**状态**：完成\n**负责人**：甲"));
    assertEquals(List.of("PARAGRAPH:完成\n日期"), shown("完成  \n日期"));
  }

  @Test
  void anchorsLeadThroughEntitiesEscapesTabsAndPrefixes() {
    String text =
        String.join("\r\n", "> - \\*a &amp; b&copy;c", ">\t\td\u3000e", "> ", "> \tf", "");
    for (Passage passage : read(text)) {
      for (char c : "abcdef".toCharArray()) {
        int at = passage.text().indexOf(c);
        if (at >= 0) {
          assertEquals(c, text.charAt(passage.offset(at)), passage.text());
        }
      }
    }
    assertEquals("*a & b©c d\u3000e", read(text).get(0).text());
    assertEquals(text.indexOf('\\'), read(text).get(0).start());
    assertEquals(text.indexOf("&copy;"), read(text).get(0).offset(6));
  }

  @Test
  void everyCharacterEqualsItsSource() {
    String[] pieces = {
      "完成",
      "未落地。",
      "done ",
      "a",
      " ",
      "  ",
      "\n",
      "\r\n",
      "\n\n",
      "\t",
      "- ",
      "* ",
      "1. ",
      "> ",
      "# ",
      "## ",
      "```",
      "~~~\n",
      "`",
      "``",
      "**",
      "*",
      "_",
      "~~",
      "[x] ",
      "[ ] ",
      "[a](b)",
      "![c](d)",
      "|",
      "| a | b |\n|---|---|\n| c | d |\n",
      "\\|",
      "<b>",
      "<!-- x -->",
      "---\n",
      "===\n",
      "    ",
      "https://x.y/z",
      "😀",
      "\u200b",
      "[r]: /u\n",
      "[r]",
      "：",
      "\u0000"
    };
    Random random = new Random(20261127);
    long seen = 0;
    for (int document = 0; document < 20_000; document++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(25); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      for (Passage passage : read(text.toString())) {
        for (int at = 0; at < passage.text().length(); at++) {
          char c = passage.text().charAt(at);
          if (!Character.isWhitespace(c) && c != '\ufffd') {
            int offset = passage.offset(at);
            char source = offset < text.length() ? text.charAt(offset) : ' ';
            // The backslash of an escaped bar stands where the bar is seen.
            boolean bar = c == '|' && source == '\\';
            assertTrue(bar || c == source, () -> text + "\n=> " + passage);
            seen++;
          }
        }
      }
    }
    System.out.println("saw " + seen + " characters at their place");
    assertTrue(seen > 500_000, "characters looked at: " + seen);
  }

  @Test
  void hostileTextIsTakenInOrLeft() {
    int size = 20_000;
    List<String> hostile =
        List.of(
            "*a ".repeat(size),
            "**a".repeat(size),
            "[".repeat(size),
            "![".repeat(size) + "](x)",
            "[a](".repeat(size),
            "`".repeat(size),
            "`a``b".repeat(size),
            "> ".repeat(size),
            "- ".repeat(size),
            "\t".repeat(size),
            "&amp;".repeat(size),
            "<a ".repeat(size),
            "~~a".repeat(size),
            "*a _b ".repeat(size) + "c_ d* ".repeat(size),
            "\\".repeat(size),
            "| a ".repeat(size) + "\n" + "|---".repeat(size) + "\n" + "| b ".repeat(size),
            "[a]".repeat(size),
            "<!--".repeat(size),
            "\u0000\ufffe\ud800".repeat(size),
            "---\n---",
            "https://".repeat(size),
            "[![".repeat(size) + "]()]()".repeat(size));
    for (String text : hostile) {
      String head = text.substring(0, Math.min(12, text.length()));
      assertTimeout(
          Duration.ofSeconds(20),
          () -> assertFalse(ProseReader.read(text).sections().isEmpty()),
          head);
    }
  }
}
