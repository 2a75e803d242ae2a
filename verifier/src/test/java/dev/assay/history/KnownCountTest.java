package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.model.Counts;
import dev.assay.model.RunRecord;
import dev.assay.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A line written before there were baselines stays what it was. */
class KnownCountTest {
  @Test
  void knownFindingsAreKeptAndTheirAbsenceIsNotSpelled() {
    assertEquals(3, roundTrip(3).counts().known());
    assertEquals(0, roundTrip(0).counts().known());
    String without = new String(LineCodec.encode(record(0)), StandardCharsets.UTF_8);
    assertFalse(without.contains("known"), without);
    String zero = without.replace("\"waived\":0", "\"waived\":0,\"known\":0");
    assertInstanceOf(
        LedgerLine.Unknown.class, LineCodec.decode(zero.getBytes(StandardCharsets.UTF_8)));
  }

  private static RunRecord roundTrip(int known) {
    LedgerLine line = LineCodec.decode(LineCodec.encode(record(known)));
    return assertInstanceOf(LedgerLine.Entry.class, line).record();
  }

  private static RunRecord record(int known) {
    Counts.Levels none = new Counts.Levels(0, 0, 0);
    return new RunRecord(
        1,
        "20261120T0203Z-17f0f8c-1",
        Optional.of(Instant.parse("2026-11-20T02:03:00Z")),
        Optional.of("17f0f8c" + "0".repeat(33)),
        false,
        Verdict.PASS,
        new Counts(1, 0, 1, 1, none, none, 0, known),
        Optional.of("release"),
        Map.of(),
        "e",
        Map.of(),
        0,
        "0".repeat(64));
  }
}
