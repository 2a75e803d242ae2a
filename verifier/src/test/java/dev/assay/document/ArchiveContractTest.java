package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Anomaly;
import dev.assay.model.Format;
import dev.assay.model.Layout;
import dev.assay.model.Node;
import dev.assay.model.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the reader of archives keeps, whatever the bytes: it answers, within bounds. */
class ArchiveContractTest {
  private static final Set<String> FORBIDDEN = Set.of("Exception", "org.", "java.", "dev.assay");

  private static final Map<String, String> FILES =
      Map.of(
          "x-v1/deploy/release_manifest.json",
          "{\"release_version\": \"v1\", \"n\": [1, 2]}",
          "x-v1/README.md",
          "报告 Report\n".repeat(30),
          "x-v1/SHA256SUMS",
          "ab".repeat(32) + "  README.md\n" + "0f".repeat(32) + "  gone\n",
          "x-v1/manifest-md5.txt",
          "c4ca4238a0b923820dcc509a6f75849b  x%0Ay\n",
          "x-v1/" + "n".repeat(120),
          "");

  /** The ways to write the same archive. */
  enum Written {
    TAR,
    STORED_GZIP,
    DEFLATED_GZIP,
    STORED_ZIP,
    DEFLATED_ZIP;

    byte[] bytes() {
      List<ArchiveMember> members =
          FILES.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(each -> ArchiveMember.file(each.getKey(), each.getValue()))
              .toList();
      byte[] tar = ArchiveWriter.tar(members, Archived.TIME);
      return switch (this) {
        case TAR -> tar;
        case STORED_GZIP -> ArchiveWriter.gzip(tar);
        case DEFLATED_GZIP -> gzip(tar);
        case STORED_ZIP -> ArchiveWriter.zip(members);
        case DEFLATED_ZIP -> zip();
      };
    }

    private static byte[] gzip(byte[] tar) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(tar);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }

    private static byte[] zip() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (String name : FILES.keySet().stream().sorted().toList()) {
          zip.putNextEntry(new ZipEntry(name));
          zip.write(FILES.get(name).getBytes(StandardCharsets.UTF_8));
          zip.closeEntry();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }
  }

  /** Reads and checks what must hold for any answer. */
  private static Document check(byte[] bytes) {
    Document document = Archived.read(bytes);
    assertTrue(document.tree().isPresent() || !document.anomalies().isEmpty());
    assertTrue(document.anomalies().size() <= Limits.DEFAULT.anomalies());
    assertTrue(document.variants().size() <= Limits.DEFAULT.variants());
    assertTrue(document.text().isEmpty());
    for (Anomaly each : document.anomalies()) {
      assertEquals(0, each.offset());
      assertTrue(each.pointer().isEmpty() || each.pointer().startsWith("/"), each.toString());
      for (String text : each.details().values()) {
        FORBIDDEN.forEach(word -> assertFalse(text.contains(word), text));
        assertTrue(text.length() <= 5_000, "bounded: " + text.length());
        assertTrue(text.chars().noneMatch(c -> c < ' '), text);
      }
    }
    document.tree().ifPresent(tree -> Samples.shown(tree.root(), tree.text()));
    return document;
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void aGoodArchiveHasATreeAndNoAnomaly(Written written) {
    Document document = check(written.bytes());
    assertEquals(List.of(), document.anomalies());
    Tree tree = document.tree().orElseThrow();
    assertTrue(tree.isLineless());
    assertEquals("x-v1", tree.text("/root").orElseThrow());
    assertEquals("v1", tree.text("/manifest/release_version").orElseThrow());
    assertEquals("README.md", tree.text("/lists/0/entries/0/inner").orElseThrow());
    assertEquals("data/x\ny", tree.text("/lists/1/entries/0/inner").orElseThrow());
    assertEquals("md5", tree.text("/lists/1/algorithm").orElseThrow());
    assertEquals("5", tree.text("/files").orElseThrow());
    assertEquals(0, tree.locate("x.tar.gz", "/members/0/sha256").line());
    assertEquals(
        "/members/x-v1~1README.md/sha256", tree.locate("x.tar.gz", "/members/0/sha256").pointer());
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void allWaysToWriteItSayTheSame(Written written) {
    Node expected = check(Written.TAR.bytes()).tree().orElseThrow().at("/lists").orElseThrow();
    Node found = check(written.bytes()).tree().orElseThrow().at("/lists").orElseThrow();
    assertEquals(Samples.shown(expected, ""), Samples.shown(found, ""));
    assertEquals(
        Archived.texts(check(Written.TAR.bytes()), "sha256"),
        Archived.texts(check(written.bytes()), "sha256"));
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void anArchiveCutAtAnyByteIsNeverWhole(Written written) {
    byte[] whole = written.bytes();
    for (int length = 0; length < whole.length; length += length < 600 ? 1 : 37) {
      Document document = check(Arrays.copyOf(whole, length));
      assertTrue(document.tree().isEmpty(), "cut at " + length);
      Anomaly.Code code = document.anomalies().get(0).code();
      boolean short512 = written == Written.TAR && length < 512;
      Anomaly.Code expected =
          length == 0
              ? Anomaly.Code.EMPTY
              : short512 ? Anomaly.Code.MALFORMED : Anomaly.Code.TRUNCATED;
      assertEquals(expected, code, "cut at " + length);
    }
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void flippedBytesAreAnswered(Written written) {
    long seed = 20260305L + written.name().length();
    Random random = new Random(seed);
    byte[] whole = written.bytes();
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int round = 0; round < 400; round++) {
            byte[] bytes = Arrays.copyOf(whole, whole.length);
            for (int i = random.nextInt(6); i >= 0; i--) {
              bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            check(bytes);
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            System.arraycopy(
                whole,
                0,
                noise,
                0,
                Math.min(Math.min(noise.length, whole.length), random.nextInt(600)));
            check(noise);
          }
        },
        "seed " + seed);
  }

  @Test
  void innerDocumentsSayWhatIsWrongWithThem() {
    String same = "{\"release_version\": \"v1\", \"n\": 1, \"n\": 2}  ";
    byte[] tar =
        new RawTar()
            .file("x/deploy/release_manifest.json", same)
            .file("x/SHA256SUMS", "zz  README.md\r\n" + "ab".repeat(32) + "  b\r\n")
            .whole();
    Document document = check(tar);
    assertEquals(
        List.of(
            "duplicate-key-different x/deploy/release_manifest.json",
            "line-ends-crlf x/SHA256SUMS",
            "line-not-checksum x/SHA256SUMS"),
        Archived.told(document));
    assertEquals("/manifest/n", document.anomalies().get(0).pointer());
    assertEquals("1:35", document.anomalies().get(0).details().get("at"));
    assertEquals("/lists/0/entries/0", document.anomalies().get(2).pointer());
    assertEquals("1", document.variants().get(0).text("/manifest/n").orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void bytesInMemoryAreReadLikeAFile(Written written) {
    Document document =
        Documents.read(
            Format.ARCHIVE, "dist/x-v1.zip", written.bytes(), Layout.NONE, Limits.DEFAULT);
    Tree tree = document.tree().orElseThrow();
    assertEquals("x-v1.zip", tree.text("/name").orElseThrow());
    assertEquals("x-v1", tree.text("/stem").orElseThrow());
    assertEquals(Sha256.hex(written.bytes()), tree.text("/sha256").orElseThrow());
  }
}
