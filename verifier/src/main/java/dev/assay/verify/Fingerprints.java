package dev.assay.verify;

import dev.assay.model.Finding;
import dev.assay.model.Location;
import dev.assay.model.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of findings that outlive a change of lines. */
final class Fingerprints {
  private Fingerprints() {}

  /**
   * First 32 hex digits of SHA-256 over rule NUL path NUL pointer, or the text where there is no
   * pointer.
   */
  static String of(String rule, Location at, String message) {
    String where = at.pointer().isEmpty() ? message : at.pointer();
    String all = rule + '\0' + at.path().orElse("") + '\0' + where.strip();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * The fingerprint of a finding by each name its rule has or had: waivers and baselines follow a
   * renamed rule.
   */
  static Map<String, String> all(Finding finding, Rule rule) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(finding.rule(), finding.fingerprint());
    int tilde = finding.fingerprint().indexOf('~');
    String count = tilde < 0 ? "" : finding.fingerprint().substring(tilde);
    for (String former : rule.formerly()) {
      all.put(former, of(former, finding.location(), finding.message().en()) + count);
    }
    return all;
  }
}
