package dev.assay.document;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** The parser's complaint in words that name no class and no position. */
final class JsonReason {
  private static final Pattern CODE =
      Pattern.compile(" \\((?:\\(CTRL-CHAR, code \\d{1,7}\\)\\)|code \\d{1,7}[^)]{0,80}\\))");
  private static final int MAX = 160;

  private JsonReason() {}

  static String of(JacksonException e) {
    String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    String line = message.lines().findFirst().orElse("");
    line = CODE.matcher(line).replaceAll("");
    for (String tail :
        new String[] {
          " (start marker",
          " at [",
          " (for ",
          "; enable ",
          " - use ",
          ": was expecting (",
          " (JSON String"
        }) {
      int at = line.indexOf(tail);
      line = at > 0 ? line.substring(0, at) : line;
    }
    line = line.replace("(`JsonReadFeature", "(`");
    if (line.isBlank() || line.contains("Jackson") || line.contains("JsonRead")) {
      return "not JSON";
    }
    String cut = line.length() > MAX ? line.substring(0, MAX) + "…" : line;
    return Values.wellFormed(Character.toLowerCase(cut.charAt(0)) + cut.substring(1));
  }
}
