package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads workflow commands as GitHub's runner does, and the line below them. */
final class ReadGitHub {
  private static final Pattern COMMAND = Pattern.compile("::(error|warning|notice) (.*?)::(.*)");
  private static final Pattern MORE =
      Pattern.compile(
          "(?:(\\d+) more|还有 (\\d+) 项) ?[(（](\\d+) (?:fail|项不符)[,，] ?(\\d+) (?:open|项未决).*",
          Pattern.DOTALL);
  static final Pattern SUMMARY =
      Pattern.compile(
          "(\\S+?)(?:: |：)(\\d+) (?:failed, |项不符，)(\\d+) (?:open, |项未决，)(\\d+) (?:warnings?, |项警告，)"
              + "(\\d+) (?:notes?|项提示)(?:[,，] ?(\\d+) (?:waived|项已豁免))?(?:[,，] ?(\\d+) (?:known|项已知))?.*");

  private ReadGitHub() {}

  /**
   * One command.
   *
   * @param level as GitHub says it
   */
  record Command(String level, Map<String, String> properties, String message) {}

  static List<Command> commands(byte[] bytes) {
    List<Command> commands = new ArrayList<>();
    List<String> lines = List.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1));
    for (String line : lines.subList(0, lines.size() - 2)) {
      Matcher command = COMMAND.matcher(line);
      assertTrue(command.matches(), () -> "no command: " + line);
      Map<String, String> properties = new TreeMap<>();
      for (String property : command.group(2).split(",", -1)) {
        String[] pair = property.split("=", 2);
        properties.put(pair[0], plain(pair[1].replace("%3A", ":").replace("%2C", ",")));
      }
      commands.add(new Command(command.group(1), properties, plain(command.group(3))));
    }
    return commands;
  }

  private static String plain(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }

  static Told read(byte[] bytes) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Command command : commands(bytes)) {
      String level = command.level().replace("notice", "note");
      if (command.properties().get("title").equals("assay")) {
        Matcher more = MORE.matcher(command.message());
        assertTrue(more.matches(), command.message());
        counts.merge("fail." + level, Integer.parseInt(more.group(3)), Integer::sum);
        counts.merge("open." + level, Integer.parseInt(more.group(4)), Integer::sum);
      } else {
        boolean open = command.properties().get("title").endsWith(" (open)");
        counts.merge((open ? "open." : "fail.") + level, 1, Integer::sum);
      }
    }
    String text = new String(bytes, StandardCharsets.UTF_8).stripTrailing();
    return summary(text.substring(text.lastIndexOf('\n') + 1), counts);
  }

  /** The sentence with the totals, held against what was counted above it. */
  static Told summary(String line, Map<String, Integer> counts) {
    Matcher said = SUMMARY.matcher(line);
    assertTrue(said.matches(), line);
    assertEquals(counts.getOrDefault("fail.error", 0), Integer.valueOf(said.group(2)));
    assertEquals(counts.getOrDefault("open.error", 0), Integer.valueOf(said.group(3)));
    assertEquals(both(counts, "warning"), Integer.parseInt(said.group(4)));
    assertEquals(both(counts, "note"), Integer.parseInt(said.group(5)));
    counts.put("waived", said.group(6) == null ? 0 : Integer.parseInt(said.group(6)));
    counts.put("known", said.group(7) == null ? 0 : Integer.parseInt(said.group(7)));
    return new Told(verdict(said.group(1)), counts);
  }

  static String verdict(String word) {
    return switch (word) {
      case "通过" -> "PASS";
      case "不通过" -> "FAIL";
      case "无法判定" -> "INDETERMINATE";
      default -> word;
    };
  }

  private static int both(Map<String, Integer> counts, String level) {
    return counts.getOrDefault("fail." + level, 0) + counts.getOrDefault("open." + level, 0);
  }
}
