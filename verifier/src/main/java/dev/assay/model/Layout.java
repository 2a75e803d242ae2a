package dev.assay.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the untyped texts of a kind become a tree. JSON, JSONL and YAML need none of it.
 *
 * @param types value types by env key; keys not named are text
 * @param numbered env keys {@code <prefix><n>_<FIELD>} gathered into a list
 * @param lines patterns of log lines, tried in order, the first match wins
 */
public record Layout(
    Map<String, ValueType> types, List<Numbered> numbered, List<LinePattern> lines) {
  /** Nothing to say: JSON and its kin. */
  public static final Layout NONE = new Layout(Map.of(), List.of(), List.of());

  public Layout {
    types = Map.copyOf(types);
    numbered = List.copyOf(numbered);
    lines = List.copyOf(lines);
  }

  /**
   * Keys such as {@code STEP_3_STATUS} gathered into the list {@code /steps}, one object per number
   * that occurs, in ascending order, with the number under {@code n}.
   */
  public record Numbered(String name, String prefix, Map<String, ValueType> types) {
    public Numbered {
      types = Map.copyOf(types);
    }
  }

  /**
   * One kind of log line.
   *
   * @param name key of the list under which matches are gathered: {@code /<name>/0/<group>}
   * @param regex RE2 syntax with named groups, searched in the line (anchor it where it matters)
   * @param types value types by group name
   * @param fact when present, a match is a fact {@code <key group> = <value group>}, gathered under
   *     {@code /facts/<key>} (the last one counts) instead of a list
   */
  public record LinePattern(
      String name, String regex, Map<String, ValueType> types, Optional<Fact> fact) {
    public LinePattern {
      types = Map.copyOf(types);
    }
  }

  /**
   * The groups that hold key and value.
   *
   * @param types value types by fact key
   */
  public record Fact(String key, String value, Map<String, ValueType> types) {
    public Fact {
      types = Map.copyOf(types);
    }
  }
}
