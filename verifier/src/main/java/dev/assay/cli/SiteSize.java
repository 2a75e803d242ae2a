package dev.assay.cli;

import dev.assay.model.Lang;
import dev.assay.model.Plan;
import dev.assay.site.SiteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Warns before a site is too large to be written. */
final class SiteSize {
  private static final int FULL = 100;
  private static final int WARN_AT = 70;

  private SiteSize() {}

  /** One line for each budget that is used to 70 % or more. */
  static List<String> warnings(Plan plan, SiteResult result) {
    List<String> lines = new ArrayList<>();
    boolean english = Shared.terminal(plan.lang()) == Lang.EN;
    warn("maxBytes", result.bytes(), plan.site().maxBytes(), english, lines);
    warn("maxFiles", result.files(), plan.site().maxFiles(), english, lines);
    return lines;
  }

  private static void warn(String setting, long is, long may, boolean english, List<String> lines) {
    long percent = (long) ((double) FULL * is / may);
    if (percent >= WARN_AT) {
      String format =
          english
              ? "warning: the site uses %,d of %,d (%d %%) of site.%s"
              : "警告：网站已用 %,d / %,d（%d %%），见 site.%s";
      lines.add(String.format(Locale.ROOT, format, is, may, Math.min(percent, FULL), setting));
    }
  }
}
