package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text for people back, without colour. */
final class ReadText {
  private static final Pattern FINDING =
      Pattern.compile(
          "\\S.*?: (error|warning|note|错误|警告|提示)( \\(open\\)|（未决）)?"
              + "( \\(waived by .*? until \\S+\\)|（.*? 已豁免至 .*?）| \\(known\\)|（已知）)? [a-z]+/[a-z-]+: .*");
  private static final Map<String, String> LEVELS =
      Map.of("错误", "error", "警告", "warning", "提示", "note");

  private ReadText() {}

  static Told read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : text.split("\n", -1)) {
      Matcher finding = FINDING.matcher(line);
      if (finding.matches()) {
        String level = LEVELS.getOrDefault(finding.group(1), finding.group(1));
        String state = finding.group(3) == null ? "" : finding.group(3);
        String what = (finding.group(2) == null ? "fail." : "open.") + level;
        boolean known = state.contains("known") || state.contains("已知");
        counts.merge(state.isEmpty() ? what : known ? "known" : "waived", 1, Integer::sum);
      }
    }
    int waived = counts.getOrDefault("waived", 0);
    int known = counts.getOrDefault("known", 0);
    Told told =
        ReadGitHub.summary(
            text.stripTrailing().substring(text.stripTrailing().lastIndexOf('\n') + 1), counts);
    assertEquals(waived, told.counts().getOrDefault("waived", 0));
    assertEquals(known, told.counts().getOrDefault("known", 0));
    return told;
  }
}
