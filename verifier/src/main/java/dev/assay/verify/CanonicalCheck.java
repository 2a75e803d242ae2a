package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Format;
import dev.assay.model.Release;
import dev.assay.model.ReleaseText;
import dev.assay.model.Rule;
import dev.assay.model.Tree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks whether a file is, byte for byte, what we would write about a release: the digest of its
 * bytes against the digest of ours.
 */
final class CanonicalCheck implements Asker<Check.Canonical> {
  private static final int SHOWN = 120;

  @Override
  public Answer ask(Rule rule, Check.Canonical check, Subject subject) {
    Optional<Subject> source = source(check, subject);
    Optional<Release> release = source.flatMap(each -> release(check.text(), each));
    if (release.isEmpty() || release.get().ours() != check.ours()) {
      return Answer.NOT_APPLICABLE;
    }
    byte[] canonical = check.text().of(release.get());
    if (sha256(canonical).equals(subject.read().sha256())) {
      return Answer.PASS;
    }
    if (!check.ours() && !sameFacts(check.text(), release.get(), subject.tree())) {
      return Answer.NOT_APPLICABLE;
    }
    Draft draft = draft(rule, subject, new String(canonical, StandardCharsets.UTF_8));
    return Answer.of(List.of(draft.value("source", source.get().path())));
  }

  private static Optional<Subject> source(Check.Canonical check, Subject subject) {
    for (String from : check.from()) {
      Optional<Subject> source =
          from.equals("self")
              ? Optional.of(subject)
              : subject.partner(from).map(Subject.Partner::subject);
      if (source.isPresent()) {
        return source;
      }
    }
    return Optional.empty();
  }

  private static Optional<Release> release(ReleaseText text, Subject source) {
    Tree tree = source.tree();
    if (source.kind().format() != Format.ARCHIVE) {
      return Release.ofSummary(tree);
    }
    return text == ReleaseText.SIDE_FILE ? Release.ofFile(tree) : Release.of(tree);
  }

  /** Whether a file says what the text would say, type and value, whatever it looks like. */
  private static boolean sameFacts(ReleaseText text, Release release, Tree tree) {
    for (Map.Entry<String, Object> fact : text.stated(release).entrySet()) {
      Object value = tree.scalar(fact.getKey()).map(scalar -> scalar.value()).orElse("");
      boolean asText = text == ReleaseText.PAGE || value instanceof String;
      Object expected =
          fact.getValue() instanceof Number number && !asText
              ? (Object) number.longValue()
              : fact.getValue().toString();
      boolean equal = expected.equals(value);
      if (!equal) {
        return false;
      }
    }
    return true;
  }

  /** At the first character that is another one, with both lines. */
  private static Draft draft(Rule rule, Subject subject, String canonical) {
    String text = subject.tree().text();
    int at = 0;
    while (at < Math.min(text.length(), canonical.length())
        && text.charAt(at) == canonical.charAt(at)) {
      at++;
    }
    if (at == text.length() && at == canonical.length()) {
      return Draft.at(rule.answer(), subject, "").expected("UTF-8").actual("another encoding");
    }
    return Draft.at(
            rule.answer(),
            subject.tree().locate(subject.path(), Math.min(at, text.length()), ""),
            Optional.of(subject.tree()))
        .expected(line(canonical, at))
        .actual(line(text, at));
  }

  private static String line(String text, int at) {
    if (at >= text.length()) {
      return "the end of the file";
    }
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at);
    String line = text.substring(start, end < 0 ? text.length() : end);
    int from = Math.max(0, Math.min(at - start - SHOWN / 2, line.length() - SHOWN));
    String part = line.substring(from, Math.min(line.length(), from + SHOWN));
    return part.isBlank() ? "an empty line" : part;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
