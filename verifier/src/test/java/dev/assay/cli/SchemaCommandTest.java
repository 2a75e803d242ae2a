package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class SchemaCommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "config",
        "exit-codes",
        "kind",
        "ledger",
        "pack",
        "report",
        "rule",
        "run-change",
        "wal-recovery-drill"
      })
  void everySchemaIsPrintedAsJson(String name) {
    Ran ran = Ran.of(new SchemaCommand(), name);
    assertEquals(0, ran.code(), ran.err());
    assertEquals(
        "https://json-schema.org/draft/2020-12/schema",
        new JsonMapper().readTree(ran.out()).get("$schema").asString());
  }

  @Test
  void anUnknownNameIsAUsageErrorThatListsTheKnownOnes() {
    Ran ran = Ran.of(new SchemaCommand(), "reprot");
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("unknown schema 'reprot'; did you mean 'report'?"), ran.err());
    SchemaCommand.NAMES.forEach(name -> assertTrue(ran.err().contains(name), name));
  }
}
