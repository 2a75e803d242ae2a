package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.model.Lang;
import dev.assay.model.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our SARIF against the schema that OASIS publishes. */
class SarifSchemaTest {
  private static Schema schema() throws IOException {
    try (InputStream in =
        SarifSchemaTest.class.getResourceAsStream("/sarif/schema/sarif-schema-2.1.0.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(text, InputFormat.JSON);
    }
  }

  @Test
  void everyRunKeepsToTheSchema() throws IOException {
    Schema schema = schema();
    for (Run run :
        List.of(ReferenceRun.everything(), ReferenceRun.clean(), ReferenceRun.undecided())) {
      for (Lang lang : Lang.values()) {
        String report =
            new String(AgreementTest.bytes(new SarifReporter(lang), run), StandardCharsets.UTF_8);
        assertEquals(List.of(), schema.validate(report, InputFormat.JSON));
        List<Error> wrong =
            schema.validate(
                report.replace("\"kind\": \"open\"", "\"kind\": \"maybe\""), InputFormat.JSON);
        assertEquals(report.contains("\"kind\": \"open\""), !wrong.isEmpty());
      }
    }
    assertFalse(schema.validate("{}", InputFormat.JSON).isEmpty());
  }
}
