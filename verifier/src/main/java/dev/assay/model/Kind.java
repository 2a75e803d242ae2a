package dev.assay.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an evidence file is: how to recognise it, how to read it, what it states.
 *
 * @param name unique over all packs, e.g. {@code wal-recovery-drill}
 * @param names file name globs (matched at any depth); {@code {date}} is a date
 * @param keys pointers that must exist; they decide before the name does
 * @param where pointers whose scalar text must match a regular expression (RE2, whole value)
 * @param schema JSON Schema text of the read tree; empty when the kind has no shape of its own
 * @param run pointer of the id of the run or drill
 * @param instants pointers of the instants that date the evidence, newest decisive
 * @param fields names that kinds share for pointers that differ, e.g. {@code total} for {@code
 *     FAILOVER_TOTAL_STEPS}; a rule says {@code $total} and {@code fields.total}
 * @param simulated a CEL expression over {@code doc} that is true for a dry or simulated run
 * @param traits what else it is
 */
public record Kind(
    String name,
    String pack,
    Text title,
    Format format,
    List<String> names,
    List<String> keys,
    Map<String, String> where,
    Layout layout,
    Optional<String> schema,
    Optional<String> run,
    List<String> instants,
    Map<String, String> fields,
    Optional<String> simulated,
    List<Link> links,
    List<Statement> statements,
    Optional<DrillSpec> drill,
    Set<Trait> traits) {
  /** What else a kind is. */
  public enum Trait {
    /**
     * A file that was named on the command line, or lies below a root of documents, has the format
     * and is of no other kind is of this one; in a mere scan no file is.
     */
    ASKED,
    /** People wrote it about work: its phrases, citations and claims are read. */
    DOCUMENT
  }

  public Kind {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(pack, "pack must not be null");
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(format, "format must not be null");
    names = List.copyOf(names);
    keys = List.copyOf(keys);
    where = Map.copyOf(where);
    instants = List.copyOf(instants);
    fields = Map.copyOf(fields);
    links = List.copyOf(links);
    statements = List.copyOf(statements);
    traits = Set.copyOf(traits);
    if (keys.isEmpty() && where.isEmpty() && names.isEmpty() && !traits.contains(Trait.ASKED)) {
      throw new IllegalArgumentException("kind " + name + " must say how it is recognised");
    }
  }

  /** A kind without traits. */
  public Kind(
      String name,
      String pack,
      Text title,
      Format format,
      List<String> names,
      List<String> keys,
      Map<String, String> where,
      Layout layout,
      Optional<String> schema,
      Optional<String> run,
      List<String> instants,
      Map<String, String> fields,
      Optional<String> simulated,
      List<Link> links,
      List<Statement> statements,
      Optional<DrillSpec> drill) {
    this(
        name,
        pack,
        title,
        format,
        names,
        keys,
        where,
        layout,
        schema,
        run,
        instants,
        fields,
        simulated,
        links,
        statements,
        drill,
        Set.of());
  }

  /** Whether it takes files that were asked for and are of no other kind. */
  public boolean asked() {
    return traits.contains(Trait.ASKED);
  }

  /** Whether its files are documents that people wrote about work. */
  public boolean document() {
    return traits.contains(Trait.DOCUMENT);
  }

  /** How specific the signature is; of two kinds that fit, the greater one wins. */
  public int specificity() {
    return keys.size() + 2 * where.size();
  }

  /** Whether its files are archives: bundles. */
  public boolean archive() {
    return format.word().equals("archive");
  }

  /** The link with this name. */
  public Optional<Link> link(String linkName) {
    return links.stream().filter(link -> link.name().equals(linkName)).findFirst();
  }

  /** The statement with this name. */
  public Optional<Statement> statement(String statementName) {
    return statements.stream().filter(each -> each.name().equals(statementName)).findFirst();
  }
}
