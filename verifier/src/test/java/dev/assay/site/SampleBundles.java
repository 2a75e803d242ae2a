package dev.assay.site;

import dev.assay.model.Bundle;
import dev.assay.model.Bundle.Field;
import dev.assay.model.Bundle.Listed;
import dev.assay.model.Bundle.Role;
import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Location;
import dev.assay.model.Text;
import dev.assay.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Releases as the site may meet them: one that is fine, one whose papers say another version and
 * digest, one of which only papers are there, one that is a line of an index, a hostile name.
 */
final class SampleBundles {
  static final String FINE = "dist/orders-v1.4.0.tar.gz";
  static final String OTHER = "dist/orders-v1.4.1.tar.gz";
  private static final String INDEX = "releases/release_audit_index.jsonl";
  private static final String GOOD_SHA = Digest.of("orders-v1.4.0");
  private static final String BAD_SHA = Digest.of("another file");

  /** Files that can be read, by path. */
  final Map<String, List<String>> texts = new TreeMap<>();

  final List<Bundle> bundles = new ArrayList<>();

  SampleBundles() {
    texts.put(
        INDEX,
        List.of(
            line("v1.4.0", GOOD_SHA), line("v1.2.0", Digest.of("old")), line("v1.3.2", GOOD_SHA)));
    bundles.add(fine());
    bundles.add(other());
    bundles.add(papers());
    bundles.add(indexOnly());
    bundles.add(hostile());
  }

  private static String line(String version, String sha) {
    return "{\"bundle_name\": \"orders-" + version + ".tar.gz\", \"sha256\": \"" + sha + "\"}";
  }

  private Bundle fine() {
    String summary = summary("v1.4.0", "v1.4.0", GOOD_SHA);
    return new Bundle(
        "orders-v1.4.0.tar.gz",
        Optional.of("release-bundle"),
        List.of(
            archive(FINE, GOOD_SHA),
            manifest(FINE, "v1.4.0"),
            sideFile(FINE, GOOD_SHA),
            paper(Role.SUMMARY, summary, "v1.4.0", GOOD_SHA),
            index("v1.4.0", 1, GOOD_SHA)),
        Optional.of(contents(3)),
        required(true),
        Verdict.PASS);
  }

  private Bundle other() {
    String summary = summary("v1.4.1", "v1.4.2", BAD_SHA);
    return new Bundle(
        "orders-v1.4.1.tar.gz",
        Optional.of("release-bundle"),
        List.of(
            archive(OTHER, GOOD_SHA),
            manifest(OTHER, "v1.4.1"),
            sideFile(OTHER, BAD_SHA),
            paper(Role.SUMMARY, summary, "v1.4.2", BAD_SHA)),
        Optional.of(contents(200)),
        required(true),
        Verdict.FAIL);
  }

  private Bundle papers() {
    String summary = summary("v1.3.2", "v1.3.2", GOOD_SHA);
    return new Bundle(
        "orders-v1.3.2.tar.gz",
        Optional.of("release-bundle"),
        List.of(paper(Role.SUMMARY, summary, "v1.3.2", GOOD_SHA), index("v1.3.2", 3, GOOD_SHA)),
        Optional.empty(),
        required(false),
        Verdict.PASS);
  }

  private static Bundle indexOnly() {
    return new Bundle(
        "orders-v1.2.0.tar.gz",
        Optional.of("release-bundle"),
        List.of(index("v1.2.0", 2, Digest.of("old"))),
        Optional.empty(),
        List.of(),
        Verdict.PASS);
  }

  private Bundle hostile() {
    String path = "dist/<b>发布|\"&.tar.gz.sha256";
    texts.put(path, List.of(GOOD_SHA + "  <b>发布|\"&.tar.gz"));
    return new Bundle(
        "<b>发布|\"& \u202eevil.tar.gz",
        Optional.empty(),
        List.of(
            new Bundle.Part(
                Role.SIDE_FILE,
                path,
                List.of(
                    said(Field.NAME, "<b>发布|\"&.tar.gz", Location.at(path, 1, 67, "")),
                    said(Field.SHA256, GOOD_SHA, Location.at(path, 1, 1, ""))))),
        Optional.empty(),
        List.of(),
        Verdict.INDETERMINATE);
  }

  private static Bundle.Part archive(String path, String sha) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new Bundle.Part(
        Role.ARCHIVE,
        path,
        List.of(
            said(Field.NAME, name, inside(path, "/name")),
            said(Field.ROOT, Bundle.stem(name), inside(path, "/root")),
            said(Field.SIZE, "7703", inside(path, "/bytes")),
            said(Field.SHA256, sha, inside(path, "/sha256"))));
  }

  private static Bundle.Part manifest(String path, String version) {
    return new Bundle.Part(
        Role.MANIFEST,
        path,
        List.of(
            said(Field.VERSION, version, inside(path, "/manifest/release_version")),
            said(Field.COMMIT, SampleRun.COMMIT.substring(0, 12), inside(path, "/manifest/x")),
            said(Field.BUILT_AT, "2026-03-04T09:00:00Z", inside(path, "/manifest/build_ts_utc"))));
  }

  private Bundle.Part sideFile(String archive, String sha) {
    String path = archive + ".sha256";
    String name = archive.substring(archive.lastIndexOf('/') + 1);
    texts.put(path, List.of(sha + "  " + name));
    return new Bundle.Part(
        Role.SIDE_FILE,
        path,
        List.of(
            said(Field.NAME, name, Location.at(path, 1, 67, "/entries/0/file")),
            said(Field.SHA256, sha, Location.at(path, 1, 1, "/entries/0/digest"))));
  }

  private String summary(String folder, String version, String sha) {
    String path = "releases/" + folder + "/release_audit_summary.json";
    texts.put(
        path,
        List.of(
            "{",
            "  \"release_version\": \"" + version + "\",",
            "  \"git_commit\": \"" + SampleRun.COMMIT.substring(0, 12) + "\",",
            "  \"sha256\": \"" + sha + "\"",
            "}"));
    return path;
  }

  private static Bundle.Part paper(Role role, String path, String version, String sha) {
    return new Bundle.Part(
        role,
        path,
        List.of(
            said(Field.VERSION, version, Location.at(path, 2, 22, "/release_version")),
            said(
                Field.COMMIT,
                SampleRun.COMMIT.substring(0, 12),
                Location.at(path, 3, 17, "/git_commit")),
            said(Field.SHA256, sha, Location.at(path, 4, 13, "/sha256"))));
  }

  private static Bundle.Part index(String version, int line, String sha) {
    return new Bundle.Part(
        Role.INDEX,
        INDEX,
        List.of(
            said(
                Field.NAME,
                "orders-" + version + ".tar.gz",
                Location.at(INDEX, line, 17, "/" + (line - 1) + "/bundle_name")),
            said(Field.SHA256, sha, Location.at(INDEX, line, 52, "/" + (line - 1) + "/sha256"))));
  }

  private static Bundle.Said said(Field field, String value, Location location) {
    String plain = field == Field.NAME ? Bundle.stem(value) : value;
    return new Bundle.Said(field, value, plain, location);
  }

  private static Location inside(String path, String pointer) {
    return new Location(Optional.of(path), 0, 0, pointer);
  }

  private static Bundle.Contents contents(int shown) {
    Listed[] all = Listed.values();
    List<Bundle.Member> members = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      members.add(
          new Bundle.Member(
              i == 0 ? "SHA256SUMS" : "lib/member_" + i + ".so",
              i == 2 ? "symlink" : "file",
              1_000L + i,
              i == 2 ? Optional.empty() : Optional.of(Digest.of("member " + i)),
              i == 0 ? Listed.UNLISTED : i == 7 ? Listed.DIFFERS : all[0]));
    }
    return new Bundle.Contents(shown, 12_345, members, shown > 100 ? 4_321 : 0);
  }

  private static List<Bundle.Required> required(boolean looked) {
    Location asked = Location.at("assay.yaml", 4, 3, "/policies/release/bundles/0");
    return List.of(
        new Bundle.Required(
            "deploy/*.json",
            Optional.of("release"),
            asked,
            looked ? Optional.of("deploy/release_manifest.json") : Optional.empty(),
            looked),
        new Bundle.Required(
            "RUNBOOK.md", Optional.empty(), Location.none(), Optional.empty(), looked));
  }

  /** What the policy {@code release} said. */
  static Gate gate() {
    Location here = Location.at("assay.yaml", 3, 1, "/policies/release");
    return new Gate(
        "release",
        Optional.of("Release of quant-hft"),
        List.of(
            condition("findings", "No error is open", "没有未决的错误", "0", "5", FindingKind.FAIL, here),
            condition(
                "evidence/wal-recovery-drill",
                "A drill of 30 days",
                "30 天内的演练",
                ">= 1",
                "9",
                FindingKind.PASS,
                here),
            condition(
                "bundles/release-bundle",
                "A bundle that verifies",
                "通过验证的制品包",
                ">= 1",
                "?",
                FindingKind.OPEN,
                here)));
  }

  private static Gate.Condition condition(
      String id,
      String asks,
      String zh,
      String required,
      String found,
      FindingKind outcome,
      Location at) {
    return new Gate.Condition(
        id,
        new Text(asks, zh),
        required,
        found,
        outcome == FindingKind.PASS ? Optional.of(new Text("8 to spare", "余 8")) : Optional.empty(),
        outcome,
        outcome == FindingKind.PASS
            ? Optional.empty()
            : Optional.of(new Text("repair what is found", "修复发现项")),
        at,
        outcome == FindingKind.PASS
            ? List.of(SampleDocuments.GOOD, SampleDocuments.BAD, SampleDocuments.DRY, FINE)
            : List.of());
  }
}
