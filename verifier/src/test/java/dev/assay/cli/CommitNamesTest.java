package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.history.DescribedHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommitNamesTest {
  private final DescribedHistory history =
      DescribedHistory.of(
          List.of(
              new DescribedHistory.Commit(
                  "c1",
                  List.of(),
                  Instant.EPOCH,
                  ZoneOffset.ofHours(8),
                  Map.of("a", Optional.of("1")))));
  private final CommitNames names = new CommitNames(history);

  CommitNamesTest() throws IOException {}

  private String in(String text) {
    return new String(names.in(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  @Test
  void aNameBecomesTheHashOrItsFirstDigits() {
    String hash = history.hash("c1");
    assertEquals("于 " + hash + "。", in("于 {commit:c1}。"));
    assertEquals(
        hash.substring(0, 12) + " " + hash + "{commit", in("{commit12:c1} {commit:c1}{commit"));
    assertEquals("{commit:", in("{commit:"));
  }

  @Test
  void whatIsNoTextStaysAsItIs() {
    byte[] bytes = {(byte) 0xff, '{', 'c', 'o', 'm', 'm', 'i', 't', ':', 'c', '1', '}'};
    assertArrayEquals(bytes, names.in(bytes));
  }

  @Test
  void aCommitThatNobodyDescribedIsNamed() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> in("{commit:c9}")).getMessage();
    assertEquals("no commit 'c9' is described", message);
  }
}
