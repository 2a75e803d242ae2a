package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.ExitCodes;
import dev.assay.model.Kind;
import dev.assay.model.Link;
import dev.assay.model.Parameter;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.cel.common.values.NullValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an expression sees: the document, its kind's fields, parameters and modes in force. */
final class Scope {
  private static final List<String> NAMES =
      List.of(
          "doc", "self", "fields", "params", "modes", "codes", "known", "partners", "item", "i");

  private final Map<String, Map<String, Object>> parameters = new TreeMap<>();
  private final Map<String, Map<String, List<String>>> known = new TreeMap<>();
  private final Map<String, Parameter> byId;
  private final Map<String, String> modes;
  private final Map<String, Object> codes = new TreeMap<>();
  private final Expressions expressions;

  Scope(Plan plan) {
    this.modes = plan.modes();
    this.byId = plan.parameters();
    plan.exitCodes().forEach(each -> codes.put(each.name(), codes(each, plan.modes())));
    plan.packs().forEach(pack -> parameters.put(pack.name(), parameters(plan, pack.name())));
    plan.packs().forEach(pack -> known.put(pack.name(), pack.known()));
    this.expressions = Expressions.of(names(plan));
  }

  /**
   * The table and list in force: {@code order}, {@code recoverable}, {@code name}, {@code
   * severity}.
   */
  private static Map<String, Object> codes(ExitCodes codes, Map<String, String> modes) {
    ExitCodes.Table table = codes.inForce(modes);
    Map<Long, Object> names = new TreeMap<>();
    Map<Long, Object> severities = new TreeMap<>();
    for (ExitCodes.Code code : table.codes()) {
      names.put((long) code.code(), code.name());
      severities.put((long) code.code(), code.severity());
    }
    List<Integer> recoverable =
        codes.recoverableInForce(modes).map(ExitCodes.Recoverable::codes).orElse(List.of());
    return Map.of(
        "order",
        longs(table.order()),
        "recoverable",
        longs(recoverable),
        "name",
        names,
        "severity",
        severities);
  }

  private static List<Long> longs(List<Integer> numbers) {
    return numbers.stream().map(Integer::longValue).toList();
  }

  private static Map<String, Object> parameters(Plan plan, String pack) {
    Map<String, Object> values = new TreeMap<>();
    for (Parameter parameter : plan.parameters().values()) {
      double value = parameter.value().doubleValue();
      values.put(parameter.id(), value);
      if (parameter.id().startsWith(pack + "/")) {
        values.put(parameter.id().substring(pack.length() + 1), value);
      }
    }
    return values;
  }

  private static Set<String> names(Plan plan) {
    Set<String> names = new TreeSet<>(NAMES);
    plan.kinds().stream()
        .map(Kind::links)
        .flatMap(List::stream)
        .map(Link::name)
        .forEach(names::add);
    return names;
  }

  /** The parameter with this full id; a threshold that was judged has one. */
  Parameter parameter(String id) {
    return byId.get(id);
  }

  Expressions expressions() {
    return expressions;
  }

  /** The variables for a rule's pack and a document; partners only by the names asked for. */
  Map<String, Object> variables(String pack, Subject subject, List<String> with) {
    Map<String, Object> variables = new HashMap<>();
    Map<String, Object> partners = new TreeMap<>();
    variables.put("doc", subject.value());
    variables.put("params", parameters.getOrDefault(pack, Map.of()));
    variables.put("modes", modes);
    variables.put("known", known.getOrDefault(pack, Map.of()));
    variables.put("codes", codes);
    variables.put("self", self(subject));
    variables.put("fields", subject.fields());
    for (String link : with) {
      List<Subject> found = subject.partners(link);
      if (found.isEmpty()) {
        variables.put(link, NullValue.NULL_VALUE);
      } else if (subject.many(link)) {
        variables.put(link, found.stream().map(Subject::value).toList());
        partners.put(link, found.stream().map(Scope::self).toList());
      } else {
        variables.put(link, found.get(0).value());
        partners.put(link, self(found.get(0)));
      }
    }
    variables.put("partners", partners);
    return variables;
  }

  /** Whether a rule's condition holds; no condition always does. */
  boolean applies(String condition, Rule rule, Subject subject) throws Expressions.Failure {
    return expressions.holds(condition, variables(rule.pack(), subject, List.of()));
  }

  /** Whether the file says itself that it was a dry or simulated run; a failure says no. */
  boolean simulated(Subject subject) {
    if (subject.kind().simulated().isEmpty()) {
      return false;
    }
    try {
      return expressions.holds(
          subject.kind().simulated().get(), variables(subject.kind().pack(), subject, List.of()));
    } catch (Expressions.Failure e) {
      return false;
    }
  }

  /** A pointer with {@code $name} replaced by the kind's field of that name. */
  static String pointer(Subject subject, String pointer) {
    return pointer.startsWith("$")
        ? subject.kind().fields().getOrDefault(pointer.substring(1), "")
        : pointer;
  }

  /** Whether everything an expression needs is there and sound. */
  static boolean ready(Check.Expression check, Subject subject) {
    return check.needs().stream().allMatch(need -> ready(need, subject));
  }

  private static boolean ready(String need, Subject subject) {
    int colon = need.indexOf(':');
    if (colon > 0 && subject.kind().link(need.substring(0, colon)).isPresent()) {
      String pointer = need.substring(colon + 1);
      List<Subject> partners = subject.partners(need.substring(0, colon));
      return !partners.isEmpty() && partners.stream().allMatch(each -> each.sound(pointer));
    }
    String pointer = pointer(subject, need);
    return !(pointer.isEmpty() && need.startsWith("$")) && subject.sound(pointer);
  }

  private static Map<String, Object> self(Subject subject) {
    String path = subject.path();
    return Map.of(
        "path",
        path,
        "name",
        path.substring(subject.folder().length()),
        "folder",
        subject.folder());
  }
}
