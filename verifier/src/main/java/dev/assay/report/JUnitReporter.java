package dev.assay.report;

import dev.assay.model.Counts;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Lang;
import dev.assay.model.Level;
import dev.assay.model.Location;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import dev.assay.model.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * JUnit XML: one suite an evidence file, one case a finding. An error that failed is a failure, an
 * error that is open an error; nothing is ever skipped. Warnings, notes, waived and known findings
 * are cases that pass and say in their output what they are.
 */
public final class JUnitReporter implements Reporter {
  private static final String CONDITION = "core/gate-condition-met";
  private static final String WORKSPACE = "workspace";
  private static final String GATE = "gate";

  private final Lang lang;

  /** A reporter whose messages are in one language. */
  public JUnitReporter(Lang lang) {
    this.lang = lang;
  }

  @Override
  public void write(Run run, int exitCode, OutputStream out) throws IOException {
    try {
      XmlFile xml =
          new XmlFile(
              XMLOutputFactory.newDefaultFactory()
                  .createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
      List<Suite> suites = suites(run);
      xml.document();
      xml.start("testsuites", "name", "assay");
      totals(xml, suites.stream().flatMap(suite -> suite.cases().stream()).toList());
      for (Suite suite : suites) {
        suite(xml, suite, run);
      }
      xml.end();
      xml.close();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** The cases of one file, of the workspace or of the gate. */
  private record Suite(String name, List<Case> cases) {}

  /**
   * One case.
   *
   * @param problem {@code failure}, {@code error} or empty
   */
  private record Case(String name, String problem, String type, String message, String text) {}

  private List<Suite> suites(Run run) {
    Set<String> paths =
        run.evidence().stream().map(Evidence::path).collect(Collectors.toUnmodifiableSet());
    Map<String, List<Case>> byName = new LinkedHashMap<>();
    byName.put(WORKSPACE, new ArrayList<>());
    run.gate()
        .ifPresent(
            gate ->
                byName.put(
                    GATE,
                    gate.conditions().stream()
                        .filter(each -> each.outcome() == FindingKind.PASS)
                        .map(this::met)
                        .collect(Collectors.toCollection(ArrayList::new))));
    for (Evidence evidence : run.evidence()) {
      List<Case> cases = byName.computeIfAbsent(evidence.path(), path -> new ArrayList<>());
      if (evidence.verdict() == Verdict.PASS) {
        cases.add(passed(evidence.kind(), evidence.checks()));
      }
    }
    for (Finding finding : run.findings()) {
      boolean gate = run.gate().isPresent() && finding.rule().equals(CONDITION);
      String path = finding.location().path().filter(paths::contains).orElse(WORKSPACE);
      byName.get(gate ? GATE : path).add(of(finding));
    }
    if (byName.get(WORKSPACE).isEmpty()) {
      byName.get(WORKSPACE).add(verified(run.counts().evidence()));
    }
    List<Suite> suites = new ArrayList<>();
    byName.forEach((name, cases) -> suites.add(new Suite(name, cases)));
    return suites;
  }

  private Case met(Gate.Condition condition) {
    String text = condition.asks().in(lang) + ": " + condition.found();
    return new Case(condition.id(), "", "", "", text);
  }

  private Case verified(int files) {
    String text = lang == Lang.EN ? files + " evidence files" : files + " 个证据文件";
    return new Case("verified", "", "", "", text);
  }

  private Case passed(String kind, int checks) {
    String text = lang == Lang.EN ? checks + " checks" : checks + " 次检查";
    return new Case(kind, "", "", "", text);
  }

  private Case of(Finding finding) {
    Location at = finding.location();
    String place = at.line() > 0 ? ":" + at.line() + ":" + at.column() : "";
    String message = finding.message().in(lang);
    String state =
        finding.waiver().isPresent()
            ? ", waived"
            : finding.known() ? ", known to the baseline" : "";
    String what = "[" + finding.level().word() + ", " + finding.kind().word() + state + "] ";
    String text =
        what
            + at.path().orElse(".")
            + place
            + ": "
            + message
            + "\n"
            + Words.help(lang)
            + finding.remedy().in(lang);
    boolean counts = finding.counts() && finding.level() == Level.ERROR;
    String problem = !counts ? "" : finding.kind() == FindingKind.FAIL ? "failure" : "error";
    // No line in the name: servers follow a case over builds by its name.
    String pointer = at.pointer().isEmpty() ? "" : at.pointer() + " ";
    String name = finding.rule() + " " + pointer + finding.fingerprint();
    return new Case(name, problem, finding.rule(), message, text);
  }

  private static void totals(XmlFile xml, List<Case> cases) throws XMLStreamException {
    xml.attribute("tests", cases.size());
    xml.attribute("failures", cases.stream().filter(c -> c.problem().equals("failure")).count());
    xml.attribute("errors", cases.stream().filter(c -> c.problem().equals("error")).count());
  }

  private static void suite(XmlFile xml, Suite suite, Run run) throws XMLStreamException {
    xml.start("testsuite", "name", suite.name());
    totals(xml, suite.cases());
    xml.attribute("skipped", 0);
    if (run.asOf().isPresent()) {
      // The format knows no zone: the instant in UTC, to the second.
      String instant = run.asOf().get().truncatedTo(ChronoUnit.SECONDS).toString();
      xml.attribute("timestamp", instant.substring(0, instant.length() - 1));
    }
    if (suite.name().equals(WORKSPACE)) {
      properties(xml, run);
    }
    for (Case each : suite.cases()) {
      xml.start("testcase", "name", each.name());
      xml.attribute("classname", suite.name());
      if (each.problem().isEmpty()) {
        xml.text("system-out", each.text());
      } else {
        xml.start(each.problem(), "message", each.message());
        xml.attribute("type", each.type());
        xml.characters(each.text());
        xml.endText();
      }
      xml.end();
    }
    xml.end();
  }

  private static void properties(XmlFile xml, Run run) throws XMLStreamException {
    Counts counts = run.counts();
    xml.start("properties");
    property(xml, "verdict", run.verdict().name());
    property(xml, "commit", run.commit().orElse(""));
    property(xml, "dirty", "" + run.dirty());
    levels(xml, "fail", counts.fail());
    levels(xml, "open", counts.open());
    property(xml, "waived", "" + counts.waived());
    property(xml, "known", "" + counts.known());
    for (Rule rule : run.plan().rules()) {
      if (rule.off().isPresent()) {
        property(xml, "off " + rule.id(), rule.off().get());
      }
    }
    xml.end();
  }

  private static void levels(XmlFile xml, String kind, Counts.Levels levels)
      throws XMLStreamException {
    property(xml, kind + ".error", "" + levels.error());
    property(xml, kind + ".warning", "" + levels.warning());
    property(xml, kind + ".note", "" + levels.note());
  }

  private static void property(XmlFile xml, String name, String value) throws XMLStreamException {
    xml.start("property", "name", name);
    xml.attribute("value", value);
    xml.end();
  }
}
