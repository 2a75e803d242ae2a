package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Format;
import dev.assay.model.Layout;
import dev.assay.model.Node;
import dev.assay.model.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads archives for tests and tells what came of it in a few words. */
final class Archived {
  static final Instant TIME = Instant.parse("2026-03-05T10:15:06Z");

  static final Layout LAYOUT =
      new Layout(
          Map.of(),
          List.of(),
          List.of(),
          Map.of("manifest", new Layout.Inner("deploy/release_manifest.json", Format.JSON)),
          List.of(
              new Layout.DigestList(
                  "SHA256SUMS", Optional.of("sha256"), Optional.empty(), Layout.Escapes.BACKSLASH),
              new Layout.DigestList(
                  "manifest-*.txt", Optional.empty(), Optional.of("data"), Layout.Escapes.PERCENT)),
          Optional.empty());

  private Archived() {}

  static Document read(byte[] bytes) {
    return read(bytes, ArchiveLimits.DEFAULT);
  }

  static Document read(byte[] bytes, ArchiveLimits limits) {
    return read("x-v1.tar.gz", bytes, limits);
  }

  static Document read(String name, byte[] bytes, ArchiveLimits limits) {
    try {
      return Archive.read(
              () -> new ByteArrayInputStream(bytes),
              name,
              new InnerFiles(List.of(LAYOUT)),
              Limits.DEFAULT,
              limits)
          .document(LAYOUT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The anomalies of an archive, each as its code and the member or reason. */
  static List<String> told(byte[] bytes) {
    return told(read(bytes));
  }

  static List<String> told(Document document) {
    List<String> told = new ArrayList<>();
    for (Anomaly each : document.anomalies()) {
      String about =
          each.code() == Anomaly.Code.MALFORMED
              ? each.details().get("reason")
              : each.details().getOrDefault("member", "");
      told.add((each.code().word() + " " + about).strip());
    }
    return told;
  }

  static byte[] tar(ArchiveMember... members) {
    return ArchiveWriter.tar(List.of(members), TIME);
  }

  static byte[] gz(ArchiveMember... members) {
    return ArchiveWriter.tarGz(List.of(members), TIME);
  }

  /** The paths of the members a tree has. */
  static List<String> paths(Document document) {
    return texts(document, "path");
  }

  static List<String> texts(Document document, String member) {
    Tree tree = document.tree().orElseThrow(() -> new AssertionError(document.anomalies()));
    Node.Array members = (Node.Array) tree.at("/members").orElseThrow();
    return members.items().stream()
        .map(each -> ((Node.Scalar) each.child(member).orElseThrow()).text())
        .toList();
  }
}
