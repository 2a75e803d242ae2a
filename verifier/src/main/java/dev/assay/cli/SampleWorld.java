package dev.assay.cli;

import dev.assay.document.ArchiveLimits;
import dev.assay.model.Node;
import dev.assay.model.Source;
import dev.assay.model.Tree;
import dev.assay.model.Witness;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the world around a sample is like: its {@code given.yaml}.
 *
 * @param repository whether there is one
 * @param asOf the instant to judge at; empty: the newest one of the sample
 * @param policy the policy it is held against
 * @param waiversFrom a folder of the sample that stands for the commit of {@code --waivers-from}
 * @param recorded a folder of the sample whose {@code assay.yaml} the newest recorded run obeyed
 * @param entries things in the tree that no file of a sample can be
 * @param asked paths that were named on the command line
 * @param archives how much of an archive is read
 */
record SampleWorld(
    boolean repository,
    Optional<Instant> asOf,
    Optional<String> policy,
    Optional<String> waiversFrom,
    Optional<String> recorded,
    List<Source.Entry> entries,
    Set<String> asked,
    ArchiveLimits archives) {
  static final SampleWorld USUAL =
      new SampleWorld(
          true,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Set.of(),
          ArchiveLimits.DEFAULT);

  static SampleWorld of(Tree given) {
    List<Source.Entry> entries = new ArrayList<>();
    if (given.at("entries").orElse(null) instanceof Node.Array list) {
      for (int i = 0; i < list.items().size(); i++) {
        String at = "entries/" + i + "/";
        String type = given.text(at + "type").orElse("");
        entries.add(
            new Source.Entry(
                given.text(at + "path").orElseThrow(),
                type.equals("unreadable")
                    ? Source.Type.FILE
                    : Source.Type.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_')),
                -1,
                given.text(at + "detail").orElse("")));
      }
    }
    return new SampleWorld(
        !given.text("repository").orElse("true").equals("false"),
        given.text("as-of").map(Instant::parse),
        given.text("policy"),
        given.text("waivers-from"),
        given.text("recorded"),
        entries,
        asked(given),
        archives(given));
  }

  private static Set<String> asked(Tree given) {
    Set<String> asked = new TreeSet<>();
    for (int i = 0; given.text("asked/" + i).isPresent(); i++) {
      asked.add(given.text("asked/" + i).get());
    }
    return asked;
  }

  /** The usual limits but for those that are written. */
  private static ArchiveLimits archives(Tree given) {
    ArchiveLimits usual = ArchiveLimits.DEFAULT;
    return new ArchiveLimits(
        (int) limit(given, "entries", usual.entries()),
        limit(given, "unpacked", usual.unpacked()),
        limit(given, "member", usual.member()),
        (int) limit(given, "ratio", usual.ratio()),
        limit(given, "free", usual.free()),
        (int) limit(given, "header", usual.header()),
        usual.names(),
        (int) limit(given, "document", usual.document()),
        usual.list(),
        usual.kept(),
        usual.listed());
  }

  private static long limit(Tree given, String name, long usual) {
    return given.text("archive-limits/" + name).map(Long::parseLong).orElse(usual);
  }

  /** A clean repository whose commit has no date, or none. */
  Witness witness() {
    return repository ? CLEAN : Witness.NONE;
  }

  /** The files of a sample together with what no file can be. */
  Source around(Source files) {
    if (entries.isEmpty()) {
      return files;
    }
    Set<String> odd = new HashSet<>();
    entries.forEach(entry -> odd.add(entry.path()));
    return new Source() {
      @Override
      public List<Entry> entries() {
        List<Entry> all = new ArrayList<>(files.entries());
        all.addAll(entries);
        all.sort(Comparator.comparing(Entry::path));
        return all;
      }

      @Override
      public InputStream open(String path) throws IOException {
        if (odd.contains(path)) {
          throw new IOException("permission denied");
        }
        return files.open(path);
      }
    };
  }

  private static final Witness CLEAN =
      new Witness() {
        @Override
        public Optional<String> commit() {
          return Optional.of("0".repeat(40));
        }

        @Override
        public Optional<Instant> committed() {
          return Optional.empty();
        }

        @Override
        public boolean dirty() {
          return false;
        }
      };
}
