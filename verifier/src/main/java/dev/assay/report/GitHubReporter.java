package dev.assay.report;

import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Lang;
import dev.assay.model.Level;
import dev.assay.model.Location;
import dev.assay.model.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Workflow commands that GitHub shows as annotations. It shows ten errors, ten warnings and ten
 * notices a step and drops the rest without a word, so the tenth says how many more there are and
 * where. What is waived or known is no annotation; the last line counts it.
 */
public final class GitHubReporter implements Reporter {
  /** What GitHub shows of one kind in one step. */
  static final int SHOWN = 10;

  /** Places that stand for the findings that are not shown. */
  private static final int PLACES = 3;

  private final Lang lang;

  /** A reporter whose messages are in one language. */
  public GitHubReporter(Lang lang) {
    this.lang = lang;
  }

  @Override
  public void write(Run run, int exitCode, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Level level : Level.values()) {
      List<Finding> all =
          run.findings().stream()
              .filter(Finding::counts)
              .filter(finding -> finding.level() == level)
              .sorted(Comparator.comparing(finding -> finding.kind() != FindingKind.FAIL))
              .toList();
      int listed = all.size() > SHOWN ? SHOWN - 1 : all.size();
      all.subList(0, listed).forEach(finding -> command(level, finding, text));
      if (listed < all.size()) {
        more(level, all.subList(listed, all.size()), text);
      }
    }
    text.append(Words.verdict(run.verdict(), lang))
        .append(lang == Lang.EN ? ": " : "：")
        .append(Summary.sentence(run, lang))
        .append('\n');
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void command(Level level, Finding finding, StringBuilder out) {
    Location at = finding.location();
    out.append("::").append(word(level)).append(' ');
    at.path()
        .ifPresent(path -> out.append("file=").append(property(Terminal.safe(path))).append(','));
    if (at.line() > 0) {
      out.append("line=").append(at.line()).append(",col=").append(at.column()).append(',');
    }
    String title = finding.rule() + (finding.kind() == FindingKind.OPEN ? " (open)" : "");
    String message = Terminal.safe(finding.message().in(lang));
    String remedy = Terminal.safe(finding.remedy().in(lang));
    out.append("title=")
        .append(property(title))
        .append("::")
        .append(data(message + "\n" + Words.help(lang) + remedy))
        .append('\n');
  }

  /** How many there are that GitHub would not show, of which kind, and where the next ones are. */
  private void more(Level level, List<Finding> rest, StringBuilder out) {
    long failed = rest.stream().filter(each -> each.kind() == FindingKind.FAIL).count();
    long open = rest.size() - failed;
    String places =
        rest.stream()
            .map(Finding::location)
            .map(at -> at.path().orElse(".") + (at.line() > 0 ? ":" + at.line() : ""))
            .map(Terminal::safe)
            .distinct()
            .limit(PLACES)
            .collect(Collectors.joining(lang == Lang.EN ? ", " : "、"));
    out.append("::")
        .append(word(level))
        .append(" title=assay::")
        .append(
            data(
                lang == Lang.EN
                    ? rest.size()
                        + " more ("
                        + failed
                        + " fail, "
                        + open
                        + " open), next at "
                        + places
                        + "\nGitHub shows ten a step; the report files hold all"
                    : "还有 "
                        + rest.size()
                        + " 项（"
                        + failed
                        + " 项不符，"
                        + open
                        + " 项未决），接下来是 "
                        + places
                        + "\nGitHub 每步只显示十项；报告文件中列有全部"))
        .append('\n');
  }

  private static String word(Level level) {
    return level == Level.NOTE ? "notice" : level.word();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
