package dev.assay.document;

import dev.assay.model.Anomaly;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be wrong with the members of an archive taken together: everything that unpacks ill. */
final class ArchiveChecks {
  private final ArchivePass pass;
  private final List<ArchiveEntry> entries;

  private ArchiveChecks(ArchivePass pass, List<ArchiveEntry> entries) {
    this.pass = pass;
    this.entries = entries;
  }

  /** Notes all that is wrong; takes time in proportion to the names. */
  static void note(ArchivePass pass, List<ArchiveEntry> entries, String root) {
    ArchiveChecks checks = new ArchiveChecks(pass, entries);
    entries.forEach(checks::path);
    checks.names();
    checks.below();
    new ArchiveLinks(entries, root)
        .outside()
        .forEach(
            link ->
                pass.note(
                    Anomaly.Code.MEMBER_LINK_OUTSIDE,
                    link.path(),
                    Map.of("target", ArchivePaths.shown(link.link()))));
  }

  private void path(ArchiveEntry entry) {
    String path = entry.path();
    if (ArchivePaths.absolute(path)) {
      pass.note(Anomaly.Code.MEMBER_ABSOLUTE, path, Map.of());
    }
    if (ArchivePaths.upward(path)) {
      pass.note(Anomaly.Code.MEMBER_PARENT, path, Map.of());
    }
    ArchivePaths.unusable(path)
        .ifPresent(
            reason -> pass.note(Anomaly.Code.MEMBER_NAME_UNUSABLE, path, Map.of("reason", reason)));
    boolean special =
        switch (entry.type()) {
          case DEVICE, FIFO, OTHER -> true;
          default -> false;
        };
    if (special) {
      pass.note(Anomaly.Code.MEMBER_SPECIAL, path, Map.of("type", entry.type().word()));
    }
  }

  /** A folder may be named again, nothing else may. */
  private void names() {
    Map<String, ArchiveEntry> seen = new HashMap<>();
    Map<String, String> folded = new HashMap<>();
    for (ArchiveEntry entry : entries) {
      ArchiveEntry before = seen.put(entry.path(), entry);
      if (before != null) {
        boolean folders =
            before.type() == ArchiveEntry.Type.DIRECTORY
                && entry.type() == ArchiveEntry.Type.DIRECTORY;
        if (!folders) {
          pass.note(Anomaly.Code.MEMBER_TWICE, entry.path(), Map.of());
        }
        continue;
      }
      String other = folded.putIfAbsent(ArchivePaths.folded(entry.path()), entry.path());
      if (other != null) {
        pass.note(
            Anomaly.Code.MEMBER_FOLDS, entry.path(), Map.of("other", ArchivePaths.shown(other)));
      }
    }
  }

  /** A file written through a link of the same archive lands where the link leads. */
  private void below() {
    Set<String> files = new HashSet<>();
    for (ArchiveEntry entry : entries) {
      if (entry.type() != ArchiveEntry.Type.DIRECTORY) {
        files.add(entry.path());
      }
    }
    for (ArchiveEntry entry : entries) {
      String path = entry.path();
      if (ArchivePaths.unusable(path).isPresent()) {
        continue;
      }
      for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
        if (files.contains(path.substring(0, at))) {
          pass.note(
              Anomaly.Code.MEMBER_BELOW_FILE,
              path,
              Map.of("other", ArchivePaths.shown(path.substring(0, at))));
          break;
        }
      }
    }
  }
}
