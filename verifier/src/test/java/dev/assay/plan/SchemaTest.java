package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.assay.document.ResourceSource;
import dev.assay.model.Node;
import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas say what the readers do. */
final class SchemaTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .regularExpressionFactory(SchemaTest::regex)
                      .build()));

  @TempDir Path workspace;

  private static com.networknt.schema.regex.RegularExpression regex(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return text -> compiled.matcher(text).find();
  }

  private static Schema schema(String name) throws IOException {
    String resource = "/dev/assay/schema/" + name + ".schema.json";
    try (InputStream in = SchemaTest.class.getResourceAsStream(resource)) {
      assertNotNull(in, resource);
      return REGISTRY.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<Error> errors(String schema, Value value) throws IOException {
    return schema(schema).validate(json(value.node()));
  }

  private static JsonNode json(Node node) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (node instanceof Node.Obj object) {
      ObjectNode json = factory.objectNode();
      object.members().forEach(member -> json.set(member.key(), json(member.value())));
      return json;
    }
    if (node instanceof Node.Array array) {
      ArrayNode json = factory.arrayNode();
      array.items().forEach(item -> json.add(json(item)));
      return json;
    }
    Node.Scalar scalar = (Node.Scalar) node;
    if (scalar.value() instanceof Long whole) {
      return factory.numberNode(whole);
    }
    if (scalar.value() instanceof BigDecimal decimal) {
      return factory.numberNode(decimal);
    }
    if (scalar.value() instanceof Boolean bool) {
      return factory.booleanNode(bool);
    }
    return scalar.isNull() ? factory.nullNode() : factory.stringNode(scalar.text());
  }

  private static Optional<Value> parsed(String yaml) {
    try {
      return Optional.of(Page.read("assay.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (PlanException e) {
      return Optional.empty();
    }
  }

  static List<Cases> badConfigs() throws IOException {
    return Cases.of("bad-configs.txt", 38);
  }

  /** What the schema cannot know is which names there are. */
  @ParameterizedTest
  @MethodSource("badConfigs")
  void theSchemaRefusesTheConfigurationsThatTheReaderRefuses(Cases bad) throws IOException {
    Optional<Value> value = parsed(bad.input());
    if (value.isPresent()) {
      boolean wellFormed = bad.name().endsWith("(well formed)");
      List<Error> errors = errors("config", value.get());
      assertEquals(wellFormed, errors.isEmpty(), errors.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version: 1\n",
        "version: 1\nevidence: []\nexclude: ['**/x', '.hidden/*', 'a..b']\npacks: []\n",
        "version: 1\nparameters: {drills/max-rto: 10s, drills/max-rpo: 0}\n",
        "version: 1\nparameters: {max-rto: '1.5 min', max-rpo: 3 events}\n",
        "version: 1\nrules: {drills/rto-within-limit: {level: off, reason: none here}}\n",
        "version: 1\nrules: {drills/rto-within-limit: {level: note}}\n",
        "version: 1\nmodes: rehearsal\n",
        "version: 1\nmodes: {cutover: strict}\n",
        "version: 1\nexpects: [{kind: wal-recovery-drill, min: 3, max-age: 0.5 d}]\n",
        "version: 1\nsite: {title: T, output: out/site}\nhistory: runs\nlang: zh-CN\n",
        "version: 1\nhistory: {folder: runs, keep-evidence: 30 d, max-bytes: 10 MiB, max-file: 9}\n",
        "version: 1\nhistory: {keep-evidence: forever}\n",
        "version: 1\nhistory: {keep-evidence: never}\n",
      })
  void theSchemaAcceptsTheConfigurationsThatTheReaderAccepts(String yaml) throws IOException {
    assertDoesNotThrow(
        () ->
            PlanReader.read(
                PlanRequest.of(
                    workspace,
                    Optional.of(
                        new ConfigFile("assay.yaml", yaml.getBytes(StandardCharsets.UTF_8))))));
    assertEquals(List.of(), errors("config", parsed(yaml).orElseThrow()));
  }

  @Test
  void everyFileOfABuiltInPackFitsItsSchema() throws IOException {
    Source files = ResourceSource.of("packs/");
    int seen = 0;
    for (Source.Entry entry : files.entries()) {
      Optional<String> schema = schemaOf(entry.path());
      if (schema.isPresent()) {
        seen++;
        try (InputStream in = files.open(entry.path())) {
          Value value = Page.read(entry.path(), in.readAllBytes());
          assertEquals(List.of(), errors(schema.get(), value), entry.path());
        }
      }
    }
    System.out.println("files of packs held against their schema: " + seen);
    assertTrue(seen > 100, "files seen: " + seen);
  }

  private static Optional<String> schemaOf(String path) {
    if (path.matches("[^/]+/pack\\.yaml")) {
      return Optional.of("pack");
    }
    if (path.matches("[^/]+/exit-codes/[^/]+\\.yaml")) {
      return Optional.of("exit-codes");
    }
    if (path.matches("[^/]+/kinds/[^/]+\\.yaml")) {
      return Optional.of("kind");
    }
    return path.matches("[^/]+/rules/[^/]+/rule\\.yaml") ? Optional.of("rule") : Optional.empty();
  }

  @Test
  void theSmallPackFitsAndAnUnknownKeyDoesNot() throws IOException {
    for (var file : SmallPack.files().entrySet()) {
      Optional<String> schema = schemaOf("mine/" + file.getKey());
      if (schema.isPresent()) {
        Value good = parsed(file.getValue()).orElseThrow();
        assertEquals(List.of(), errors(schema.get(), good), file.getKey());
        Value bad = parsed(file.getValue() + "colour: red\n").orElseThrow();
        assertFalse(errors(schema.get(), bad).isEmpty(), file.getKey());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config",
        "pack",
        "exit-codes",
        "kind",
        "rule",
        "report",
        "ledger",
        "run-results",
        "run-rules",
        "run-change"
      })
  void everySchemaUsesOnlyWordsOfItsDialect(String name) throws IOException {
    Schema meta =
        REGISTRY.getSchema(
            com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    try (InputStream in =
        SchemaTest.class.getResourceAsStream("/dev/assay/schema/" + name + ".schema.json")) {
      Value value = Page.json(name, in.readAllBytes());
      assertEquals(List.of(), meta.validate(json(value.node())));
    }
  }
}
