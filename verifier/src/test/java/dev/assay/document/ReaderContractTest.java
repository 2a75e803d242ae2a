package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Anomaly;
import dev.assay.model.Format;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every reader of text keeps, whatever the bytes: it answers, within bounds, and says where.
 */
class ReaderContractTest {
  private static final Set<String> FORBIDDEN =
      Set.of(
          "jackson", "JsonRead", "JsonToken", "Exception", "snakeyaml", "org.", "java.", "Source:");

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads and checks what must hold for any answer. */
  private static Document check(Format format, byte[] bytes) {
    Document document = Samples.read(format, bytes);
    int length = document.text().map(String::length).orElse(0);
    for (Anomaly each : document.anomalies()) {
      assertTrue(each.offset() >= 0 && each.offset() <= length, each.toString());
      String reason = each.details().getOrDefault("reason", "");
      FORBIDDEN.forEach(word -> assertFalse(reason.contains(word), reason));
    }
    assertTrue(document.tree().isPresent() || !document.anomalies().isEmpty());
    assertTrue(document.anomalies().size() <= Limits.DEFAULT.anomalies());
    assertTrue(document.variants().size() <= Limits.DEFAULT.variants());
    document.tree().ifPresent(tree -> Samples.shown(tree.root(), tree.text()));
    document.variants().forEach(tree -> Samples.shown(tree.root(), tree.text()));
    return document;
  }

  private static String shown(Document document) {
    return document.tree().map(tree -> Samples.shown(tree.root(), tree.text())).orElse("none");
  }

  private static List<Anomaly.Code> codes(Document document) {
    return document.anomalies().stream().map(Anomaly::code).toList();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
  void aGoodDocumentHasATreeAndNoAnomaly(Format format) {
    Document document = check(format, utf8(Samples.text(format)));
    assertEquals(List.of(), document.anomalies());
    assertTrue(shown(document).contains("3.640"), "digits are kept: " + shown(document));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
  void nothingAtAllIsEmpty(Format format) {
    for (String text : new String[] {"", "\n", " \r\n\t", "\uFEFF"}) {
      Document document = check(format, utf8(text));
      assertEquals(List.of(Anomaly.Code.EMPTY), codes(document));
      assertTrue(document.tree().isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
  void aDocumentCutAtAnyByteIsAnswered(Format format) {
    byte[] whole = utf8(Samples.text(format));
    for (int length = 0; length < whole.length; length++) {
      Document document = check(format, Arrays.copyOf(whole, length));
      if (format == Format.JSON) {
        assertTrue(document.tree().isEmpty(), "cut at " + length);
        Anomaly.Code last = document.anomalies().get(document.anomalies().size() - 1).code();
        Anomaly.Code expected = length == 0 ? Anomaly.Code.EMPTY : Anomaly.Code.TRUNCATED;
        assertEquals(expected, last, "cut at " + length);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
  void byteOrderMarksAndLineEndsChangeNoValue(Format format) {
    String text = Samples.text(format);
    String expected = shown(check(format, utf8(text)));
    assertEquals(expected, shown(check(format, utf8("\uFEFF" + text))), "UTF-8 mark");
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Document document = check(format, ("\uFEFF" + text).getBytes(charset));
      assertEquals(expected, shown(document), charset.name());
      assertEquals(List.of(), document.anomalies(), charset.name());
    }
    assertEquals(expected, shown(check(format, utf8(text.replace("\n", "\r\n")))), "CRLF");
    assertEquals(expected, shown(check(format, utf8(text.replace("\n", "\r")))), "CR");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
  void bytesThatAreNoUtf8AreReplacedAndTold(Format format) {
    byte[] bytes = utf8(Samples.text(format));
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("3.640");
    byte[] broken = new byte[bytes.length];
    System.arraycopy(bytes, 0, broken, 0, bytes.length);
    broken[at - 2] = (byte) 0xFF;
    Document document = check(format, broken);
    assertEquals(Anomaly.Code.INVALID_ENCODING, document.anomalies().get(0).code());
    int offset = document.anomalies().get(0).offset();
    assertEquals('\uFFFD', document.text().orElseThrow().charAt(offset));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
  void aControlCharacterIsTold(Format format) {
    String text = Samples.text(format);
    Document document = check(format, utf8(text + "\0"));
    assertEquals(Anomaly.Code.CONTROL_CHARACTER, document.anomalies().get(0).code());
    assertEquals(text.length(), document.anomalies().get(0).offset());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
  void hostileTextIsAnsweredInTime(Format format) {
    List<String> hostile =
        List.of(
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "- ".repeat(100_000),
            "{a: ".repeat(100_000),
            "> ".repeat(100_000),
            "a:\n ".repeat(50_000),
            "k=" + "9".repeat(1_000_000),
            "k: " + "9".repeat(1_000_000),
            "[" + "9".repeat(1_000_000) + "]",
            "[1e" + "9".repeat(1_000) + "]",
            "\"" + "x".repeat(1_100_000) + "\"",
            "k: 1e999999999",
            "STEP_1_DURATION_MS=1e999999999",
            "=\n".repeat(300_000),
            "k=1\n".repeat(100_000),
            "[INFO] a=\u001b[".repeat(50_000),
            "|".repeat(200_000),
            "\n".repeat(200_000) + "x",
            "a".repeat(1_100_000),
            "{\"a\":1,\"a\":2,".repeat(1_000));
    for (String text : hostile) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> check(format, utf8(text)), text.substring(0, 8));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
  void aFileBeyondTheLimitIsNotRead(Format format) {
    Document document = check(format, new byte[Limits.DEFAULT.file() + 1]);
    assertEquals(List.of(Anomaly.Code.OVER_LIMIT), codes(document));
    assertTrue(document.tree().isEmpty() && document.text().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
  void randomBytesAreAnswered(Format format) {
    Random random = new Random(20260305L + format.word().hashCode());
    byte[] sample = utf8(Samples.text(format));
    byte[] marks = utf8("{}[]\":,'\\&*!|>-#?%@`=\n\r\t 019.eE~<\u0000\u001b");
    for (int round = 0; round < 800; round++) {
      byte[] bytes = Arrays.copyOf(sample, sample.length);
      for (int i = random.nextInt(12); i >= 0; i--) {
        int at = random.nextInt(bytes.length);
        bytes[at] =
            random.nextInt(3) == 0 ? (byte) random.nextInt() : marks[random.nextInt(marks.length)];
      }
      check(format, bytes);
      byte[] noise = new byte[random.nextInt(80)];
      random.nextBytes(noise);
      check(format, noise);
    }
  }
}
