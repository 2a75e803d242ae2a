package dev.assay.cli;

import dev.assay.model.Bundle;
import dev.assay.model.Gate;
import dev.assay.model.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of an audit pack: for people, and for the shell of who checks it. */
final class AuditPackTexts {
  private static final Pattern HOLE = Pattern.compile("@([A-Za-z]+)@");

  private final Map<String, String> values = new LinkedHashMap<>();

  AuditPackTexts(Run run, Bundle bundle) {
    String commit = run.commit().orElse("");
    String asOf = run.asOf().map(Object::toString).orElse("");
    String policy = run.gate().map(Gate::policy).orElse("");
    String name = Bundle.stem(bundle.name());
    values.put("title", shown(name));
    values.put("bundle", quoted(name));
    values.put("verdict", run.verdict().name());
    values.put("bundleVerdict", bundle.verdict().name());
    values.put("version", run.version());
    values.put("commit", commit);
    values.put("shownCommit", orNone(commit));
    values.put("dirty", Boolean.toString(run.dirty() || commit.isEmpty()));
    values.put("asOf", asOf);
    values.put("shownAsOf", orNone(asOf));
    values.put("policy", quoted(policy));
    values.put("shownPolicy", orNone(shown(policy)));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "-" : text;
  }

  /** A name comes from evidence: what has no shape of its own must not be in a text. */
  private static String shown(String name) {
    return name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
  }

  /** As a shell takes it and sees nothing else in it. */
  private static String quoted(String name) {
    return "'" + shown(name).replace("'", "'\\''") + "'";
  }

  byte[] readme() throws IOException {
    return filled("README.txt");
  }

  byte[] script() throws IOException {
    return filled("reverify.sh");
  }

  private byte[] filled(String name) throws IOException {
    String text;
    try (InputStream in = AuditPackTexts.class.getResourceAsStream("audit-pack/" + name)) {
      if (in == null) {
        throw new IllegalStateException("audit-pack/" + name + " is missing from the jar");
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    StringBuilder filled = new StringBuilder(text.length());
    Matcher hole = HOLE.matcher(text);
    while (hole.find()) {
      hole.appendReplacement(filled, Matcher.quoteReplacement(values.get(hole.group(1))));
    }
    hole.appendTail(filled);
    return filled.toString().getBytes(StandardCharsets.UTF_8);
  }
}
