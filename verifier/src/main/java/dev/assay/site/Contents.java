package dev.assay.site;

import dev.assay.model.Evidence;
import dev.assay.model.EvidenceVersion;
import dev.assay.model.PastRuns;
import dev.assay.model.RunRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of each content that evidence has or had. What a recorded run read is shown as it was
 * then, as far as it was kept; where a file still reads the same, its page of today is the one.
 */
final class Contents {
  /**
   * What a file read once and no file reads today.
   *
   * @param path that first had it
   * @param first the oldest run with a page that read it
   * @param last the newest one
   */
  record Past(
      String sha256, String path, String kind, RunRecord first, RunRecord last, String page) {
    private Past until(RunRecord run) {
      return new Past(sha256, path, kind, first, run, page);
    }
  }

  private final PastRuns runs;
  private final Map<String, String> today = new HashMap<>();
  private final Map<String, Past> past = new LinkedHashMap<>();
  private final Map<String, Boolean> kept = new HashMap<>();

  /**
   * @param told the runs whose pages name what they read, oldest first; each is looked at once
   * @param slugs of the folder {@code e/}, those of today's files taken
   */
  Contents(PastRuns runs, List<RunRecord> told, Lookup look, Sitemap map, Slugs slugs) {
    this.runs = runs;
    for (String path : map.anchors.files()) {
      look.evidence(path)
          .flatMap(Evidence::sha256)
          .ifPresent(sha -> today.putIfAbsent(sha, map.file(path).orElseThrow()));
    }
    String set = "";
    List<EvidenceVersion> versions = List.of();
    for (RunRecord run : told) {
      if (!run.evidenceSet().equals(set)) {
        set = run.evidenceSet();
        versions = runs.evidence(run).orElse(List.of());
      }
      for (EvidenceVersion each : versions) {
        each.sha256().ifPresent(sha -> add(sha, each, run, slugs));
      }
    }
  }

  private void add(String sha256, EvidenceVersion version, RunRecord run, Slugs slugs) {
    Past known = past.get(sha256);
    if (known != null) {
      past.put(sha256, known.until(run));
      return;
    }
    if (kept.computeIfAbsent(sha256, runs::kept) && !today.containsKey(sha256)) {
      String slug = slugs.take(sha256.substring(0, Sitemap.SHORT_DIGEST), sha256);
      String page = "e/" + slug + "/" + Sitemap.INDEX;
      past.put(sha256, new Past(sha256, version.path(), version.kind(), run, run, page));
    }
  }

  /** Contents that only recorded runs have read. */
  Collection<Past> past() {
    return past.values();
  }

  /**
   * The page of what a recorded run read, when that was kept. Whether a file still reads so makes
   * no difference: the pages of old runs must not change with the files of today.
   */
  Optional<String> page(String sha256) {
    Past then = past.get(sha256);
    if (then != null) {
      return Optional.of(then.page());
    }
    return Optional.ofNullable(today.get(sha256))
        .filter(unused -> kept.getOrDefault(sha256, false));
  }

  /** The page and the line, where it is sure to be shown. */
  Optional<String> place(String sha256, int line) {
    boolean sure = line > 0 && line <= FileLines.ALWAYS;
    return page(sha256).map(page -> sure ? page + "#L" + line : page);
  }
}
