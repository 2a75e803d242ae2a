package dev.assay.cli;

import dev.assay.evidence.EvidenceScanner;
import dev.assay.evidence.KindFit;
import dev.assay.model.Anomaly;
import dev.assay.model.Claim;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.Run;
import dev.assay.model.Source;
import dev.assay.model.Text;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains a path: why it is, or is not, recognised, and what was found in it. */
final class PathSheet {
  private static final int MOST_KINDS = 5;
  private static final Text SCANNED_NOT =
      new Text(
          "not scanned: it is excluded, below no declared root, or an output of ours",
          "未被扫描：被排除、不在声明的根目录之下，或是本工具的输出");
  private static final Text KNOWN = new Text("recognised as {kind}", "识别为 {kind}");
  private static final Text KNOWN_NOT =
      new Text("not recognised as any kind of evidence", "未识别为任何一类证据");
  private static final Text NAMED = new Text("name", "文件名");
  private static final Text NAME_FITS = new Text("fits", "相符");
  private static final Text NAME_DIFFERS = new Text("differs from {names}", "与 {names} 不符");
  private static final Text FOUND = new Text("there", "已有");
  private static final Text MISSING = new Text("missing", "缺少");
  private static final Text READ_NOT = new Text("cannot be read as {format}", "无法按 {format} 读取");
  private static final Text NO_KIND =
      new Text("no kind uses such a name, and none reads such a file", "没有证据类别使用这样的文件名或格式");
  private static final Text FINDINGS = new Text("findings", "发现项");
  private static final Text CLAIMS = new Text("claims", "声明");

  private final Run run;
  private final Source source;
  private final Sheet sheet;

  PathSheet(Run run, Source source, Sheet sheet) {
    this.run = run;
    this.source = source;
    this.sheet = sheet;
  }

  void print(String path) throws IOException {
    Optional<Evidence> evidence =
        run.evidence().stream().filter(each -> each.path().equals(path)).findFirst();
    sheet.title(path, said(path, evidence));
    List<KindFit> fits = KindFit.of(path, () -> source.open(path), run.plan().kinds());
    if (fits.isEmpty()) {
      sheet.say(NO_KIND);
    }
    fits.stream().limit(MOST_KINDS).forEach(this::fit);
    List<Finding> findings =
        run.findings().stream()
            .filter(each -> each.location().path().filter(path::equals).isPresent())
            .toList();
    if (!findings.isEmpty()) {
      sheet.part(FINDINGS);
      findings.forEach(each -> sheet.fact(Text.same(each.fingerprint()), each.message()));
    }
    List<Claim> claims =
        run.claims().stream()
            .filter(each -> each.location().path().filter(path::equals).isPresent())
            .toList();
    if (!claims.isEmpty()) {
      sheet.part(CLAIMS);
      claims.forEach(
          each ->
              sheet.fact(
                  Text.same(each.id()), Terms.with(each.statement(), Terms.state(each.state()))));
    }
  }

  private Text said(String path, Optional<Evidence> evidence) {
    if (evidence.isPresent()) {
      return KNOWN.with(Map.of("kind", evidence.get().kind()));
    }
    return EvidenceScanner.scans(source, run.plan(), path) ? KNOWN_NOT : SCANNED_NOT;
  }

  private void fit(KindFit fit) {
    sheet.part(Text.same(fit.kind().name()));
    String names = String.join(", ", fit.kind().names());
    if (!names.isEmpty()) {
      sheet.fact(NAMED, fit.named() ? NAME_FITS : NAME_DIFFERS.with(Map.of("names", names)));
    }
    if (!fit.read()) {
      String problems =
          fit.problems().stream().map(PathSheet::problem).collect(Collectors.joining("; "));
      sheet.fact(READ_NOT.with(Map.of("format", fit.kind().format().word())), problems);
      return;
    }
    sheet.facts(FOUND, fit.found());
    sheet.facts(MISSING, fit.missing());
  }

  private static String problem(Anomaly anomaly) {
    return anomaly.details().getOrDefault("reason", anomaly.code().word());
  }
}
