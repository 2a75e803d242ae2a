package dev.assay.report;

import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Lang;
import java.util.ArrayList;
import java.util.List;

/** The conditions of a gate as a table for people at a terminal. */
final class GateTable {
  private static final List<String> ENGLISH =
      List.of("gate", "required", "found", "margin", "condition");
  private static final List<String> CHINESE = List.of("门禁", "要求", "实际", "余量", "条件");

  private final Lang lang;
  private final Terminal terminal;

  GateTable(Lang lang, Terminal terminal) {
    this.lang = lang;
    this.terminal = terminal;
  }

  String of(Gate gate) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(lang == Lang.EN ? ENGLISH : CHINESE);
    for (Gate.Condition each : gate.conditions()) {
      rows.add(
          List.of(
              Words.outcome(each.outcome(), lang),
              Terminal.safe(each.required()),
              Terminal.safe(each.found()),
              each.margin().map(margin -> Terminal.safe(margin.in(lang))).orElse(""),
              Terminal.safe(each.asks().in(lang)) + "  [" + Terminal.safe(each.id()) + "]"));
    }
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], Terminal.width(row.get(i)));
      }
    }
    StringBuilder out = new StringBuilder();
    String title = gate.title().map(text -> " – " + text).orElse("");
    out.append(terminal.bold(Terminal.safe(gate.policy() + title))).append('\n');
    for (int r = 0; r < rows.size(); r++) {
      FindingKind outcome = r == 0 ? null : gate.conditions().get(r - 1).outcome();
      row(rows.get(r), widths, outcome, out);
    }
    return out.toString();
  }

  private void row(List<String> cells, int[] widths, FindingKind outcome, StringBuilder out) {
    StringBuilder line = new StringBuilder("  ");
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean last = i == cells.size() - 1;
      line.append(i == 0 ? painted(cell, outcome) : cell)
          .append(" ".repeat(last ? 0 : widths[i] - Terminal.width(cell) + 2));
    }
    out.append(line).append('\n');
  }

  private String painted(String word, FindingKind outcome) {
    if (outcome == null) {
      return terminal.faint(word);
    }
    return switch (outcome) {
      case PASS -> terminal.green(word);
      case FAIL -> terminal.red(word);
      default -> terminal.yellow(word);
    };
  }
}
