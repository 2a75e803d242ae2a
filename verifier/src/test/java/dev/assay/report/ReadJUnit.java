package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads JUnit XML back: failures, errors, what passing cases say, the properties. */
final class ReadJUnit {
  private static final Pattern WHAT =
      Pattern.compile("\\[(\\w+), (\\w+)(?:, (\\w+)[^\\]]*)?\\] .*", Pattern.DOTALL);

  private ReadJUnit() {}

  static Document document(byte[] bytes) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  static Told read(byte[] bytes) throws Exception {
    Document xml = document(bytes);
    Map<String, Integer> counts = new TreeMap<>();
    for (Element suite : all(xml.getDocumentElement(), "testsuite")) {
      List<Element> cases = all(suite, "testcase");
      assertTrue(!cases.isEmpty(), () -> suite.getAttribute("name") + " is empty");
      assertEquals("" + cases.size(), suite.getAttribute("tests"));
      assertEquals("" + all(suite, "failure").size(), suite.getAttribute("failures"));
      assertEquals("" + all(suite, "error").size(), suite.getAttribute("errors"));
      cases.forEach(each -> count(each, counts));
    }
    assertEquals(0, all(xml.getDocumentElement(), "skipped").size());
    Map<String, String> properties = new TreeMap<>();
    all(xml.getDocumentElement(), "property")
        .forEach(each -> properties.put(each.getAttribute("name"), each.getAttribute("value")));
    Told told = new Told(properties.remove("verdict"), counts);
    Map<String, Integer> said = new TreeMap<>();
    for (String name : properties.keySet()) {
      if (name.matches("(fail|open)\\.\\w+|waived|known")) {
        said.put(name, Integer.valueOf(properties.get(name)));
      }
    }
    assertEquals(told.counts(), new Told("", said).counts());
    return told;
  }

  private static void count(Element testcase, Map<String, Integer> counts) {
    List<Element> failures = all(testcase, "failure");
    List<Element> errors = all(testcase, "error");
    if (!failures.isEmpty()) {
      counts.merge("fail.error", 1, Integer::sum);
    } else if (!errors.isEmpty()) {
      counts.merge("open.error", 1, Integer::sum);
    } else {
      Matcher what = WHAT.matcher(testcase.getTextContent().strip());
      if (what.matches()) {
        String level = what.group(2) + "." + what.group(1);
        counts.merge(what.group(3) == null ? level : what.group(3), 1, Integer::sum);
      }
    }
  }

  static List<Element> all(Element parent, String name) {
    List<Element> all = new ArrayList<>();
    NodeList nodes = parent.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }
}
