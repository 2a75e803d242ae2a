package dev.assay.report;

import dev.assay.model.Bundle;
import dev.assay.model.Gate;
import dev.assay.model.Pack;
import dev.assay.model.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The two lists of an audit pack: what lies in it, and how each file of evidence got there. */
public final class AuditPackLists {
  private AuditPackLists() {}

  /** One file of the pack. */
  public record PackedFile(String sha256, long bytes) {}

  /**
   * One file of evidence.
   *
   * @param sha256 of the file in the workspace
   * @param file where its copy lies in the pack; empty when there is none
   * @param exact whether the copy is the file byte for byte
   * @param masked numbers of the lines in which a secret was masked
   * @param why there is no copy
   */
  public record Copied(
      String path,
      String kind,
      Optional<String> sha256,
      long bytes,
      Optional<String> file,
      boolean exact,
      List<Integer> masked,
      Optional<String> why) {
    public Copied {
      masked = List.copyOf(masked);
    }
  }

  /** Writes {@code manifest.json}: the release, the run and the digest of every other file. */
  public static void manifest(
      Run run, Bundle bundle, SortedMap<String, PackedFile> files, OutputStream out)
      throws IOException {
    JsonFile.write(
        out,
        json -> {
          json.writeStringProperty("schema", "assay-audit-pack/v1");
          json.writeObjectPropertyStart("tool");
          json.writeStringProperty("name", "assay");
          json.writeStringProperty("version", run.version());
          json.writeEndObject();
          json.writeObjectPropertyStart("bundle");
          json.writeStringProperty("name", bundle.name());
          JsonFile.text(json, "version", bundle.value(Bundle.Field.VERSION));
          JsonFile.text(json, "commit", bundle.value(Bundle.Field.COMMIT));
          JsonFile.text(json, "sha256", bundle.value(Bundle.Field.SHA256));
          json.writeStringProperty("verdict", bundle.verdict().name());
          json.writeEndObject();
          json.writeStringProperty("verdict", run.verdict().name());
          JsonFile.text(json, "policy", run.gate().map(Gate::policy));
          JsonFile.text(json, "asOf", run.asOf().map(Object::toString));
          JsonFile.text(json, "commit", run.commit());
          json.writeBooleanProperty("dirty", run.dirty());
          json.writeObjectPropertyStart("packs");
          run.plan().packs().stream()
              .sorted(Comparator.comparing(Pack::name))
              .forEach(pack -> json.writeStringProperty(pack.name(), pack.digest()));
          json.writeEndObject();
          json.writeObjectPropertyStart("files");
          files.forEach(
              (path, file) -> {
                json.writeObjectPropertyStart(path);
                json.writeStringProperty("sha256", file.sha256());
                json.writeNumberProperty("bytes", file.bytes());
                json.writeEndObject();
              });
          json.writeEndObject();
        });
  }

  /** Writes {@code evidence.json}: each file of evidence, and where something was masked. */
  public static void evidence(List<Copied> all, OutputStream out) throws IOException {
    JsonFile.write(
        out,
        json -> {
          json.writeStringProperty("schema", "assay-audit-pack-evidence/v1");
          json.writeArrayPropertyStart("evidence");
          for (Copied each : all) {
            json.writeStartObject();
            json.writeStringProperty("path", each.path());
            json.writeStringProperty("kind", each.kind());
            JsonFile.text(json, "sha256", each.sha256());
            json.writeNumberProperty("bytes", each.bytes());
            JsonFile.text(json, "file", each.file());
            json.writeBooleanProperty("exact", each.exact());
            json.writeArrayPropertyStart("masked");
            each.masked().forEach(json::writeNumber);
            json.writeEndArray();
            JsonFile.text(json, "why", each.why());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
