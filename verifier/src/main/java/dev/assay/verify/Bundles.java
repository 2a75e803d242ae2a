package dev.assay.verify;

import dev.assay.model.Bundle;
import dev.assay.model.Bundle.Role;
import dev.assay.model.Finding;
import dev.assay.model.Kind;
import dev.assay.model.Plan;
import dev.assay.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts together what the files of a workspace say about each release bundle. */
final class Bundles {
  private final Plan plan;
  private final Map<String, List<Finding>> findings;
  private final Map<String, Judged> byPath = new TreeMap<>();

  /** The bundle a path belongs to, for files that are about one bundle. */
  private final Map<String, Group> ofPath = new HashMap<>();

  private final Map<String, List<Group>> ofName = new HashMap<>();

  /** The files with notes that are linked with a file. */
  private final Map<String, List<String>> pointing = new HashMap<>();

  private final List<Group> groups = new ArrayList<>();

  Bundles(Plan plan, List<Judged> judged, Map<String, List<Finding>> findings) {
    this.plan = plan;
    this.findings = findings;
    judged.forEach(each -> byPath.put(each.path, each));
    for (Judged each : byPath.values()) {
      if (!each.bundles.isEmpty()) {
        each.partners
            .values()
            .forEach(
                other -> pointing.computeIfAbsent(other, path -> new ArrayList<>()).add(each.path));
      }
    }
  }

  /** One bundle while its parts are gathered. */
  private static final class Group {
    final String name;
    final List<BundleNote> notes = new ArrayList<>();

    Group(String name) {
      this.name = name;
    }
  }

  /** One file and one of its notes. */
  private record Entry(Judged judged, BundleNote note) {
    Role role() {
      return note.part().role();
    }
  }

  /** All bundles that something speaks of, by name, then by the path of their first part. */
  List<Bundle> all() {
    List<Entry> entries = new ArrayList<>();
    for (Judged each : byPath.values()) {
      each.bundles.forEach(note -> entries.add(new Entry(each, note)));
      if (each.bundles.isEmpty() && broken(each)) {
        entries.add(new Entry(each, unread(each.path)));
      }
    }
    // The sort is stable: within a role the files stay in the order of their paths.
    entries.sort(Comparator.comparing(Entry::role));
    entries.forEach(this::place);
    return groups.stream()
        .map(this::bundle)
        .sorted(
            Comparator.comparing(Bundle::name).thenComparing(each -> each.parts().get(0).path()))
        .toList();
  }

  /** An archive that was recognised by its name, and could not be read. */
  private boolean broken(Judged judged) {
    return judged
        .kind
        .flatMap(plan::kind)
        .filter(Kind::archive)
        .filter(k -> !k.asked())
        .isPresent();
  }

  private static BundleNote unread(String path) {
    return BundleNote.of(file(path), new Bundle.Part(Role.ARCHIVE, path, List.of()), true);
  }

  private static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private void place(Entry entry) {
    Optional<Group> group =
        entry.role() == Role.ARCHIVE ? copy(entry) : linked(entry).or(() -> named(entry));
    Group found = group.orElse(null);
    if (found == null) {
      boolean alone = entry.role() == Role.SUMS || entry.note().about().isEmpty();
      if (alone) {
        return;
      }
      found = new Group(entry.note().about());
      groups.add(found);
      ofName.computeIfAbsent(found.name, name -> new ArrayList<>()).add(found);
    }
    found.notes.add(entry.note());
    if (entry.note().whole()) {
      ofPath.putIfAbsent(entry.judged().path, found);
    }
  }

  /** The bundle whose archive has the same name and the same bytes. */
  private Optional<Group> copy(Entry entry) {
    String digest = entry.judged().sha256.orElse("");
    return ofName.getOrDefault(entry.note().about(), List.of()).stream()
        .filter(
            group ->
                byPath
                    .get(group.notes.get(0).part().path())
                    .sha256
                    .filter(digest::equals)
                    .isPresent())
        .findFirst();
  }

  private Optional<Group> linked(Entry entry) {
    Judged judged = entry.judged();
    if (!entry.note().whole() && !first(entry)) {
      return Optional.empty();
    }
    Stream<String> from = judged.partners.values().stream();
    Stream<String> to = pointing.getOrDefault(judged.path, List.of()).stream();
    return Stream.concat(Stream.of(judged.path), Stream.concat(from, to))
        .map(ofPath::get)
        .filter(group -> group != null)
        .findFirst();
  }

  /** Whether it is the line of an index that the links of its kind speak of. */
  private static boolean first(Entry entry) {
    return entry.role() == Role.INDEX && entry.judged().bundles.get(0).equals(entry.note());
  }

  private Optional<Group> named(Entry entry) {
    List<Group> all = ofName.getOrDefault(entry.note().about(), List.of());
    String here = folder(entry.judged().path);
    return all.stream()
        .filter(
            group -> group.notes.stream().anyMatch(note -> folder(note.part().path()).equals(here)))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private Bundle bundle(Group group) {
    List<Bundle.Part> parts =
        new ArrayList<>(group.notes.stream().map(BundleNote::part).distinct().toList());
    Optional<BundleNote> archive =
        group.notes.stream().filter(note -> note.contents().isPresent()).findFirst();
    if (archive.isEmpty()) {
      unreadBeside(group, parts);
    }
    parts.sort(Comparator.comparing(Bundle.Part::role).thenComparing(Bundle.Part::path));
    Optional<String> kind = kind(group);
    return new Bundle(
        group.name,
        kind,
        parts,
        archive.flatMap(BundleNote::contents),
        kind.map(k -> new BundleDemands(plan).required(k, archive.map(BundleNote::matches)))
            .orElse(List.of()),
        verdict(parts));
  }

  /** A file with the name of the bundle that nobody could read is there nevertheless. */
  private void unreadBeside(Group group, List<Bundle.Part> parts) {
    List<String> folders =
        parts.stream().map(part -> folder(part.path())).distinct().sorted().toList();
    for (String each : folders) {
      String path = each + group.name;
      boolean known = parts.stream().anyMatch(part -> part.path().equals(path));
      if (!known && byPath.containsKey(path)) {
        parts.add(unread(path).part());
      }
    }
  }

  private Optional<String> kind(Group group) {
    for (BundleNote note : group.notes) {
      Optional<Kind> kind =
          Optional.ofNullable(byPath.get(note.part().path()))
              .flatMap(judged -> judged.kind)
              .flatMap(plan::kind);
      Optional<String> said =
          kind.filter(Kind::archive)
              .map(Kind::name)
              .or(() -> kind.flatMap(k -> k.link("bundle")).map(link -> link.kind()))
              .filter(name -> plan.kind(name).isPresent());
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  /** Of a list only the line that speaks of the bundle counts, and what is said of all of it. */
  private Verdict verdict(List<Bundle.Part> parts) {
    Verdict worst = Verdict.PASS;
    for (Bundle.Part part : parts) {
      worst =
          worst.worse(
              Verdict.of(
                  findings.getOrDefault(part.path(), List.of()).stream()
                      .filter(each -> part.concerns(each.location()))
                      .toList()));
    }
    return worst;
  }
}
