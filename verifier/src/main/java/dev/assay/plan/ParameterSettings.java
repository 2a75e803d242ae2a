package dev.assay.plan;

import dev.assay.model.Location;
import dev.assay.model.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parameters in force: pack default, then {@code assay.yaml}, then the command line. */
final class ParameterSettings {
  private ParameterSettings() {}

  static Map<String, Parameter> of(Config config, List<String> sets, PackChoice packs) {
    Map<String, Parameter> declared = PackReader.parameters(packs.declared());
    Map<String, Parameter> inForce = PackReader.parameters(packs.inUse());
    config
        .parameters()
        .ifPresent(
            object ->
                object
                    .map()
                    .forEach(
                        (name, value) -> {
                          String id =
                              id(name, declared.keySet())
                                  .orElseThrow(() -> unknown(object, name, declared, packs));
                          ParameterValue number = ParameterValue.of(value, declared.get(id).unit());
                          inForce.computeIfPresent(id, (key, each) -> with(each, number));
                        }));
    for (String set : sets) {
      set(set, inForce);
    }
    return inForce;
  }

  private static void set(String set, Map<String, Parameter> inForce) {
    int equals = set.indexOf('=');
    if (equals < 1) {
      throw new PlanException(
          Location.none(),
          "--set '" + set + "' has no value",
          "write --set PARAM=VALUE, for example --set drills/max-rto=10s");
    }
    String name = set.substring(0, equals).strip();
    String id =
        id(name, inForce.keySet())
            .orElseThrow(
                () ->
                    new PlanException(
                        Location.none(), "--set: " + problem(name, inForce), help(name, inForce)));
    ParameterValue number =
        ParameterValue.ofOption(name, set.substring(equals + 1), inForce.get(id).unit());
    inForce.computeIfPresent(id, (key, each) -> with(each, number));
  }

  /** The full id of a name that may leave the pack out when only one pack has it. */
  private static Optional<String> id(String name, Set<String> ids) {
    if (ids.contains(name)) {
      return Optional.of(name);
    }
    List<String> same = same(name, ids);
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  private static List<String> same(String name, Set<String> ids) {
    return new TreeSet<>(ids).stream().filter(id -> id.endsWith("/" + name)).toList();
  }

  private static PlanException unknown(
      Value object, String name, Map<String, Parameter> known, PackChoice packs) {
    if (!same(name, known.keySet()).isEmpty()) {
      return object.badKey(name, problem(name, known), help(name, known));
    }
    return packs.unknown(
        object,
        name,
        "parameter '" + name + "'",
        pack ->
            pack.parameters().stream()
                .anyMatch(each -> each.id().equals(name) || each.id().endsWith("/" + name)),
        help(name, known));
  }

  private static String problem(String name, Map<String, Parameter> known) {
    return same(name, known.keySet()).isEmpty()
        ? "unknown parameter '" + name + "'"
        : "parameter '" + name + "' exists in several packs";
  }

  private static String help(String name, Map<String, Parameter> known) {
    List<String> same = same(name, known.keySet());
    return same.isEmpty()
        ? Nearest.help(name, names(name, known))
        : "write the pack too: " + String.join(" or ", same);
  }

  /** A name without pack is compared with names without pack. */
  private static Set<String> names(String name, Map<String, Parameter> known) {
    TreeSet<String> names = new TreeSet<>();
    known
        .keySet()
        .forEach(id -> names.add(name.contains("/") ? id : id.substring(id.indexOf('/') + 1)));
    return names;
  }

  private static Parameter with(Parameter parameter, ParameterValue value) {
    return new Parameter(
        parameter.id(),
        parameter.title(),
        parameter.unit(),
        value.number(),
        parameter.packDefault(),
        parameter.source(),
        value.origin(),
        parameter.looser());
  }
}
