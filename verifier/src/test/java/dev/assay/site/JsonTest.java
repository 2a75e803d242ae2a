package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
  @Test
  void whatIsWrittenIsReadBack() {
    String hostile = "\"\\\b\u0000\u007f\u2028 中 \ud83d\ude00 </script>";
    Json json =
        new Json()
            .with("text", hostile)
            .with("number", new BigDecimal("12.400"))
            .with("none", Optional.empty())
            .with("list", List.of("a", "b"))
            .with("empty", List.of())
            .with("records", List.of(new Json().with("a", 1), new Json()))
            .with("both", new Text("yes", "是"));
    var read = new JsonMapper().readTree(json.bytes());

    assertEquals(hostile, read.get("text").asString());
    assertTrue(json.line().contains("\"number\": 12.400,"), json.line());
    assertEquals(read, new JsonMapper().readTree(json.line()));
    assertEquals("是", read.get("both").get("zh-CN").asString());
    assertEquals(
        "  \"records\": [\n    {\"a\": 1},\n    {}\n  ],",
        new String(json.bytes(), StandardCharsets.UTF_8)
            .lines()
            .skip(6)
            .limit(4)
            .collect(java.util.stream.Collectors.joining("\n")));
  }

  @Test
  void halfACharacterIsWrittenAsAnEscape() {
    assertEquals("\"a\\ud800\\udc00\"".replace("\\udc00", ""), Json.quote("a\ud800"));
  }

  @Test
  void whatIsNoPlainDataIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Json().with("x", new Object()));
  }
}
