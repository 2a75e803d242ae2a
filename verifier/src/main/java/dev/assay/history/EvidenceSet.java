package dev.assay.history;

import dev.assay.model.Evidence;
import dev.assay.model.EvidenceVersion;
import dev.assay.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run was about: path, kind, digest and verdict of each piece of evidence, sorted, one a
 * line, so that git stores two sets as their difference.
 */
final class EvidenceSet {
  /** Schema id of the file. */
  static final String SCHEMA = "assay-evidence-set/v1";

  private static final Comparator<Evidence> ORDER =
      Comparator.comparing(
              (Evidence evidence) -> evidence.path().getBytes(StandardCharsets.UTF_8),
              Arrays::compareUnsigned)
          .thenComparing(Evidence::kind);

  private EvidenceSet() {}

  /** The file's bytes. */
  static byte[] encode(List<Evidence> evidence) {
    StringBuilder out = new StringBuilder("{\"schema\":\"" + SCHEMA + "\",\"evidence\":[");
    String separator = "\n";
    for (Evidence one : evidence.stream().sorted(ORDER).toList()) {
      ObjectNode node = LineCodec.MAPPER.createObjectNode();
      node.put("path", one.path());
      node.put("kind", one.kind());
      one.sha256().ifPresentOrElse(sha -> node.put("sha256", sha), () -> node.putNull("sha256"));
      node.put("verdict", one.verdict().name());
      out.append(separator).append(LineCodec.MAPPER.writeValueAsString(node));
      separator = ",\n";
    }
    return out.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What a file lists; empty when it is none of ours. */
  static Optional<List<EvidenceVersion>> decode(byte[] bytes) {
    try {
      JsonNode file = LineCodec.MAPPER.readTree(bytes);
      JsonRows.check(file, SCHEMA);
      return Optional.of(JsonRows.list(file.required("evidence"), EvidenceSet::version));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static EvidenceVersion version(JsonNode row) {
    return new EvidenceVersion(
        row.required("path").stringValue(),
        row.required("kind").stringValue(),
        JsonRows.text(row, "sha256"),
        Verdict.valueOf(row.required("verdict").stringValue()));
  }
}
