package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Layout;
import dev.assay.model.Node;
import dev.assay.model.Tree;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON (RFC 8259), read once as a stream of tokens; NaN and Infinity are noticed, not accepted. */
final class JsonReader implements Documents.Reader {
  /** Our own limits hold; the library's are set beyond them, so that ours give the reason. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Limits.DEFAULT.string())
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  @Override
  public List<Tree> read(String text, Layout layout, Limits limits, Anomalies anomalies)
      throws OverLimit {
    TreeBuilder builder = new TreeBuilder(limits, anomalies);
    boolean whole = parse(text, 0, builder, new Values(limits, anomalies), anomalies);
    return whole ? builder.trees(text) : List.of();
  }

  /**
   * Parses one JSON value.
   *
   * @param base offset of {@code json} in the file's text
   * @return whether there is a whole value; else an anomaly says why
   */
  static boolean parse(
      String json, int base, TreeBuilder builder, Values values, Anomalies anomalies)
      throws OverLimit {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      try {
        int depth = 0;
        do {
          JsonToken token = parser.nextToken();
          if (token == null) {
            throw new UnexpectedEndOfInputException(parser, JsonToken.NOT_AVAILABLE, "end");
          }
          depth += depthChange(token);
          event(token, parser, base, builder, values);
        } while (depth > 0);
      } catch (JacksonException e) {
        problem(e, parser, json, base, builder, anomalies);
        return false;
      }
      trailing(parser, base, anomalies);
      return true;
    }
  }

  private static int depthChange(JsonToken token) {
    if (token.isStructStart()) {
      return 1;
    }
    return token.isStructEnd() ? -1 : 0;
  }

  private static void event(
      JsonToken token, JsonParser parser, int base, TreeBuilder builder, Values values)
      throws OverLimit {
    int start = base + (int) parser.currentTokenLocation().getCharOffset();
    switch (token) {
      case START_OBJECT -> builder.start(start, true);
      case START_ARRAY -> builder.start(start, false);
      case END_OBJECT, END_ARRAY -> builder.end(start + 1);
      case PROPERTY_NAME -> builder.key(parser.currentName(), start);
      default -> builder.scalar(scalar(token, parser, base, start, builder, values));
    }
  }

  private static Node.Scalar scalar(
      JsonToken token, JsonParser parser, int base, int start, TreeBuilder builder, Values values) {
    String value = parser.getString();
    int end = start + value.length();
    return switch (token) {
      case VALUE_STRING ->
          values.string(
              value,
              start,
              base + (int) parser.currentLocation().getCharOffset(),
              builder::pointer);
      case VALUE_NUMBER_INT -> values.integer(value, start, end, builder::pointer);
      case VALUE_NUMBER_FLOAT ->
          parser.isNaN()
              ? values.notANumber(value, start, end, builder::pointer)
              : values.decimal(value, start, end, builder::pointer);
      case VALUE_TRUE -> new Node.Scalar(true, start, end);
      case VALUE_FALSE -> new Node.Scalar(false, start, end);
      default -> new Node.Scalar(Node.Null.NULL, start, end);
    };
  }

  private static void problem(
      JacksonException e,
      JsonParser parser,
      String json,
      int base,
      TreeBuilder builder,
      Anomalies anomalies)
      throws OverLimit {
    if (e instanceof StreamConstraintsException) {
      int at = base + (int) parser.currentLocation().getCharOffset();
      throw new OverLimit("characters", Limits.DEFAULT.string(), at);
    }
    int last = json.stripTrailing().length();
    long at = e.getLocation() == null ? last : e.getLocation().getCharOffset();
    String pointer = builder.pointer();
    if (e instanceof UnexpectedEndOfInputException || at >= last || cutLiteral(json, at, last)) {
      anomalies.add(Anomaly.Code.TRUNCATED, base + last, pointer, Map.of());
      return;
    }
    int offset = base + (int) Math.max(0, at);
    anomalies.add(Anomaly.Code.MALFORMED, offset, pointer, Map.of("reason", JsonReason.of(e)));
  }

  /** Whether the text ends within a number, {@code true}, {@code false} or {@code null}. */
  private static boolean cutLiteral(String json, long at, int last) {
    if (at >= last - 1 && ".eE+-".indexOf(json.charAt(last - 1)) >= 0) {
      return true;
    }
    if (at < 0 || last - at >= 5) {
      return false;
    }
    String rest = json.substring((int) at, last);
    return "true".startsWith(rest) || "false".startsWith(rest) || "null".startsWith(rest);
  }

  private static void trailing(JsonParser parser, int base, Anomalies anomalies) {
    int end = (int) parser.currentLocation().getCharOffset();
    try {
      if (parser.nextToken() == null) {
        return;
      }
      end = (int) parser.currentTokenLocation().getCharOffset();
    } catch (JacksonException e) {
      end = e.getLocation() == null ? end : (int) e.getLocation().getCharOffset();
    }
    anomalies.add(Anomaly.Code.TRAILING_GARBAGE, base + end, "", Map.of());
  }
}
