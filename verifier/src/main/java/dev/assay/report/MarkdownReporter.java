package dev.assay.report;

import dev.assay.model.Counts;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.Gate;
import dev.assay.model.Lang;
import dev.assay.model.Location;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import dev.assay.model.Waiver;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A page for a pull request or a job summary. GitHub drops a summary of more than 1 MiB whole, so a
 * long list says which part of it is shown.
 */
public final class MarkdownReporter implements Reporter {
  /** Bytes of UTF-8; below GitHub's 1 MiB, so that a job may write a little more beside it. */
  static final int MOST_BYTES = 1_000_000;

  private final Lang lang;
  private final boolean english;
  private final int most;

  /** A reporter whose messages are in one language. */
  public MarkdownReporter(Lang lang) {
    this(lang, MOST_BYTES);
  }

  /** A reporter with a smaller limit, for tests. */
  MarkdownReporter(Lang lang, int most) {
    this.lang = lang;
    this.english = lang == Lang.EN;
    this.most = most;
  }

  @Override
  public void write(Run run, int exitCode, OutputStream out) throws IOException {
    Page page = new Page();
    page.line("## Assay: " + Words.verdict(run.verdict(), lang));
    page.line("");
    page.line(MarkdownText.escape(Summary.sentence(run, lang)));
    counts(run.counts(), page);
    run.gate().ifPresent(gate -> gate(gate, page));
    Comparator<Finding> byWeight =
        Comparator.<Finding, Boolean>comparing(finding -> !finding.counts())
            .thenComparing(Finding::level)
            .thenComparing(Finding::kind);
    section(
        page,
        english ? "Findings" : "发现",
        row("level", "place", "rule", "message", "what to do"),
        run.findings().stream().sorted(byWeight).toList(),
        this::finding);
    section(
        page,
        english ? "Evidence" : "证据",
        row("path", "kind", "verdict"),
        run.evidence(),
        this::evidence);
    section(
        page,
        english ? "Switched off" : "已关闭的规则",
        row("rule", "reason"),
        run.plan().rules().stream().filter(rule -> rule.off().isPresent()).toList(),
        MarkdownReporter::off);
    out.write(page.text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void counts(Counts counts, Page page) {
    page.line("");
    page.line(row("", "error", "warning", "note"));
    page.line("|---|---:|---:|---:|");
    page.line(levels("fail", counts.fail()));
    page.line(levels("open", counts.open()));
    page.line("");
    page.line(
        english
            ? "Waived: " + counts.waived() + ". Known: " + counts.known() + "."
            : "已豁免：" + counts.waived() + "。基线已知：" + counts.known() + "。");
  }

  private String levels(String kind, Counts.Levels levels) {
    return "| "
        + word(kind)
        + " | "
        + levels.error()
        + " | "
        + levels.warning()
        + " | "
        + levels.note()
        + " |";
  }

  private void gate(Gate gate, Page page) {
    page.line("");
    page.line(
        "### "
            + (english ? "Policy " : "策略 ")
            + MarkdownText.escape(gate.title().orElse(gate.policy())));
    page.line("");
    page.line(row("answer", "asked", "required", "found", "margin"));
    page.line("|---|---|---|---|---|");
    for (Gate.Condition each : gate.conditions()) {
      page.line(
          "| "
              + String.join(
                  " | ",
                  word(each.outcome().word()),
                  MarkdownText.escape(each.asks().in(lang)),
                  MarkdownText.escape(each.required()),
                  MarkdownText.escape(each.found()),
                  each.margin().map(text -> MarkdownText.escape(text.in(lang))).orElse(""))
              + " |");
    }
  }

  /** A table as far as the page has room for it; it says so when it had not. */
  private <T> void section(
      Page page, String title, String head, List<T> items, Function<T, String> line) {
    if (items.isEmpty()) {
      return;
    }
    page.line("");
    page.line("### " + title + " (" + items.size() + ")");
    page.line("");
    page.line(head);
    page.line("|" + "---|".repeat((int) head.chars().filter(c -> c == '|').count() - 1));
    int shown = 0;
    for (T item : items) {
      String text = line.apply(item);
      // Room is kept for what every table may still have to say.
      if (page.bytes + text.getBytes(StandardCharsets.UTF_8).length > most - 2_000) {
        break;
      }
      page.line(text);
      shown++;
    }
    if (shown < items.size()) {
      page.line("");
      page.line(
          english
              ? "_The first " + shown + " of " + items.size() + "; the other reports hold all._"
              : "_仅列前 " + shown + " 项，共 " + items.size() + " 项；其余报告列有全部。_");
    }
  }

  private String finding(Finding finding) {
    Location at = finding.location();
    String place = at.path().orElse("") + (at.line() > 0 ? ":" + at.line() : "");
    String level =
        Words.level(finding.level(), finding.kind(), lang)
            + (finding.known() ? (english ? ", known" : "，已知") : "");
    String waived =
        finding
            .waiver()
            .map(
                waiver ->
                    (english ? " _Waived: " : " _已豁免：_") + waived(waiver) + (english ? "_" : ""))
            .orElse("");
    return "| "
        + String.join(
            " | ",
            level + (finding.waiver().isPresent() ? (english ? ", waived" : "，已豁免") : ""),
            MarkdownText.escape(place),
            MarkdownText.escape(finding.rule()),
            MarkdownText.escape(finding.message().in(lang)) + waived,
            MarkdownText.escape(finding.remedy().in(lang)))
        + " |";
  }

  private static String waived(Waiver waiver) {
    return MarkdownText.escape(
        waiver.reason() + " (" + waiver.owner() + ", " + waiver.expires() + ")");
  }

  private String evidence(Evidence evidence) {
    return "| "
        + String.join(
            " | ",
            MarkdownText.escape(evidence.path()),
            MarkdownText.escape(evidence.kind()),
            Words.verdict(evidence.verdict(), lang))
        + " |";
  }

  private static String off(Rule rule) {
    return "| "
        + MarkdownText.escape(rule.id())
        + " | "
        + MarkdownText.escape(rule.off().orElseThrow())
        + " |";
  }

  private String row(String... words) {
    StringBuilder row = new StringBuilder("|");
    for (String word : words) {
      row.append(' ').append(word(word)).append(" |");
    }
    return row.toString();
  }

  private String word(String word) {
    return Words.column(word, lang);
  }

  /** The text so far and its size. */
  private static final class Page {
    private final StringBuilder text = new StringBuilder();
    private int bytes;

    void line(String line) {
      text.append(line).append('\n');
      bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
    }
  }
}
