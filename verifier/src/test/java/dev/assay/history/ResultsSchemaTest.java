package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The stored files of a run are what their published schemas say. */
class ResultsSchemaTest {
  private static Schema schema(String name) throws IOException {
    String resource = "/dev/assay/schema/" + name + ".schema.json";
    try (InputStream in = ResultsSchemaTest.class.getResourceAsStream(resource)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void resultsAndRulesFitThem() throws IOException {
    String hex = "ee".repeat(32);
    byte[] results = ResultsFile.encode(ResultsFileTest.FULL, hex, Map.of(hex, hex));
    byte[] rules = RulesFile.encode(ResultsFileTest.FULL);
    JsonMapper mapper = new JsonMapper();
    assertEquals(List.of(), schema("run-results").validate(mapper.readTree(results)));
    assertEquals(List.of(), schema("run-rules").validate(mapper.readTree(rules)));
    assertFalse(schema("run-rules").validate(mapper.readTree(results)).isEmpty());
  }
}
