package dev.assay.verify;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.assay.model.Kind;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds documents against the JSON Schemas of their kinds. Each schema is compiled once; patterns
 * in schemas run in linear time (RE2); nothing is fetched. Thread-safe.
 */
final class Shapes {
  /** A document with more defects than this is broken, whatever else is wrong. */
  private static final int MAX_PROBLEMS = 50;

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .regularExpressionFactory(pattern -> regex(pattern))
                      .build()));

  /** By their text: who verifies twice compiles once. */
  private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

  private Shapes() {}

  /**
   * One defect of a shape.
   *
   * @param pointer of the value, or of the missing key
   * @param what is wrong, in words
   */
  record Problem(String pointer, Text what, String expected, String actual) {}

  /** As many as a reader lets a number have. */
  private static final int MOST_DIGITS = 1000;

  /**
   * What is wrong with a document; at most one problem a pointer, 50 in all.
   *
   * @throws Expressions.Failure when the pack's schema itself is unusable
   */
  static List<Problem> problems(Subject subject) throws Expressions.Failure {
    Optional<Schema> schema = schema(subject.kind());
    if (schema.isEmpty()) {
      return List.of();
    }
    Map<String, Problem> problems = new LinkedHashMap<>();
    for (Error error : errors(schema.get(), subject)) {
      Problem problem = ShapeWords.problem(error, pointer(error), subject);
      if (problems.size() < MAX_PROBLEMS) {
        problems.putIfAbsent(problem.pointer(), problem);
      }
    }
    return new ArrayList<>(problems.values());
  }

  /** What the library cannot compare is a question that stays open. */
  private static List<Error> errors(Schema schema, Subject subject) throws Expressions.Failure {
    try {
      return schema.validate(json(subject.tree().root()));
    } catch (JacksonException | ArithmeticException e) {
      throw new Expressions.Failure("schema of " + subject.kind().name() + ": " + e.getMessage());
    }
  }

  private static Optional<Schema> schema(Kind kind) throws Expressions.Failure {
    try {
      return kind.schema().map(text -> COMPILED.computeIfAbsent(text, REGISTRY::getSchema));
    } catch (SchemaException | PatternSyntaxException e) {
      throw new Expressions.Failure("schema of " + kind.name() + ": " + e.getMessage());
    }
  }

  private static com.networknt.schema.regex.RegularExpression regex(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return text -> compiled.matcher(text).find();
  }

  private static String pointer(Error error) {
    String at = error.getInstanceLocation().toString();
    String base = at.startsWith("/") ? at : "";
    String property = error.getProperty();
    return property == null ? base : Pointer.child(base, property);
  }

  /** The tree as Jackson nodes; numbers stay exact. */
  static JsonNode json(Node node) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (node instanceof Node.Obj object) {
      ObjectNode json = factory.objectNode();
      object.members().forEach(member -> json.set(member.key(), json(member.value())));
      return json;
    }
    if (node instanceof Node.Array array) {
      ArrayNode json = factory.arrayNode(array.items().size());
      array.items().forEach(item -> json.add(json(item)));
      return json;
    }
    Object value = ((Node.Scalar) node).value();
    if (value instanceof String text) {
      return factory.stringNode(text);
    }
    if (value instanceof Long whole) {
      return factory.numberNode(whole);
    }
    if (value instanceof BigInteger whole) {
      return factory.numberNode(whole);
    }
    if (value instanceof BigDecimal decimal) {
      // A whole number beyond long must not be compared as one.
      boolean whole = decimal.scale() <= 0 && decimal.precision() - decimal.scale() <= MOST_DIGITS;
      return whole ? factory.numberNode(decimal.toBigIntegerExact()) : factory.numberNode(decimal);
    }
    return value instanceof Boolean truth ? factory.booleanNode(truth) : factory.nullNode();
  }
}
