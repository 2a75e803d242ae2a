package dev.assay.verify;

import dev.assay.model.Anomaly;
import dev.assay.model.Bundle;
import dev.assay.model.Bundle.Field;
import dev.assay.model.Bundle.Role;
import dev.assay.model.Kind;
import dev.assay.model.Node;
import dev.assay.model.Plan;
import dev.assay.model.Reading;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes down what a file says about release bundles, as soon as it is read. */
final class BundleReader {
  private static final int SHA256_DIGITS = 64;

  /** Lines of one list that are looked at; a list of more than that is no list of releases. */
  private static final int MOST_LINES = 10_000;

  /** Kinds of pack {@code bundles} that speak of a bundle, and where their facts begin. */
  private static final Map<String, Role> ROLES =
      Map.of(
          "bundle-side-file", Role.SIDE_FILE,
          "checksum-list", Role.SUMS,
          "release-audit-summary", Role.SUMMARY,
          "release-audit-summary-page", Role.PAGE,
          "release-audit-index", Role.INDEX,
          "closed-loop-release-manifest", Role.MANIFEST);

  /** Where the audit trail (seed 004) says what. */
  private static final Map<Field, String> TRAIL = trail();

  private final BundleDemands demands;

  BundleReader(Plan plan) {
    this.demands = new BundleDemands(plan);
  }

  private static Map<Field, String> trail() {
    Map<Field, String> keys = new LinkedHashMap<>();
    keys.put(Field.NAME, "bundle_name");
    keys.put(Field.ROOT, "bundle_root_directory");
    keys.put(Field.VERSION, "release_version");
    keys.put(Field.COMMIT, "git_commit");
    keys.put(Field.BUILT_AT, "build_ts_utc");
    keys.put(Field.SIZE, "bundle_size_bytes");
    keys.put(Field.SHA256, "sha256");
    keys.put(Field.COMPONENTS, "component_count");
    return keys;
  }

  /** What a file says about bundles; most files say nothing. */
  List<BundleNote> notes(Reading.Read read) {
    boolean other =
        read.anomalies().stream().anyMatch(each -> each.code() == Anomaly.Code.OTHER_CONTENT);
    if (other) {
      return List.of();
    }
    if (read.kind().archive()) {
      return read.kind().asked() ? List.of() : archive(read);
    }
    Role role = ROLES.get(read.kind().name());
    if (role == null) {
      return List.of();
    }
    return switch (role) {
      case SIDE_FILE -> sideFile(read);
      case SUMS -> sums(read);
      case SUMMARY -> List.of(trail(read, role, "", true));
      case PAGE -> List.of(trail(read, role, "fields/", true));
      case INDEX -> index(read);
      default -> List.of(BundleNote.of("", manifest(read, ""), true));
    };
  }

  private List<BundleNote> archive(Reading.Read read) {
    Tree tree = read.tree();
    List<Bundle.Said> said = new ArrayList<>();
    say(read, Field.NAME, "name", said);
    say(read, Field.ROOT, "root", said);
    say(read, Field.SIZE, "bytes", said);
    say(read, Field.SHA256, "sha256", said);
    String name = tree.text("name").orElse("");
    Members members = new Members(tree);
    List<BundleNote> notes = new ArrayList<>();
    notes.add(
        new BundleNote(
            name,
            new Bundle.Part(Role.ARCHIVE, read.path(), said),
            true,
            Optional.of(BundleContents.of(tree, members)),
            demands.matches(read.kind(), members)));
    Bundle.Part manifest = manifest(read, "manifest/bundle_name");
    if (!manifest.said().isEmpty()) {
      notes.add(BundleNote.of(name, manifest, true));
    }
    return notes;
  }

  /** What a release manifest says, wherever its kind says that it says it. */
  private static Bundle.Part manifest(Reading.Read read, String name) {
    Kind kind = read.kind();
    List<Bundle.Said> said = new ArrayList<>();
    say(read, Field.NAME, name, said);
    say(read, Field.VERSION, kind.fields().getOrDefault("version", ""), said);
    say(read, Field.COMMIT, kind.fields().getOrDefault("commit", ""), said);
    kind.instants().stream().findFirst().ifPresent(at -> say(read, Field.BUILT_AT, at, said));
    String components = "manifest/components";
    if (read.tree().at(components).orElse(null) instanceof Node.Array list) {
      String count = Integer.toString(list.items().size());
      said.add(
          new Bundle.Said(
              Field.COMPONENTS, count, count, read.tree().locate(read.path(), components)));
    }
    return new Bundle.Part(Role.MANIFEST, read.path(), said);
  }

  private static List<BundleNote> sideFile(Reading.Read read) {
    String about = read.tree().text("names").orElse("");
    List<Node> entries = Members.items(read.tree().root(), "entries");
    int at = 0;
    for (int i = 0; i < Math.min(entries.size(), MOST_LINES); i++) {
      if (Members.text(entries.get(i), "file").equals(about)) {
        at = i;
        break;
      }
    }
    return List.of(BundleNote.of(about, entry(read, Role.SIDE_FILE, at), true));
  }

  private static List<BundleNote> sums(Reading.Read read) {
    List<BundleNote> notes = new ArrayList<>();
    List<Node> entries = Members.items(read.tree().root(), "entries");
    for (int i = 0; i < Math.min(entries.size(), MOST_LINES); i++) {
      String file = Members.text(entries.get(i), "file");
      if (Bundle.archive(file)) {
        notes.add(BundleNote.of(file, entry(read, Role.SUMS, i), false));
      }
    }
    return notes;
  }

  private static Bundle.Part entry(Reading.Read read, Role role, int index) {
    List<Bundle.Said> said = new ArrayList<>();
    String entry = "entries/" + index + "/";
    if (!read.tree().text(entry + "file").orElse("").isEmpty()) {
      say(read, Field.NAME, entry + "file", said);
    }
    if (read.tree().text(entry + "digest").orElse("").length() == SHA256_DIGITS) {
      say(read, Field.SHA256, entry + "digest", said);
    }
    return new Bundle.Part(role, read.path(), said);
  }

  private static List<BundleNote> index(Reading.Read read) {
    List<BundleNote> notes = new ArrayList<>();
    if (read.tree().root() instanceof Node.Array lines) {
      for (int i = 0; i < Math.min(lines.items().size(), MOST_LINES); i++) {
        notes.add(trail(read, Role.INDEX, i + "/", false));
      }
    }
    return notes;
  }

  private static BundleNote trail(Reading.Read read, Role role, String from, boolean whole) {
    List<Bundle.Said> said = new ArrayList<>();
    TRAIL.forEach((field, key) -> say(read, field, from + key, said));
    String about = read.tree().text(from + TRAIL.get(Field.NAME)).orElse("");
    return BundleNote.of(
        about.substring(about.lastIndexOf('/') + 1),
        new Bundle.Part(role, read.path(), said),
        whole);
  }

  private static void say(Reading.Read read, Field field, String pointer, List<Bundle.Said> said) {
    if (pointer.isEmpty()) {
      return;
    }
    read.tree()
        .text(pointer)
        .ifPresent(
            value ->
                said.add(
                    new Bundle.Said(
                        field,
                        value,
                        plain(field, value.strip()),
                        read.tree().locate(read.path(), pointer))));
  }

  /** One form for what may be written in several. */
  private static String plain(Field field, String value) {
    return switch (field) {
      case NAME -> Bundle.stem(value.substring(value.lastIndexOf('/') + 1));
      case COMMIT, SHA256 -> value.toLowerCase(Locale.ROOT);
      case BUILT_AT ->
          Stamp.parse(value)
              .or(() -> Stamp.compact(value))
              .map(stamp -> stamp.instant().toString())
              .orElse(value);
      default -> value;
    };
  }
}
