package dev.assay.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a domain means by the numbers a process ends with. Its documents may disagree, so there may
 * be several tables and several lists of what repairs itself; modes of the pack choose.
 *
 * @param name as it is asked for: {@code --exit-codes v4pro}
 * @param pack name of the pack it comes from
 * @param mode name of the mode whose value is the table in force; without one the first is
 * @param tables at least one
 * @param recovery name of the mode whose value is the list in force; without one the first is
 * @param recoverable what may be repaired by a machine; empty when nothing is said
 * @param otherwise the code of whatever has none of its own; in every table
 * @param recorded names of the pack's rules that find a code some evidence recorded: {@code actual}
 *     of such a finding is the code
 */
public record ExitCodes(
    String name,
    String pack,
    Text title,
    Optional<String> mode,
    List<Table> tables,
    Optional<String> recovery,
    List<Recoverable> recoverable,
    int otherwise,
    List<String> recorded) {
  public ExitCodes {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(pack, "pack must not be null");
    Objects.requireNonNull(title, "title must not be null");
    tables = List.copyOf(tables);
    recoverable = List.copyOf(recoverable);
    recorded = List.copyOf(recorded);
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("exit codes " + name + " must have a table");
    }
  }

  /**
   * One code.
   *
   * @param code 0 to 255
   * @param severity the domain's own, e.g. FATAL; not the level
   */
  public record Code(int code, String name, String severity) {}

  /**
   * What one document, or one generation of scripts, says.
   *
   * @param codes in the order of the numbers
   * @param order of the gates: of several that failed the first gives the code
   * @param rules codes of rules that this table does not take from the rule itself, by rule name
   */
  public record Table(
      String name,
      Text title,
      String source,
      List<Code> codes,
      List<Integer> order,
      Map<String, Integer> rules) {
    public Table {
      codes = List.copyOf(codes);
      order = List.copyOf(order);
      rules = Map.copyOf(rules);
    }

    /** What a number means. */
    public Optional<Code> code(int number) {
      return codes.stream().filter(each -> each.code() == number).findFirst();
    }

    /** Where in the gate order a code stands; what the order leaves out comes last, by number. */
    public int rank(int number) {
      int at = order.indexOf(number);
      return at < 0 ? order.size() + number : at;
    }
  }

  /** Codes that one document calls repairable by a machine. */
  public record Recoverable(String name, List<Integer> codes, String source) {
    public Recoverable {
      codes = List.copyOf(codes);
    }
  }

  /** The table that the modes choose; the first when the pack is not in use. */
  public Table inForce(Map<String, String> modes) {
    Optional<String> chosen = mode.map(modes::get);
    return tables.stream()
        .filter(each -> chosen.filter(each.name()::equals).isPresent())
        .findFirst()
        .orElse(tables.get(0));
  }

  /** The list of repairable codes that the modes choose; empty when nothing is said of repair. */
  public Optional<Recoverable> recoverableInForce(Map<String, String> modes) {
    Optional<String> chosen = recovery.map(modes::get);
    return recoverable.stream()
        .filter(each -> chosen.filter(each.name()::equals).isPresent())
        .findFirst()
        .or(() -> recoverable.stream().findFirst());
  }

  /** The code a failed finding of a rule gives in a table, if it is one of the table. */
  public Optional<Code> codeOf(Rule rule, Table table) {
    Integer other = rule.pack().equals(pack) ? table.rules().get(rule.name()) : null;
    if (other != null) {
      return table.code(other);
    }
    return rule.exitCode().isPresent() ? table.code(rule.exitCode().getAsInt()) : Optional.empty();
  }
}
