package dev.assay.evidence;

import dev.assay.document.ArchiveLimits;
import dev.assay.document.Limits;
import dev.assay.model.Plan;
import dev.assay.model.Readings;
import dev.assay.model.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the evidence of a workspace and reads it, file by file. */
public final class EvidenceScanner {
  /** What people wrote about the evidence is none. */
  private static final Set<String> OURS = Set.of("assay.yaml", "waivers.yaml");

  private static final String SIDE = ".sha256";

  private EvidenceScanner() {}

  /**
   * The readings of a source, made while they are used.
   *
   * @param plan says what kinds there are and where evidence lies
   * @param jobs threads, at least 1; the results do not depend on it
   */
  public static Readings scan(Source source, Plan plan, int jobs) {
    return scan(source, plan, jobs, Limits.DEFAULT, Set.of());
  }

  /**
   * The readings of a source of which some files were named on the command line.
   *
   * @param asked their paths; kinds that have to be asked for take them
   */
  public static Readings scan(Source source, Plan plan, int jobs, Set<String> asked) {
    return scan(source, plan, jobs, ArchiveLimits.DEFAULT, asked);
  }

  /** Scans with limits of archives of the caller's. */
  public static Readings scan(
      Source source, Plan plan, int jobs, ArchiveLimits archives, Set<String> asked) {
    return scan(source, plan, jobs, Limits.DEFAULT, archives, asked);
  }

  /** Scans with limits of the caller's. */
  static Readings scan(Source source, Plan plan, int jobs, Limits limits, Set<String> asked) {
    return scan(source, plan, jobs, limits, ArchiveLimits.DEFAULT, asked);
  }

  private static Readings scan(
      Source source,
      Plan plan,
      int jobs,
      Limits limits,
      ArchiveLimits archives,
      Set<String> asked) {
    Roots roots = new Roots(plan.roots());
    DocumentRoots documents = new DocumentRoots(plan.documents());
    List<Source.Entry> candidates = candidates(source, roots, documents, asked);
    Set<String> all = new HashSet<>(asked);
    for (Source.Entry entry : candidates) {
      if (documents.hold(entry.path())) {
        all.add(entry.path());
      }
    }
    all.addAll(vouched(candidates));
    FileIntake intake =
        new FileIntake(source, plan.kinds(), limits, archives, roots.declared(), all);
    return new ParallelReadings(candidates, intake, jobs, limits.file());
  }

  /** Files with a side file: whoever laid their digest beside them asks for them. */
  private static Set<String> vouched(List<Source.Entry> candidates) {
    Set<String> vouched = new HashSet<>();
    for (Source.Entry entry : candidates) {
      if (entry.path().endsWith(SIDE)) {
        vouched.add(entry.path().substring(0, entry.path().length() - SIDE.length()));
      }
    }
    return vouched;
  }

  /** Whether the file of a path is looked at: it is there, below a root, and nothing of ours. */
  public static boolean scans(Source source, Plan plan, String path) {
    return candidates(
            source, new Roots(plan.roots()), new DocumentRoots(plan.documents()), Set.of())
        .stream()
        .anyMatch(entry -> entry.path().equals(path));
  }

  private static List<Source.Entry> candidates(
      Source source, Roots roots, DocumentRoots documents, Set<String> asked) {
    List<Source.Entry> held =
        source.entries().stream()
            .filter(
                entry ->
                    roots.hold(entry.path())
                        || documents.hold(entry.path())
                        || asked.contains(entry.path()))
            .filter(entry -> !OURS.contains(name(entry.path())))
            .toList();
    Set<String> files = new HashSet<>();
    for (Source.Entry entry : held) {
      if (entry.detail().isEmpty()) {
        files.add(entry.path());
      }
    }
    // A link to a file that is read anyway adds nothing: each file is evidence once.
    return held.stream()
        .filter(entry -> entry.type() != Source.Type.FILE || !files.contains(entry.detail()))
        .toList();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
