package dev.assay.report;

import dev.assay.model.Counts;
import dev.assay.model.Evidence;
import dev.assay.model.Gate;
import dev.assay.model.Run;
import dev.assay.model.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/**
 * An in-toto Statement v1 with a SLSA verification summary v1, unsigned. The subjects are the files
 * that were verified; an indeterminate run is FAILED, and no SLSA level is claimed. Who wants it
 * signed hands it to a signer.
 */
public final class VsaReporter implements Reporter {
  private static final String STATEMENT = "https://in-toto.io/Statement/v1";
  private static final String SUMMARY = "https://slsa.dev/verification_summary/v1";

  /** A reporter; the format has no language. */
  public VsaReporter() {}

  @Override
  public void write(Run run, int exitCode, OutputStream out) throws IOException {
    JsonFile.write(
        out,
        json -> {
          json.writeStringProperty("_type", STATEMENT);
          json.writeArrayPropertyStart("subject");
          for (Evidence evidence : run.evidence()) {
            evidence.sha256().ifPresent(digest -> resource(json, evidence.path(), digest));
          }
          json.writeEndArray();
          json.writeStringProperty("predicateType", SUMMARY);
          json.writeObjectPropertyStart("predicate");
          predicate(json, run);
          json.writeEndObject();
        });
  }

  private static void resource(JsonGenerator json, String name, String sha256) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeObjectPropertyStart("digest");
    json.writeStringProperty("sha256", sha256);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void predicate(JsonGenerator json, Run run) {
    String digest = PolicyDigest.of(run);
    json.writeObjectPropertyStart("verifier");
    json.writeStringProperty("id", "urn:assay:verifier");
    json.writeObjectPropertyStart("version");
    json.writeStringProperty("assay", run.version());
    json.writeEndObject();
    json.writeEndObject();
    run.asOf()
        .map(Instant::toString)
        .ifPresent(instant -> json.writeStringProperty("timeVerified", instant));
    // A SWHID (ISO/IEC 18670) names a commit wherever its repository lies; a dirty tree is none.
    json.writeStringProperty(
        "resourceUri",
        run.commit()
            .filter(commit -> !run.dirty())
            .map(commit -> "swh:1:rev:" + commit)
            .orElse("urn:assay:workspace"));
    json.writeObjectPropertyStart("policy");
    json.writeStringProperty(
        "uri", "urn:assay:policy:" + run.gate().map(Gate::policy).orElse("verify"));
    json.writeObjectPropertyStart("digest");
    json.writeStringProperty("sha256", digest);
    json.writeEndObject();
    json.writeEndObject();
    boolean passed = run.verdict() == Verdict.PASS;
    json.writeStringProperty("verificationResult", passed ? "PASSED" : "FAILED");
    json.writeArrayPropertyStart("verifiedLevels");
    if (!passed) {
      json.writeString("FAILED");
    }
    json.writeEndArray();
    // The specification lets fields be added whose names are URIs.
    json.writeObjectPropertyStart("urn:assay:summary");
    summary(json, run);
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, Run run) {
    Counts counts = run.counts();
    json.writeStringProperty("verdict", run.verdict().name());
    JsonFile.levels(json, "fail", counts.fail());
    JsonFile.levels(json, "open", counts.open());
    json.writeNumberProperty("waived", counts.waived());
    json.writeNumberProperty("known", counts.known());
    json.writeNumberProperty("evidence", counts.evidence());
    json.writeNumberProperty("checks", counts.checks());
    JsonFile.text(json, "commit", run.commit());
    json.writeBooleanProperty("dirty", run.dirty());
    json.writeArrayPropertyStart("off");
    run.plan().rules().stream()
        .filter(rule -> rule.off().isPresent())
        .forEach(rule -> json.writeString(rule.id()));
    json.writeEndArray();
  }
}
