package dev.assay.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-05T10:15:02Z,1",
    "2026-03-05T10:15:02.1Z,0.1",
    "2026-03-05T10:15:02.104Z,0.001",
    "2026-03-05T18:15:02.123456+08:00,0.000001"
  })
  void knowsTheResolutionOfItsText(String text, BigDecimal resolution) {
    assertEquals(0, resolution.compareTo(Stamp.parse(text).orElseThrow().resolution()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2026-03-05", "2026-03-05T10:15:02", "2026-13-05T10:15:02Z"})
  void refusesWhatIsNoInstant(String text) {
    assertTrue(Stamp.parse(text).isEmpty());
  }

  @Test
  void measuresAcrossOffsets() {
    assertEquals(
        new BigDecimal("4.5"),
        Stamp.seconds(
            Stamp.parse("2026-03-05T10:15:02Z").orElseThrow(),
            Stamp.parse("2026-03-05T18:15:06.500+08:00").orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "20260305-101502,2026-03-05T10:15:02Z",
    "20260305-1015,2026-03-05T10:15:00Z",
    "20260305T101502Z,2026-03-05T10:15:02Z",
    "20260305T101502123456Z,2026-03-05T10:15:02.123456Z"
  })
  void readsTheInstantOfAnId(String id, String instant) {
    assertEquals(instant, Stamp.compact(id).orElseThrow().instant().toString());
  }
}
