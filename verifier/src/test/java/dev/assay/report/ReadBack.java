package dev.assay.report;

import dev.assay.model.Counts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads reports with parsers that know nothing of the program. */
final class ReadBack {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReadBack() {}

  static Tally json(byte[] report) {
    JsonNode root = JSON.readTree(report);
    JsonNode counts = root.get("counts");
    Tally stated =
        new Tally(
            root.get("verdict").asString(),
            levels(counts.get("fail")),
            levels(counts.get("open")),
            counts.get("waived").asInt(),
            counts.path("known").asInt());
    Tally.Sum sum = new Tally.Sum();
    for (JsonNode each : root.get("findings")) {
      sum.add(
          each.get("kind").asString(),
          each.get("level").asString(),
          !each.get("waiver").isNull(),
          each.path("known").asBoolean());
    }
    if (!sum.tally(stated.verdict()).equals(stated)) {
      throw new AssertionError("the findings are not those counted: " + stated);
    }
    return stated;
  }

  static Tally sarif(byte[] report) {
    JsonNode run = JSON.readTree(report).get("runs").get(0);
    Tally.Sum sum = new Tally.Sum();
    for (JsonNode result : run.get("results")) {
      boolean fail = result.get("kind").asString().equals("fail");
      String level = result.get("level").asString();
      if (!fail && !level.equals("none")) {
        throw new AssertionError("an open result has the level " + level);
      }
      String ours = result.get("properties").get("assayLevel").asString();
      sum.add(
          fail ? "fail" : "open",
          fail ? level : ours,
          result.has("suppressions"),
          result.path("baselineState").asString("new").equals("unchanged"));
    }
    return sum.tally(run.get("properties").get("verdict").asString());
  }

  static Tally vsa(byte[] report) {
    JsonNode predicate = JSON.readTree(report).get("predicate");
    JsonNode summary = predicate.get("urn:assay:summary");
    return new Tally(
        summary.get("verdict").asString(),
        levels(summary.get("fail")),
        levels(summary.get("open")),
        summary.get("waived").asInt(),
        summary.get("known").asInt());
  }

  private static Counts.Levels levels(JsonNode levels) {
    return new Counts.Levels(
        levels.get("error").asInt(), levels.get("warning").asInt(), levels.get("note").asInt());
  }

  /** Failures and errors of the cases; the rest from what each passing case says it is. */
  static Tally junit(byte[] report) throws Exception {
    Element root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(report))
            .getDocumentElement();
    Map<String, String> properties = new HashMap<>();
    for (Element each : elements(root, "property")) {
      properties.put(each.getAttribute("name"), each.getAttribute("value"));
    }
    Tally.Sum sum = new Tally.Sum();
    Pattern said =
        Pattern.compile("^\\[(error|warning|note), (fail|open)(, waived|, known[^]]*)?]");
    for (Element each : elements(root, "testcase")) {
      boolean failure = !elements(each, "failure").isEmpty();
      boolean error = !elements(each, "error").isEmpty();
      Matcher what = said.matcher(each.getTextContent().strip());
      if (failure || error) {
        sum.add(failure ? "fail" : "open", "error", false, false);
      } else if (what.find()) {
        String state = what.group(3) == null ? "" : what.group(3);
        sum.add(what.group(2), what.group(1), state.contains("waived"), state.contains("known"));
      }
    }
    return sum.tally(properties.get("verdict"));
  }

  static List<Element> elements(Element root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** The tables of a page, by the heading before them; cells as plain text. */
  static Map<String, List<List<String>>> tables(byte[] page) {
    Node document =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .build()
            .parse(new String(page, StandardCharsets.UTF_8));
    Map<String, List<List<String>>> tables = new HashMap<>();
    document.accept(
        new AbstractVisitor() {
          private String heading = "";

          @Override
          public void visit(Heading node) {
            heading = text(node).replaceAll(" \\(.*", "");
          }

          @Override
          public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
              tables.put(heading, new ArrayList<>());
            }
            visitChildren(block);
          }

          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableRow) {
              List<String> cells = new ArrayList<>();
              for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells.add(text((TableCell) cell));
              }
              tables.get(heading).add(cells);
            } else {
              visitChildren(node);
            }
          }
        });
    return tables;
  }

  static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text each) {
            text.append(each.getLiteral());
          }
        });
    return text.toString();
  }
}
