package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Every line of a ledger is what the published schema says. */
final class LedgerSchemaTest {
  @TempDir Path folder;

  private static Schema schema() throws IOException {
    String resource = "/dev/assay/schema/ledger.schema.json";
    try (InputStream in = LedgerSchemaTest.class.getResourceAsStream(resource)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void recordsAndRepairsFitIt() throws IOException {
    Ledger ledger = Ledger.at(folder);
    ledger.append(Runs.of(1).run(), Optional.of("release"), false);
    ledger.append(Runs.of(2).withoutGit().run(), Optional.empty(), false);
    Path month = folder.resolve("2026-11.jsonl");
    Files.writeString(month, "{\"v\":1,\"seq", StandardOpenOption.APPEND);
    ledger.append(Runs.of(3).run(), Optional.empty(), false);
    List<String> lines = Files.readAllLines(month);
    assertEquals(5, lines.size(), lines::toString);
    lines.remove(2);
    for (String line : lines) {
      assertEquals(List.of(), schema().validate(new JsonMapper().readTree(line)), line);
    }
    String lower = lines.get(0).replace("\"verdict\":\"", "\"verdict\":\"x");
    assertFalse(schema().validate(new JsonMapper().readTree(lower)).isEmpty());
  }
}
