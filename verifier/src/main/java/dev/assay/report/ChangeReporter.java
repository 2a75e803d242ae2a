package dev.assay.report;

import static dev.assay.report.JsonFile.number;
import static dev.assay.report.JsonFile.text;

import dev.assay.model.Lang;
import dev.assay.model.RunChange;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunChange.Line;
import dev.assay.model.RunChange.Part;
import dev.assay.model.RunChange.Shift;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A comparison of two runs: {@code assay-run-change/v1}. */
public final class ChangeReporter {
  /** Schema id of the file. */
  public static final String SCHEMA = "assay-run-change/v1";

  private final Lang lang;

  /** A reporter whose messages are in one language. */
  public ChangeReporter(Lang lang) {
    this.lang = lang;
  }

  /**
   * Writes it.
   *
   * @param recorded whether the later run is in the ledger
   */
  public void write(RunChange change, boolean recorded, OutputStream out) throws IOException {
    JsonFile.write(out, json -> members(json, change, recorded));
  }

  private void members(JsonGenerator json, RunChange change, boolean recorded) {
    json.writeStringProperty("schema", SCHEMA);
    record(json, "before", change.before(), true);
    record(json, "after", change.after(), recorded);
    json.writeBooleanProperty("flipped", change.flipped());
    json.writeBooleanProperty("detailed", change.detailed());
    json.writeArrayPropertyStart("deciding");
    change.deciding().forEach(cause -> json.writeString(cause.word()));
    json.writeEndArray();
    json.writeArrayPropertyStart("parts");
    change.parts().forEach(part -> part(json, part));
    json.writeEndArray();
    json.writeArrayPropertyStart("inputs");
    change.inputs().forEach(input -> input(json, input));
    json.writeEndArray();
    shifts(json, "fresh", change.fresh());
    shifts(json, "fixed", change.fixed());
    shifts(json, "gone", change.gone());
    json.writeNumberProperty("still", change.still());
  }

  private static void record(JsonGenerator json, String name, RunRecord record, boolean recorded) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("run", record.run());
    json.writeNumberProperty("seq", record.seq());
    json.writeBooleanProperty("recorded", recorded);
    text(json, "asOf", record.asOf().map(Instant::toString));
    text(json, "commit", record.commit());
    json.writeBooleanProperty("dirty", record.dirty());
    json.writeStringProperty("verdict", record.verdict().name());
    json.writeEndObject();
  }

  private static void part(JsonGenerator json, Part part) {
    json.writeStartObject();
    json.writeStringProperty("cause", part.cause().word());
    json.writeNumberProperty("inputs", part.inputs());
    json.writeStringProperty("without", part.without().name());
    json.writeBooleanProperty("decides", part.decides());
    json.writeBooleanProperty("certain", part.certain());
    json.writeEndObject();
  }

  private static void input(JsonGenerator json, Input input) {
    json.writeStartObject();
    json.writeStringProperty("cause", input.cause().word());
    json.writeStringProperty("key", input.key());
    text(json, "before", input.before());
    text(json, "after", input.after());
    json.writeBooleanProperty("weaker", input.weaker());
    json.writeArrayPropertyStart("lines");
    for (Line line : input.lines()) {
      json.writeStartObject();
      json.writeBooleanProperty("added", line.added());
      json.writeNumberProperty("number", line.number());
      json.writeStringProperty("text", line.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void shifts(JsonGenerator json, String name, List<Shift> shifts) {
    json.writeArrayPropertyStart(name);
    for (Shift shift : shifts) {
      Result result = shift.result();
      json.writeStartObject();
      json.writeStringProperty("rule", result.rule());
      json.writeStringProperty("kind", result.kind().word());
      json.writeStringProperty("level", result.level().word());
      text(json, "path", result.path());
      number(json, "line", result.line());
      json.writeStringProperty("pointer", result.pointer());
      json.writeStringProperty("message", result.message().in(lang));
      text(json, "expected", result.expected());
      text(json, "actual", result.actual());
      json.writeStringProperty("fingerprint", result.fingerprint());
      json.writeArrayPropertyStart("causes");
      shift.causes().forEach(cause -> json.writeString(cause.word()));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
