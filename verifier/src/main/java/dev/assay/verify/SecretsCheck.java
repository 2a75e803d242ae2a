package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Rule;
import dev.assay.model.Secret;
import dev.assay.model.Text;
import dev.assay.model.Tree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Finds keys, tokens and passwords in the text of a file. A finding never holds the secret, only
 * what it is and the first 16 hex digits of SHA-256 over rule NUL secret, by which a waiver knows
 * it again: another secret in the same place is another finding.
 */
final class SecretsCheck implements Asker<Check.Secrets> {
  /** More findings in one file would say nothing more. */
  private static final int MAX_LISTED = 100;

  @Override
  public Answer ask(Rule rule, Check.Secrets check, Subject subject) {
    Tree tree = subject.tree();
    if (tree.isLineless() || tree.text().isBlank()) {
      return Answer.NOT_APPLICABLE;
    }
    List<Draft> drafts = new ArrayList<>();
    for (Secret secret : tree.secrets()) {
      if (drafts.size() < MAX_LISTED) {
        drafts.add(
            Draft.at(
                    rule.answer(),
                    tree.locate(subject.path(), secret.start(), ""),
                    Optional.of(tree))
                .value("sort", secret.sort().title())
                .value("name", name(secret))
                .value("secret", fingerprint(rule.id(), secret.value())));
      }
    }
    return Answer.of(drafts);
  }

  private static Text name(Secret secret) {
    return secret.name().isEmpty()
        ? Text.same("")
        : new Text(" ('" + secret.name() + "')", "（'" + secret.name() + "'）");
  }

  /** First 16 hex digits of SHA-256 over rule NUL secret. */
  static String fingerprint(String rule, String secret) {
    try {
      byte[] all = (rule + '\0' + secret).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
