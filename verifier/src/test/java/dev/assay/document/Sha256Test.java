package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Sha256Test {
  /** FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final byte[] BYTES = "abc".getBytes(StandardCharsets.UTF_8);

  @Test
  void bytesAndStreamsGiveTheDigestOfTheStandard() throws IOException {
    assertEquals(ABC, Sha256.hex(BYTES));
    assertEquals(Optional.of(ABC), Sha256.hex(new ByteArrayInputStream(BYTES), 3));
  }

  @Test
  void aStreamBeyondTheLimitHasNone() throws IOException {
    assertEquals(Optional.empty(), Sha256.hex(new ByteArrayInputStream(BYTES), 2));
  }
}
