package dev.assay.verify;

import dev.assay.model.Claim;
import dev.assay.model.Drill;
import dev.assay.model.FindingKind;
import dev.assay.model.Reading;
import dev.assay.model.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answers about one file; not shared between threads. */
final class Judged {
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Map<String, Long> evaluated = new HashMap<>();
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private int checks;

  /** What is kept of the file itself. */
  final String path;

  final Optional<String> kind;
  final Optional<String> sha256;
  final long bytes;
  final boolean recognised;
  Optional<String> run = Optional.empty();
  Optional<Instant> instant = Optional.empty();
  Optional<Subject> kept = Optional.empty();
  Optional<Drill> drill = Optional.empty();

  /** What a document that people wrote says. */
  Optional<Paper> paper = Optional.empty();

  /** What a report about the language of documents says. */
  Optional<LanguageReport> reported = Optional.empty();

  /** Whether it says itself that it was a dry or simulated run. */
  boolean simulated;

  /** The inputs it declares, by the pointer under which rules look for them. */
  Map<String, List<String>> inputs = Map.of();

  /** The files it names, where rules ask for them. */
  List<NamedFiles> named = List.of();

  /** Paths of the partners by link. */
  Map<String, String> partners = Map.of();

  /** Paths of a bundle's files below its root, where a policy asks for some. */
  Set<String> members = Set.of();

  /** What it says about release bundles. */
  List<BundleNote> bundles = List.of();

  /** A rule with one of its findings. */
  record Found(Rule rule, Draft draft) {}

  private Judged(
      String path, Optional<String> kind, Optional<String> sha256, long bytes, boolean recognised) {
    this.path = path;
    this.kind = kind;
    this.sha256 = sha256;
    this.bytes = bytes;
    this.recognised = recognised;
  }

  static Judged of(Reading reading) {
    if (reading instanceof Reading.Read read) {
      return new Judged(
          read.path(),
          Optional.of(read.kind().name()),
          Optional.of(read.sha256()),
          read.bytes(),
          true);
    }
    if (reading instanceof Reading.Unreadable broken) {
      return new Judged(
          broken.path(),
          broken.kind().map(kind -> kind.name()),
          broken.sha256(),
          broken.bytes(),
          broken.kind().isPresent());
    }
    return new Judged(reading.path(), Optional.empty(), Optional.empty(), 0, false);
  }

  /** Notes an answer; of variants the same finding counts once. */
  void note(Rule rule, Answer answer, boolean counted) {
    if (counted) {
      checks++;
      if (answer.kind() != FindingKind.NOT_APPLICABLE) {
        evaluated.merge(rule.id(), 1L, Long::sum);
      }
    }
    for (Draft draft : answer.drafts()) {
      String key =
          rule.id() + '\0' + draft.location() + '\0' + draft.kind() + '\0' + draft.actual();
      found.putIfAbsent(key, new Found(rule, draft));
    }
  }

  void claim(Claim claim) {
    claims.put(claim.id(), claim);
  }

  Collection<Found> found() {
    return found.values();
  }

  Collection<Claim> claims() {
    return claims.values();
  }

  Map<String, Long> evaluated() {
    return evaluated;
  }

  int checks() {
    return checks;
  }

  /** All findings of several files. */
  static List<Found> all(List<Judged> judged) {
    List<Found> all = new ArrayList<>();
    judged.forEach(each -> all.addAll(each.found()));
    return all;
  }
}
