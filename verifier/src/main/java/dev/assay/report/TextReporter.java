package dev.assay.report;

import dev.assay.model.Excerpt;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Lang;
import dev.assay.model.Level;
import dev.assay.model.Location;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import dev.assay.model.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** For people at a terminal: one line a finding, the source line with a caret, the help. */
public final class TextReporter implements Reporter {
  private final Lang lang;
  private final Terminal terminal;

  /** A reporter in one language, with or without colour. */
  public TextReporter(Lang lang, boolean color) {
    this.lang = lang;
    this.terminal = new Terminal(color);
  }

  @Override
  public void write(Run run, int exitCode, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Finding finding : run.findings()) {
      finding(finding, text);
      if (text.length() > 1 << 16) {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
      }
    }
    off(run, text);
    run.gate().ifPresent(gate -> text.append(new GateTable(lang, terminal).of(gate)));
    summary(run, text);
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void finding(Finding finding, StringBuilder out) {
    Location at = finding.location();
    StringBuilder place = new StringBuilder(Terminal.safe(at.path().orElse(".")));
    if (place.indexOf("::") == 0) {
      // At the start of a line it would be a workflow command.
      place.insert(0, "./");
    }
    if (at.line() > 0) {
      place.append(':').append(at.line()).append(':').append(at.column());
    } else if (at.path().isPresent() && !at.pointer().isEmpty()) {
      place.append('#').append(Terminal.safe(at.pointer()));
    }
    out.append(terminal.bold(place.toString()))
        .append(": ")
        .append(level(finding))
        .append(terminal.faint(Words.accepted(finding, lang)))
        .append(' ')
        .append(finding.rule())
        .append(": ")
        .append(Terminal.safe(finding.message().in(lang)))
        .append('\n');
    finding.excerpt().ifPresent(excerpt -> excerpt(at.line(), excerpt, out));
    String help = Terminal.safe(finding.remedy().in(lang));
    out.append("  ").append(terminal.faint(Words.help(lang) + help)).append('\n');
  }

  private String level(Finding finding) {
    String word = Words.level(finding.level(), finding.kind(), lang);
    if (finding.kind() == FindingKind.FAIL && finding.level() == Level.ERROR) {
      return terminal.red(word);
    }
    return finding.level() == Level.NOTE ? terminal.faint(word) : terminal.yellow(word);
  }

  private void excerpt(int line, Excerpt excerpt, StringBuilder out) {
    String number = String.valueOf(line);
    out.append("  ")
        .append(number)
        .append(" | ")
        .append(Terminal.safe(excerpt.text()))
        .append('\n');
    if (excerpt.caret() > 0) {
      String text = excerpt.text();
      int units = text.codePointCount(0, text.length());
      int before = Math.min(excerpt.caret() - 1, units);
      String prefix = Terminal.safe(text.substring(0, text.offsetByCodePoints(0, before)));
      out.append("  ")
          .append(" ".repeat(number.length()))
          .append(" | ")
          .append(" ".repeat(Terminal.width(prefix)))
          .append(terminal.yellow("^"))
          .append('\n');
    }
  }

  /** What was switched off shows in every output. */
  private void off(Run run, StringBuilder out) {
    List<Rule> off = run.plan().rules().stream().filter(rule -> rule.off().isPresent()).toList();
    for (Rule rule : off) {
      String reason = Terminal.safe(rule.off().orElseThrow());
      out.append(
          lang == Lang.EN
              ? "off: " + rule.id() + ": " + reason + "\n"
              : "已关闭：" + rule.id() + "：" + reason + "\n");
    }
  }

  private void summary(Run run, StringBuilder out) {
    String verdict = Words.verdict(run.verdict(), lang);
    String painted =
        run.verdict() == Verdict.PASS
            ? terminal.green(verdict)
            : run.verdict() == Verdict.FAIL ? terminal.red(verdict) : terminal.yellow(verdict);
    out.append(painted)
        .append(lang == Lang.EN ? ": " : "：")
        .append(Summary.sentence(run, lang))
        .append('\n');
  }
}
