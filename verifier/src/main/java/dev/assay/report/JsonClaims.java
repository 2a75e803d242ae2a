package dev.assay.report;

import static dev.assay.report.JsonFile.number;
import static dev.assay.report.JsonFile.text;

import dev.assay.model.Citation;
import dev.assay.model.Claim;
import dev.assay.model.Lang;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Run;
import tools.jackson.core.JsonGenerator;

/** The part of the report about what people and files say: claims and the roadmap. */
final class JsonClaims {
  private final JsonGenerator json;
  private final Lang lang;

  JsonClaims(JsonGenerator json, Lang lang) {
    this.json = json;
    this.lang = lang;
  }

  /** Writes the members {@code claims} and {@code roadmap}. */
  void write(Run run) {
    json.writeArrayPropertyStart("claims");
    run.claims().forEach(this::claim);
    json.writeEndArray();
    json.writeArrayPropertyStart("roadmap");
    run.roadmap().forEach(this::item);
    json.writeEndArray();
  }

  private void claim(Claim claim) {
    json.writeStartObject();
    json.writeStringProperty("id", claim.id());
    json.writeStringProperty("statement", claim.statement().in(lang));
    text(json, "path", claim.location().path());
    number(json, "line", claim.location().line());
    json.writeStringProperty("state", claim.state().word());
    json.writeStringProperty("reason", claim.reason().in(lang));
    json.writeStringProperty("said", claim.said());
    text(json, "provable", claim.provable().map(range -> range.show(claim.unit())));
    json.writeBooleanProperty("sameOrigin", claim.sameOrigin());
    json.writeArrayPropertyStart("evidence");
    claim.evidence().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("cites");
    claim.citations().forEach(this::citation);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void citation(Citation citation) {
    json.writeStartObject();
    json.writeStringProperty("sort", citation.sort().word());
    json.writeStringProperty("text", citation.text());
    text(json, "target", citation.target());
    json.writeStringProperty("standing", citation.standing().word());
    text(json, "kind", citation.evidence());
    text(json, "commit", citation.commit());
    text(json, "path", citation.location().path());
    number(json, "line", citation.location().line());
    json.writeEndObject();
  }

  private void item(RoadmapItem item) {
    json.writeStartObject();
    json.writeStringProperty("id", item.id());
    json.writeStringProperty("type", item.type().word());
    json.writeStringProperty("title", item.title());
    text(json, "priority", item.priority());
    text(json, "said", item.said().map(RoadmapItem.Status::word));
    json.writeStringProperty("derived", item.derived().word());
    json.writeStringProperty("reason", item.reason().in(lang));
    text(json, "path", item.location().path());
    number(json, "line", item.location().line());
    text(json, "claim", item.claim());
    json.writeEndObject();
  }
}
