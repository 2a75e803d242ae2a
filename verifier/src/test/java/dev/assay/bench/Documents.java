package dev.assay.bench;

import java.io.IOException;
import java.util.SplittableRandom;

/** Markdown documents of about 6 KB in English and Chinese; no pack asks about their words yet. */
final class Documents implements Part {
  private static final String[] SENTENCES = {
    "The recovery path was exercised on the standby and the numbers were copied into the table.",
    "Two operators read the log, and one of them repeated the last step from the runbook.",
    "本节记录演练的过程、时间和负责人，数据取自当日的日志。",
    "回滚步骤按手册执行，耗时见下表；未完成的事项列在文末。",
    "Limits are those of the agreement; the parameter file holds the value in force.",
  };

  @Override
  public String name() {
    return "documents";
  }

  @Override
  public int countAtScaleOne() {
    return 2_000;
  }

  @Override
  public int defects() {
    return 0;
  }

  @Override
  public void write(Sheet sheet, int index, int defect, SplittableRandom random)
      throws IOException {
    StringBuilder text = new StringBuilder("# Notes of week " + index + "\n");
    for (int section = 1; section <= 9; section++) {
      text.append("\n## ").append(section).append(". Observations\n\n");
      for (int line = 0; line < 6; line++) {
        text.append(SENTENCES[random.nextInt(SENTENCES.length)]).append('\n');
      }
      text.append("\n| step | seconds |\n|---|---|\n| replay | ")
          .append(random.nextInt(90))
          .append(" |\n");
    }
    sheet.write("notes/" + index / 100 + "/week-" + index + ".md", text.toString());
  }
}
