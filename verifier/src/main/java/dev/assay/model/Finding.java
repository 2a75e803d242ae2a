package dev.assay.model;

import java.util.Objects;
import java.util.Optional;

/**
 * One answer to a rule that is worth saying (SARIF result). Secrets in its texts are masked when it
 * is made, so no output can forget to.
 *
 * @param expected what the rule demands, e.g. {@code <= 10 s}
 * @param actual what the evidence holds, e.g. {@code 12.4 s}
 * @param wouldPass the nearest value that would pass, in words
 * @param excerpt the line it points into
 * @param claim id of the claim whose derivation led here
 * @param fingerprint 32 hex digits, then {@code ~2}, {@code ~3} … for equal ones
 * @param known whether the baseline held against has it: shown, and not counted
 */
public record Finding(
    String rule,
    FindingKind kind,
    Level level,
    Location location,
    Text message,
    Optional<String> expected,
    Optional<String> actual,
    Text remedy,
    Optional<Text> wouldPass,
    Optional<Excerpt> excerpt,
    Optional<String> claim,
    String fingerprint,
    Optional<Waiver> waiver,
    boolean known) {
  public Finding {
    Objects.requireNonNull(rule, "rule must not be null");
    Objects.requireNonNull(location, "location must not be null");
    message = SecretMask.mask(message);
    remedy = SecretMask.mask(remedy);
    expected = expected.map(SecretMask::mask);
    actual = actual.map(SecretMask::mask);
    wouldPass = wouldPass.map(SecretMask::mask);
  }

  /** The same finding under another fingerprint. */
  public Finding withFingerprint(String other) {
    return new Finding(
        rule, kind, level, location, message, expected, actual, remedy, wouldPass, excerpt, claim,
        other, waiver, known);
  }

  /** The same finding, accepted. */
  public Finding waived(Waiver by) {
    return new Finding(
        rule,
        kind,
        level,
        location,
        message,
        expected,
        actual,
        remedy,
        wouldPass,
        excerpt,
        claim,
        fingerprint,
        Optional.of(by),
        known);
  }

  /** The same finding, known to the baseline. */
  public Finding asKnown() {
    return new Finding(
        rule,
        kind,
        level,
        location,
        message,
        expected,
        actual,
        remedy,
        wouldPass,
        excerpt,
        claim,
        fingerprint,
        waiver,
        true);
  }

  /** Whether it moves counts, verdict and exit code: neither waived nor known. */
  public boolean counts() {
    return waiver.isEmpty() && !known;
  }
}
