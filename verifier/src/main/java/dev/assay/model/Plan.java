package dev.assay.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people wrote: packs, configuration and command line put together; nothing in it was
 * measured.
 *
 * @param roots declared evidence roots and globs; empty: the whole workspace
 * @param exclude globs of what is never scanned
 * @param rules of all packs in use, with the level in force; sorted by id
 * @param parameters by id
 * @param policies in the order in which they were written
 * @param waivers as written, in effect or not
 * @param modes the value in force by {@code mode} name
 * @param site title and output of the site
 * @param history folder of the run ledger
 * @param past what is asked of the history
 * @param documents what is asked of documents
 * @param keeping how much evidence the ledger keeps
 */
public record Plan(
    List<Pack> packs,
    List<String> roots,
    List<String> exclude,
    List<Kind> kinds,
    List<Rule> rules,
    Map<String, Parameter> parameters,
    Map<String, String> modes,
    List<Expectation> expects,
    List<Policy> policies,
    List<WaiverEntry> waivers,
    Site site,
    Optional<Lang> lang,
    String history,
    List<PastDemand> past,
    DocumentPlan documents,
    Keeping keeping) {
  public Plan {
    past = List.copyOf(past);
    packs = List.copyOf(packs);
    roots = List.copyOf(roots);
    exclude = List.copyOf(exclude);
    kinds = List.copyOf(kinds);
    rules = List.copyOf(rules);
    parameters = Map.copyOf(parameters);
    modes = Map.copyOf(modes);
    expects = List.copyOf(expects);
    policies = List.copyOf(policies);
    waivers = List.copyOf(waivers);
  }

  /** A plan whose ledger keeps what it keeps when nobody says. */
  public Plan(
      List<Pack> packs,
      List<String> roots,
      List<String> exclude,
      List<Kind> kinds,
      List<Rule> rules,
      Map<String, Parameter> parameters,
      Map<String, String> modes,
      List<Expectation> expects,
      List<Policy> policies,
      List<WaiverEntry> waivers,
      Site site,
      Optional<Lang> lang,
      String history,
      List<PastDemand> past,
      DocumentPlan documents) {
    this(
        packs,
        roots,
        exclude,
        kinds,
        rules,
        parameters,
        modes,
        expects,
        policies,
        waivers,
        site,
        lang,
        history,
        past,
        documents,
        Keeping.DEFAULT);
  }

  /** A plan that asks nothing of the history and of documents. */
  public Plan(
      List<Pack> packs,
      List<String> roots,
      List<String> exclude,
      List<Kind> kinds,
      List<Rule> rules,
      Map<String, Parameter> parameters,
      Map<String, String> modes,
      List<Expectation> expects,
      List<Policy> policies,
      List<WaiverEntry> waivers,
      Site site,
      Optional<Lang> lang,
      String history) {
    this(
        packs,
        roots,
        exclude,
        kinds,
        rules,
        parameters,
        modes,
        expects,
        policies,
        waivers,
        site,
        lang,
        history,
        List.of(),
        DocumentPlan.NONE);
  }

  /** The same plan with other expectations. */
  public Plan expecting(List<Expectation> other) {
    return new Plan(
        packs,
        roots,
        exclude,
        kinds,
        rules,
        parameters,
        modes,
        other,
        policies,
        waivers,
        site,
        lang,
        history,
        past,
        documents,
        keeping);
  }

  /** The same plan, which asks other things of documents. */
  public Plan reading(DocumentPlan other) {
    return new Plan(
        packs,
        roots,
        exclude,
        kinds,
        rules,
        parameters,
        modes,
        expects,
        policies,
        waivers,
        site,
        lang,
        history,
        past,
        other,
        keeping);
  }

  /** The kind with this name. */
  public Optional<Kind> kind(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** The rule with this id, or one that had it before. */
  public Optional<Rule> rule(String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id) || rule.formerly().contains(id))
        .findFirst();
  }

  /** How the languages of all packs in use speak of work. */
  public List<Wording> wordings() {
    return packs.stream().flatMap(pack -> pack.wordings().stream()).toList();
  }

  /** What the domains of all packs in use mean by exit codes. */
  public List<ExitCodes> exitCodes() {
    return packs.stream().flatMap(pack -> pack.exitCodes().stream()).toList();
  }

  /** The policy with this name. */
  public Optional<Policy> policy(String name) {
    return policies.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * Evidence that must be there.
   *
   * @param min how many files of the kind
   * @param maxAge how old the newest may be at the as-of instant
   * @param files path patterns below the root of a bundle, each of which must match a member
   * @param version the release version that a bundle must have
   * @param commit the commit, or at least 7 digits of it, that a bundle must be made of
   * @param location where the expectation was written
   */
  public record Expectation(
      String kind,
      int min,
      Optional<java.time.Duration> maxAge,
      List<String> files,
      Optional<String> version,
      Optional<String> commit,
      Location location) {
    public Expectation {
      files = List.copyOf(files);
    }
  }

  /**
   * Settings of the site.
   *
   * @param output relative to the workspace
   * @param maxBytes the most that all its files together may have, at least 1
   * @param maxFiles the most files it may have, at least 1
   */
  public record Site(String title, String output, long maxBytes, int maxFiles) {
    /** Fits where sites are published: source of 1 GB and 10 minutes, GitHub Pages. */
    public static final long MAX_BYTES = 400_000_000;

    /** So many files are uploaded in time. */
    public static final int MAX_FILES = 20_000;

    public Site {
      if (maxBytes < 1 || maxFiles < 1) {
        throw new IllegalArgumentException("a site must be allowed a byte and a file");
      }
    }

    /** A site of the usual size. */
    public Site(String title, String output) {
      this(title, output, MAX_BYTES, MAX_FILES);
    }
  }

  /**
   * A question about the history and the place where it was written.
   *
   * @param name how it is written, for {@code assay config}
   */
  public record PastDemand(PastQuestion question, Location location, String name) {}
}
