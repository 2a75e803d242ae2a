package dev.assay.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A folder of data: kinds, schemas, rules, parameters.
 *
 * @param digesting gives its {@link #digest}, perhaps only when somebody asks
 * @param modes allowed values by mode name; the first is the default
 * @param files the folder itself, for samples
 * @param wordings how languages speak of work, by file name
 * @param known lists of texts that rules compare with, by name
 * @param exitCodes what its domain means by exit codes, by name
 */
public record Pack(
    String name,
    String version,
    Text title,
    Supplier<String> digesting,
    List<Kind> kinds,
    List<Rule> rules,
    List<Parameter> parameters,
    Map<String, List<String>> modes,
    Source files,
    List<Wording> wordings,
    Map<String, List<String>> known,
    List<ExitCodes> exitCodes) {
  /** A pack that says nothing about words and exit codes. */
  public Pack(
      String name,
      String version,
      Text title,
      String digest,
      List<Kind> kinds,
      List<Rule> rules,
      List<Parameter> parameters,
      Map<String, List<String>> modes,
      Source files) {
    this(
        name,
        version,
        title,
        () -> digest,
        kinds,
        rules,
        parameters,
        modes,
        files,
        List.of(),
        Map.of(),
        List.of());
  }

  public Pack {
    wordings = List.copyOf(wordings);
    exitCodes = List.copyOf(exitCodes);
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(digesting, "digesting must not be null");
    kinds = List.copyOf(kinds);
    rules = List.copyOf(rules);
    parameters = List.copyOf(parameters);
    modes = Map.copyOf(modes);
    known = Map.copyOf(known);
  }

  /** {@code sha256:} + SHA-256 over the sorted lines {@code path NUL sha256 LF}. */
  public String digest() {
    return digesting.get();
  }

  /** The names of its kinds. */
  public Set<String> kindNames() {
    return kinds.stream().map(Kind::name).collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
