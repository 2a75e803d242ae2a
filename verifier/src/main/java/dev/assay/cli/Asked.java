package dev.assay.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a verification is held against besides the rules, as the command line names it.
 *
 * @param gate whether a policy is asked: the named one, else the only one
 * @param policy its name
 * @param bundle the file that must meet it
 * @param alone what the bundle must be when nothing else is looked at
 * @param waiversFrom a revision
 * @param newSince a baseline file or a revision
 * @param language whether the language of documents is reported, though nobody configured it
 * @param exitCodes whose exit codes the process answers with
 */
record Asked(
    boolean gate,
    Optional<String> policy,
    Optional<Path> bundle,
    Optional<BundleWish> alone,
    Optional<String> waiversFrom,
    Optional<String> newSince,
    boolean language,
    String exitCodes) {
  /** Nothing. */
  static final Asked NOTHING = of(Optional.empty(), Optional.empty());

  static Asked of(Optional<String> waiversFrom, Optional<String> newSince) {
    return new Asked(
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        waiversFrom,
        newSince,
        false,
        ExitTables.STANDARD);
  }

  /** The same, reporting the language of documents. */
  Asked language(boolean reported) {
    return new Asked(gate, policy, bundle, alone, waiversFrom, newSince, reported, exitCodes);
  }

  /** The same, answering with the exit codes of that name. */
  Asked exitCodes(String name) {
    return new Asked(gate, policy, bundle, alone, waiversFrom, newSince, language, name);
  }

  /** The same, asking a policy. */
  Asked gate(Optional<String> name, Optional<Path> file) {
    return new Asked(true, name, file, alone, waiversFrom, newSince, language, exitCodes);
  }

  /** The same, of one bundle and what is joined with it alone. */
  Asked alone(Path file, BundleWish wish) {
    return new Asked(
        gate,
        policy,
        Optional.of(file),
        Optional.of(wish),
        waiversFrom,
        newSince,
        language,
        exitCodes);
  }
}
