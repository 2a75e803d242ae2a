package dev.assay.cli;

import dev.assay.document.BundleWriter;
import dev.assay.document.PackList;
import dev.assay.document.Sha256;
import dev.assay.model.Release;
import dev.assay.model.ReleaseText;
import dev.assay.model.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small release of ours in memory: bundle, side file, summary, page and index. */
final class MadeRelease {
  static final String BUNDLE = "x-v1.4.0.tar.gz";

  private MadeRelease() {}

  /** Its files by name. */
  static Map<String, byte[]> files() throws Exception {
    StringBuilder big = new StringBuilder();
    for (int i = 0; i < 9000; i++) {
      big.append("line ").append(i).append('\n');
    }
    Source tree =
        source(
            Map.of(
                "README.md", utf8("A small release.\n"),
                "bin/run", utf8("#!/bin/sh\nexit 0\n"),
                "docs/发布.md", utf8("# 发布\n"),
                "docs/big.txt", utf8(big.toString())));
    List<String> components = List.of("service", "操作手册");
    Instant time = Instant.parse("2026-03-05T10:15:06Z");
    BundleWriter.Label label =
        new BundleWriter.Label("x-v1.4.0", "v1.4.0", time, "0a1b2c3d4e5f", components);
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    BundleWriter.write(tree, PackList.of(tree, path -> true), label, bundle);
    Release release =
        new Release(
            BUNDLE,
            bundle.size(),
            "x-v1.4.0",
            "v1.4.0",
            time.toString(),
            "0a1b2c3d4e5f",
            "x-v1.4.0",
            Sha256.hex(bundle.toByteArray()),
            components,
            true);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(BUNDLE, bundle.toByteArray());
    files.put(BUNDLE + ".sha256", ReleaseText.SIDE_FILE.of(release));
    files.put("release_audit_summary.json", ReleaseText.SUMMARY.of(release));
    files.put("release_audit_summary.md", ReleaseText.PAGE.of(release));
    files.put("release_audit_index.jsonl", ReleaseText.INDEX.of(release));
    return files;
  }

  /** Files in memory as a source. */
  static Source source(Map<String, byte[]> files) {
    Map<String, byte[]> sorted = new TreeMap<>(files);
    return new Source() {
      @Override
      public List<Entry> entries() {
        return sorted.entrySet().stream()
            .map(file -> new Entry(file.getKey(), Type.FILE, file.getValue().length, ""))
            .toList();
      }

      @Override
      public InputStream open(String path) throws IOException {
        if (!sorted.containsKey(path)) {
          throw new NoSuchFileException(path);
        }
        return new ByteArrayInputStream(sorted.get(path));
      }
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
