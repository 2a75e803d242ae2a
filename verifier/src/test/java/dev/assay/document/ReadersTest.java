package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Anomaly;
import dev.assay.model.Format;
import dev.assay.model.Location;
import dev.assay.model.Node;
import dev.assay.model.Tree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersTest {
  private static Object value(Format format, String text, String pointer) {
    Tree tree = Samples.read(format, text).tree().orElseThrow();
    return tree.scalar(pointer).map(Node.Scalar::value).orElse("absent");
  }

  private static String place(Format format, String text, String pointer) {
    Location at = Samples.read(format, text).tree().orElseThrow().locate("f", pointer);
    return at.line() + ":" + at.column() + " " + at.pointer();
  }

  private static List<String> anomalies(Format format, String text) {
    Document document = Samples.read(format, text);
    return document.anomalies().stream()
        .map(a -> a.code().word() + "@" + a.offset() + a.pointer())
        .toList();
  }

  @Test
  void envValuesAreTypedAndWhatDoesNotParseStaysText() {
    assertEquals(new BigDecimal("3.640"), value(Format.ENV, "rto_seconds= 3.640 ", "rto_seconds"));
    assertEquals("3,6", value(Format.ENV, "rto_seconds=3,6", "rto_seconds"));
    assertEquals(7L, value(Format.ENV, "rpo_events=+7", "rpo_events"));
    assertEquals("7.0", value(Format.ENV, "rpo_events=7.0", "rpo_events"));
    assertEquals(
        new BigInteger("99999999999999999999"),
        value(Format.ENV, "rpo_events=99999999999999999999", "rpo_events"));
    assertEquals(true, value(Format.ENV, "dry_run=YES", "dry_run"));
    assertEquals("maybe", value(Format.ENV, "dry_run=maybe", "dry_run"));
    assertEquals("a=b && c \"d\"", value(Format.ENV, "notes = a=b && c \"d\"", "notes"));
  }

  @Test
  void envPlacesAreThoseOfTheTrimmedValue() {
    String text = "# c\nnotes=😀 x\n  rto_seconds =  3.640\n";
    assertEquals("3:18 /rto_seconds", place(Format.ENV, text, "rto_seconds"));
    assertEquals("1:1 /wal_path", place(Format.ENV, text, "wal_path"));
  }

  @Test
  void numberedKeysAreAListThatKnowsItsKeys() {
    String text = "STEP_2_NAME=b\nSTEP_1_NAME=a\nSTEP_1_DURATION_MS=12\nSTEP_10_NAME=j\n";
    assertEquals("a", value(Format.ENV, text, "/steps/0/NAME"));
    assertEquals(1L, value(Format.ENV, text, "/steps/0/n"));
    assertEquals(12L, value(Format.ENV, text, "/steps/0/DURATION_MS"));
    assertEquals(10L, value(Format.ENV, text, "/steps/2/n"));
    assertEquals("4:14 /STEP_10_NAME", place(Format.ENV, text, "/steps/2/NAME"));
    assertEquals("4:1 /STEP_10_DURATION_MS", place(Format.ENV, text, "/steps/2/DURATION_MS"));
    Tree none = Samples.read(Format.ENV, "a=1").tree().orElseThrow();
    assertTrue(none.at("/steps").isPresent(), "the list is there even when it is empty");
  }

  @Test
  void envStumblesAreTold() {
    assertEquals(
        List.of(
            "line-without-equals@0",
            "empty-key@5",
            "not-a-number@20/rto_seconds",
            "duplicate-key-same@28/a",
            "duplicate-key-different@32/a"),
        anomalies(Format.ENV, "nope\n=x\nrto_seconds=nan\na=1\na=1\na=2\n"));
  }

  @Test
  void everyHiddenValueOfADuplicateIsAVariant() {
    Document document = Samples.read(Format.ENV, "rto_seconds=99\nx=1\nrto_seconds=1\n");
    assertEquals(
        new BigDecimal("1"),
        document.tree().orElseThrow().scalar("rto_seconds").orElseThrow().value());
    assertEquals(1, document.variants().size());
    Tree variant = document.variants().get(0);
    assertEquals(new BigDecimal("99"), variant.scalar("rto_seconds").orElseThrow().value());
    assertEquals(1, variant.locate("f", "rto_seconds").line());
  }

  @Test
  void nestedDuplicatesAreVariantsToo() {
    Document json =
        Samples.read(Format.JSON, "{\"a\":[{\"k\":1,\"k\":2}],\"b\":{\"c\":1,\"c\":1}}");
    assertEquals(
        List.of(Anomaly.Code.DUPLICATE_KEY_DIFFERENT, Anomaly.Code.DUPLICATE_KEY_SAME),
        json.anomalies().stream().map(Anomaly::code).toList());
    assertEquals("/a/0/k", json.anomalies().get(0).pointer());
    assertEquals(1L, json.variants().get(0).scalar("/a/0/k").orElseThrow().value());
    Document yaml = Samples.read(Format.YAML, "a:\n  k: 1\n  k: 2\n");
    assertEquals(1L, yaml.variants().get(0).scalar("/a/k").orElseThrow().value());
  }

  @Test
  void aDuplicateWithinAHiddenValueIsNoVariantOfWhatCounts() {
    Document json = Samples.read(Format.JSON, "{\"a\":{\"k\":1,\"k\":2},\"a\":{\"k\":3}}");
    assertEquals(1, json.variants().size());
    assertEquals(2L, json.variants().get(0).scalar("/a/k").orElseThrow().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1} x | trailing-garbage@8",
        "{\"a\":1}{ | trailing-garbage@7",
        "{\"a\":1 | truncated@6",
        "{\"a\":tr | truncated@7",
        "[1,] | malformed@3/1",
        "{'a':1} | malformed@1",
        "{\"a\":NaN} | not-a-number@5/a",
        "[-Infinity] | not-a-number@1/0",
        "[1e999999999] | over-limit@1/0"
      })
  void jsonStumblesAreTold(String text, String expected) {
    assertEquals(List.of(expected), anomalies(Format.JSON, text));
  }

  @Test
  void jsonNumbersKeepTheirDigits() {
    assertEquals(new BigDecimal("2.0"), value(Format.JSON, "{\"a\":2.0}", "a"));
    assertEquals(2L, value(Format.JSON, "{\"a\":2}", "a"));
    assertEquals(1741169702123456789L, value(Format.JSON, "{\"a\":1741169702123456789}", "a"));
    assertEquals(Node.Null.NULL, value(Format.JSON, "{\"a\":null}", "a"));
  }

  @Test
  void jsonPlacesCountCodePoints() {
    assertEquals("2:13 /b", place(Format.JSON, "{\"a\": 1,\n\"😀\": 1, \"b\":2}", "b"));
    assertEquals("1:1 /c", place(Format.JSON, "{\"a\": 1}", "c"));
  }

  @Test
  void oneBadLineOfJsonlLeavesTheRest() {
    String text = "{\"n\":1}\n\n{bad\n{\"n\":2}\n{\"n\"";
    assertEquals(List.of("malformed@10/1", "truncated@26/2"), anomalies(Format.JSONL, text));
    assertEquals(2L, value(Format.JSONL, text, "/1/n"));
    assertEquals("4:6 /1/n", place(Format.JSONL, text, "/1/n"));
  }

  @Test
  void yamlFollowsTheCoreSchema() {
    String text = "a: 012\nb: yes\nc: 0x1F\nd: '1'\ne: 1_000\nf: 2.50\ng: ~\nh: True\ni: .inf\n";
    assertEquals(12L, value(Format.YAML, text, "a"));
    assertEquals("yes", value(Format.YAML, text, "b"));
    assertEquals(31L, value(Format.YAML, text, "c"));
    assertEquals("1", value(Format.YAML, text, "d"));
    assertEquals("1_000", value(Format.YAML, text, "e"));
    assertEquals(new BigDecimal("2.50"), value(Format.YAML, text, "f"));
    assertEquals(Node.Null.NULL, value(Format.YAML, text, "g"));
    assertEquals(true, value(Format.YAML, text, "h"));
    assertEquals(1, anomalies(Format.YAML, text).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: &x 1 | anchors (&name) are not accepted",
        "a: *x | aliases (*name) are not accepted",
        "a: !!str 1 | tags (!name) are not accepted",
        "{[a]: 1} | a key must be plain text"
      })
  void yamlThatMeansMoreThanItSaysIsRefused(String text, String reason) {
    Document document = Samples.read(Format.YAML, text);
    assertTrue(document.tree().isEmpty());
    assertEquals(reason, document.anomalies().get(0).details().get("reason"));
  }

  @Test
  void yamlPlacesCountCodePoints() {
    assertEquals("1:11 /b", place(Format.YAML, "{😀: 1, b: 2}", "b"));
  }

  @Test
  void logLinesBecomeFactsAndMatches() {
    String text =
        "noise\n\u001b[32m[INFO]\u001b[0m rto_seconds=3.5\r\n[INFO] rto_seconds=4\nreplay \u001b[1mdone events=12";
    assertEquals(4L, value(Format.LOG, text, "/lines"));
    assertEquals(new BigDecimal("4"), value(Format.LOG, text, "/facts/rto_seconds"));
    assertEquals("3:20 /facts/rto_seconds", place(Format.LOG, text, "/facts/rto_seconds"));
    assertEquals(12L, value(Format.LOG, text, "/replay/0/events"));
    assertEquals(4L, value(Format.LOG, text, "/replay/0/line"));
    assertEquals("4:24 /replay/0/events", place(Format.LOG, text, "/replay/0/events"));
    assertEquals(List.of(), anomalies(Format.LOG, text));
  }

  @Test
  void aLineThatIsTooLongIsNotMatchedButTold() {
    String text = "[INFO] a=" + "x".repeat(70_000) + "\n[INFO] b=1\n";
    assertEquals(List.of("over-limit@0"), anomalies(Format.LOG, text));
    assertEquals("1", value(Format.LOG, text, "/facts/b"));
  }

  @Test
  void markdownBecomesSectionsWithFieldsTablesAndBoxes() {
    String text =
        """
        ---
        x: y
        ---
        # Report `r1`

        - Scope: prod
        - **Healthy**: yes
        - `k`：`v`

        Note that: prose has colons
        status: ok

        ## 对齐信息

        - 实现状态：已落地
        - at 10:30

        | Name | Value |
        |---|---:|
        | rto | **3.640** |
        | x |

        - [x] done
        - [ ] open

        ```sh
        ls
        ```

        ## 对齐信息
        """;
    assertEquals("Report `r1`", value(Format.MARKDOWN, text, "/title"));
    assertEquals("prod", value(Format.MARKDOWN, text, "/fields/Scope"));
    assertEquals("yes", value(Format.MARKDOWN, text, "/fields/Healthy"));
    assertEquals("v", value(Format.MARKDOWN, text, "/fields/k"));
    assertEquals("ok", value(Format.MARKDOWN, text, "/fields/status"));
    assertEquals("absent", value(Format.MARKDOWN, text, "/fields/x"));
    assertEquals("absent", value(Format.MARKDOWN, text, "/fields/Note that"));
    assertEquals("已落地", value(Format.MARKDOWN, text, "/sections/对齐信息/fields/实现状态"));
    assertEquals("3.640", value(Format.MARKDOWN, text, "/sections/对齐信息/table/0/Value"));
    assertEquals("", value(Format.MARKDOWN, text, "/sections/对齐信息/table/1/Value"));
    assertEquals(true, value(Format.MARKDOWN, text, "/sections/对齐信息/boxes/0/checked"));
    assertEquals("open", value(Format.MARKDOWN, text, "/sections/对齐信息/boxes/1/text"));
    assertEquals("ls\n", value(Format.MARKDOWN, text, "/sections/对齐信息/code/0"));
    assertEquals(2L, value(Format.MARKDOWN, text, "/sections/对齐信息 (2)/level"));
    assertEquals(
        "20:11 /sections/对齐信息/table/0/Value",
        place(Format.MARKDOWN, text, "/sections/对齐信息/table/0/Value"));
  }
}
