package dev.assay.report;

import dev.assay.model.Counts;
import dev.assay.model.Lang;
import dev.assay.model.Run;

/** The totals of a run as one sentence. */
final class Summary {
  private Summary() {}

  static String sentence(Run run, Lang lang) {
    Counts counts = run.counts();
    return lang == Lang.EN ? english(run, counts) : chinese(run, counts);
  }

  private static String english(Run run, Counts counts) {
    return counts.fail().error()
        + " failed, "
        + counts.open().error()
        + " open, "
        + plural(counts.fail().warning() + counts.open().warning(), "warning")
        + ", "
        + plural(counts.fail().note() + counts.open().note(), "note")
        + (counts.waived() > 0 ? ", " + counts.waived() + " waived" : "")
        + (counts.known() > 0 ? ", " + counts.known() + " known" : "")
        + "; "
        + plural(counts.checks(), "check")
        + " in "
        + plural(counts.evidence(), "evidence file")
        + run.asOf().map(instant -> ", as of " + instant).orElse("")
        + run.commit().map(commit -> ", commit " + commit.substring(0, 7)).orElse("")
        + (run.dirty() ? " (dirty)" : "");
  }

  private static String chinese(Run run, Counts counts) {
    return counts.fail().error()
        + " 项不符，"
        + counts.open().error()
        + " 项未决，"
        + (counts.fail().warning() + counts.open().warning())
        + " 项警告，"
        + (counts.fail().note() + counts.open().note())
        + " 项提示"
        + (counts.waived() > 0 ? "，" + counts.waived() + " 项已豁免" : "")
        + (counts.known() > 0 ? "，" + counts.known() + " 项已知" : "")
        + "；"
        + counts.evidence()
        + " 个证据文件，"
        + counts.checks()
        + " 次检查"
        + run.asOf().map(instant -> "，截至 " + instant).orElse("")
        + run.commit().map(commit -> "，提交 " + commit.substring(0, 7)).orElse("")
        + (run.dirty() ? "（有未提交改动）" : "");
  }

  private static String plural(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
