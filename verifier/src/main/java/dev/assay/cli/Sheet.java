package dev.assay.cli;

import dev.assay.model.Lang;
import dev.assay.model.SecretMask;
import dev.assay.model.Text;
import dev.assay.report.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Facts about one thing, label by label, in the language of the terminal; secrets are masked. */
final class Sheet {
  private static final int MOST_LINES = 40;

  private final PrintWriter out;
  private final Lang lang;

  Sheet(PrintWriter out, Lang lang) {
    this.out = out;
    this.lang = lang;
  }

  /** What the facts are about. */
  void title(String name, Text title) {
    line(name + (lang == Lang.EN ? ": " : "：") + title.in(lang));
  }

  /** A new part. */
  void part(Text title) {
    line("");
    line(title.in(lang));
  }

  void fact(Text label, String value) {
    line("  " + label.in(lang) + (lang == Lang.EN ? ": " : "：") + value);
  }

  void fact(Text label, Text value) {
    fact(label, value.in(lang));
  }

  void fact(Text label, Optional<String> value) {
    value.ifPresent(text -> fact(label, text));
  }

  void facts(Text label, List<String> values) {
    if (!values.isEmpty()) {
      fact(label, String.join(", ", values));
    }
  }

  /** A sentence below the last label. */
  void say(Text sentence) {
    line("  " + sentence.in(lang));
  }

  /** Lines of a file, at most 40. */
  void quote(List<String> lines) {
    lines.stream().limit(MOST_LINES).forEach(each -> line("  | " + each));
    if (lines.size() > MOST_LINES) {
      line("  | …");
    }
  }

  private void line(String text) {
    out.println(Printable.of(SecretMask.mask(text)));
  }
}
