package dev.assay.report;

import dev.assay.model.Counts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** One JSON object as a file: two spaces, {@code "key": value}, LF, whatever the platform. */
final class JsonFile {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonFile() {}

  /** Writes an object and a line end; does not close the stream. */
  static void write(OutputStream out, Consumer<JsonGenerator> members) throws IOException {
    ByteSink sink = new ByteSink(out);
    try (JsonGenerator json = FACTORY.createGenerator(new Pretty(), sink, JsonEncoding.UTF8)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    sink.write('\n');
    sink.flush();
  }

  /** A text or null. */
  static void text(JsonGenerator json, String name, Optional<String> value) {
    json.writeName(name);
    if (value.isPresent()) {
      json.writeString(value.get());
    } else {
      json.writeNull();
    }
  }

  /** A positive number or null. */
  static void number(JsonGenerator json, String name, int value) {
    json.writeName(name);
    if (value > 0) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  /** The counts of one kind of finding. */
  static void levels(JsonGenerator json, String name, Counts.Levels levels) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("error", levels.error());
    json.writeNumberProperty("warning", levels.warning());
    json.writeNumberProperty("note", levels.note());
    json.writeEndObject();
  }

  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indent = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      return new DefaultPrettyPrinter(separators)
          .withObjectIndenter(indent)
          .withArrayIndenter(indent);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  /** Keeps the caller's stream open when the generator closes. */
  private static final class ByteSink extends java.io.FilterOutputStream {
    ByteSink(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
