package dev.assay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseTextTest {
  private static final Release RELEASE =
      new Release(
          "x-v1.4.0.tar.gz",
          2048,
          "x-v1.4.0",
          "v1.4.0",
          "2026-03-05T10:15:06Z",
          "0123456789ab",
          "x-v1.4.0",
          "a".repeat(64),
          List.of("配置", "say \"hi\"\\\n\u0007", "x"),
          true);

  @Test
  void theSummaryIsWrittenLikeThis() {
    assertEquals(
        """
        {
          "bundle_name": "x-v1.4.0.tar.gz",
          "bundle_size_bytes": 2048,
          "bundle_root_directory": "x-v1.4.0",
          "release_version": "v1.4.0",
          "build_ts_utc": "2026-03-05T10:15:06Z",
          "git_commit": "0123456789ab",
          "manifest_bundle_name": "x-v1.4.0",
          "sha256": "%s",
          "component_count": 3,
          "components": [
            "配置",
            "say \\"hi\\"\\\\\\u000a\\u0007",
            "x"
          ],
          "generator": "assay"
        }
        """
            .formatted("a".repeat(64)),
        text(ReleaseText.SUMMARY));
  }

  @Test
  void thePageSaysTheNineFactsAndTheComponents() {
    assertEquals(
        """
        # Release audit summary

        - bundle_name: x-v1.4.0.tar.gz
        - bundle_size_bytes: 2048
        - bundle_root_directory: x-v1.4.0
        - release_version: v1.4.0
        - build_ts_utc: 2026-03-05T10:15:06Z
        - git_commit: 0123456789ab
        - manifest_bundle_name: x-v1.4.0
        - sha256: %s
        - component_count: 3

        ## Components

        - 配置
        - say "hi"\\__
        - x
        """
            .formatted("a".repeat(64))
            .replace('_' + "_\n", "  \n"),
        text(ReleaseText.PAGE));
  }

  @Test
  void theIndexIsOneLineWithSortedKeys() {
    assertEquals(
        "{\"build_ts_utc\": \"2026-03-05T10:15:06Z\", \"bundle_name\": \"x-v1.4.0.tar.gz\","
            + " \"component_count\": 3, \"git_commit\": \"0123456789ab\", \"release_version\":"
            + " \"v1.4.0\", \"sha256\": \""
            + "a".repeat(64)
            + "\"}\n",
        text(ReleaseText.INDEX));
  }

  @Test
  void theSideFileIsThatOfSha256sum() {
    assertEquals("a".repeat(64) + "  x-v1.4.0.tar.gz\n", text(ReleaseText.SIDE_FILE));
  }

  @Test
  void halfOfASurrogatePairIsEscaped() {
    assertEquals(
        "{\"k\": \"\\ud83d\uD83D\uDE00\"}",
        CanonicalJson.line(java.util.Map.of("k", "\uD83D\uD83D\uDE00")));
  }

  private static String text(ReleaseText text) {
    return new String(text.of(RELEASE), StandardCharsets.UTF_8);
  }
}
