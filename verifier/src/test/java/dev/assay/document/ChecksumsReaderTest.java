package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Anomaly;
import dev.assay.model.Format;
import dev.assay.model.Layout;
import dev.assay.model.Location;
import dev.assay.model.Tree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of digests as tools write them, and as hands spoil them. */
class ChecksumsReaderTest {
  private static final String HEX = "ab".repeat(32);

  private static Document read(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Documents.read(Format.CHECKSUMS, name, bytes, Layout.NONE, Limits.DEFAULT);
  }

  private static Tree tree(String text) {
    Document document = read("dist/x.tar.gz.sha256", text);
    assertEquals(List.of(), document.anomalies());
    return document.tree().orElseThrow();
  }

  private static String problem(String text) {
    Document document = read("dist/x.tar.gz.sha256", text);
    assertTrue(document.tree().isPresent());
    assertEquals(1, document.anomalies().size(), document.anomalies().toString());
    Anomaly only = document.anomalies().get(0);
    assertEquals(Anomaly.Code.LINE_NOT_CHECKSUM, only.code());
    assertEquals("/entries/0", only.pointer());
    return only.details().get("reason");
  }

  @Test
  void anEntryHasItsDigestItsPathAndItsPlace() {
    Tree tree = tree(HEX + "  dist/x.tar.gz\n" + HEX + " *./b\n");
    assertEquals("x.tar.gz.sha256", tree.text("/name").orElseThrow());
    assertEquals("x.tar.gz", tree.text("/names").orElseThrow());
    assertEquals(HEX, tree.text("/entries/0/digest").orElseThrow());
    assertEquals("sha256", tree.text("/entries/0/algorithm").orElseThrow());
    assertEquals("dist/x.tar.gz", tree.text("/entries/0/path").orElseThrow());
    assertEquals("x.tar.gz", tree.text("/entries/0/file").orElseThrow());
    assertEquals("false", tree.text("/entries/0/binary").orElseThrow());
    assertEquals("true", tree.text("/entries/1/binary").orElseThrow());
    assertEquals("2", tree.text("/entries/1/line").orElseThrow());
    Location path = tree.locate("f", "/entries/1/path");
    assertEquals(2, path.line());
    assertEquals(67, path.column());
  }

  @ParameterizedTest
  @CsvSource({
    "x.tar.gz.sha256, x.tar.gz",
    "x.zip.md5, x.zip",
    "x.SHA512, x",
    "x.sha256sum, x",
    "SHA256SUMS, ",
    "checksums.txt, ",
    ".sha256, "
  })
  void aSideFileNamesItsFile(String name, String expected) {
    Tree tree = read(name, HEX + "  a\n").tree().orElseThrow();
    assertEquals(expected == null ? "none" : expected, tree.text("/names").orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({"32, md5", "40, sha1", "56, sha224", "64, sha256", "96, sha384", "128, sha512"})
  void theLengthTellsTheAlgorithm(int digits, String algorithm) {
    Tree tree = tree("0".repeat(digits) + "  a\n");
    assertEquals(algorithm, tree.text("/entries/0/algorithm").orElseThrow());
  }

  @Test
  void bsdAndEscapedLinesAreRead() {
    Tree bsd = tree("SHA256 (a (1).txt) = " + HEX + "\n");
    assertEquals("a (1).txt", bsd.text("/entries/0/path").orElseThrow());
    assertEquals("false", bsd.text("/canonical").orElseThrow());
    Tree escaped = tree("\\" + HEX + "  a\\nb\\\\c\\r\n");
    assertEquals("a\nb\\c\r", escaped.text("/entries/0/path").orElseThrow());
    Tree plain = tree(HEX + "  a\\nb\n");
    assertEquals("a\\nb", plain.text("/entries/0/path").orElseThrow());
    assertEquals("an unknown escape", problem("\\" + HEX + "  a\\tb\n"));
    assertEquals("a digest of another length than MD5 has", problem("MD5 (a) = " + HEX + "\n"));
  }

  @Test
  void canonicalIsWhatShaSumWrites() {
    Map<String, String> cases =
        Map.of(
            HEX + "  a\n", "true",
            HEX + "  部署 手册.md\n", "true",
            HEX + " *a\n", "false",
            HEX + "   a\n", "true",
            HEX + "\ta\n", "false",
            HEX.toUpperCase(java.util.Locale.ROOT) + "  a\n", "false",
            HEX + "  a", "false",
            HEX + "  a\n\n", "false");
    cases.forEach(
        (text, canonical) ->
            assertEquals(canonical, tree(text).text("/canonical").orElseThrow(), text));
    assertEquals(" a", tree(HEX + "   a\n").text("/entries/0/path").orElseThrow());
    assertEquals(
        HEX,
        tree(HEX.toUpperCase(java.util.Locale.ROOT) + "  a\n")
            .text("/entries/0/digest")
            .orElseThrow());
  }

  @Test
  void windowsLineEndsAreReadAndTold() {
    Document document = read("x.sha256", HEX + "  a\r\n" + HEX + "  b\r\n");
    assertEquals(1, document.anomalies().size());
    assertEquals(Anomaly.Code.LINE_ENDS_CRLF, document.anomalies().get(0).code());
    Tree tree = document.tree().orElseThrow();
    assertEquals("a", tree.text("/entries/0/path").orElseThrow());
    assertEquals("false", tree.text("/canonical").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 63, 65, 127})
  void aDigestOfAnotherLengthIsTold(int digits) {
    assertEquals(
        "no digest has " + digits + " hex digits", problem("a".repeat(digits) + "  x.tar.gz\n"));
  }

  @Test
  void whatIsNoEntryIsTold() {
    String noHex = "it does not begin with a digest in hex digits";
    assertEquals(noHex, problem("# a comment\n"));
    assertEquals(noHex, problem("g" + HEX.substring(1) + "  a\n"));
    assertEquals(noHex, problem("  " + HEX + "  a\n"));
    assertEquals("it names no file", problem(HEX + "\n"));
    assertEquals("it names no file", problem(HEX + "  \n"));
    assertEquals(
        "sha256",
        read("x.sha256", HEX + "\n")
            .tree()
            .orElseThrow()
            .text("/entries/0/algorithm")
            .orElseThrow());
  }

  @Test
  void aLongListIsReadInOneGo() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append(HEX).append("  data/file-").append(i).append('\n');
    }
    Tree tree = tree(text.toString());
    assertEquals("50000", tree.text("/entries/49999/line").orElseThrow());
  }
}
