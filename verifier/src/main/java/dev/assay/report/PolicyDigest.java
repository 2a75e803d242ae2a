package dev.assay.report;

import dev.assay.model.Parameter;
import dev.assay.model.Run;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One digest over everything that decided the answer but the evidence: packs, levels in force,
 * parameters, modes, expectations, waivers and the policy. Two summaries with equal subjects and
 * equal digests were asked the same.
 */
final class PolicyDigest {
  private PolicyDigest() {}

  /** 64 hex digits of SHA-256 over sorted lines {@code what NUL value LF}. */
  static String of(Run run) {
    TreeSet<String> lines = new TreeSet<>();
    run.plan().packs().forEach(pack -> lines.add(line("pack " + pack.name(), pack.digest())));
    run.plan()
        .rules()
        .forEach(
            rule ->
                lines.add(
                    line(
                        "rule " + rule.id(),
                        rule.off().isPresent() ? "off" : rule.level().word())));
    for (Parameter parameter : new TreeMap<>(run.plan().parameters()).values()) {
      lines.add(line("parameter " + parameter.id(), parameter.show()));
    }
    run.plan().modes().forEach((mode, value) -> lines.add(line("mode " + mode, value)));
    run.plan().expects().forEach(each -> lines.add(line("expects", each.toString())));
    run.plan().waivers().forEach(each -> lines.add(line("waiver", each.toString())));
    run.gate()
        .flatMap(gate -> run.plan().policy(gate.policy()))
        .ifPresent(policy -> lines.add(line("policy", policy.toString())));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(each -> digest.update(each.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String line(String what, String value) {
    return what + '\0' + value + '\n';
  }
}
