package dev.assay.site;

import dev.assay.model.Counts;
import dev.assay.model.Evidence;
import dev.assay.model.EvidenceVersion;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.PastRuns;
import dev.assay.model.Run;
import dev.assay.model.RunChange;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import dev.assay.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 40 recorded runs; of the latest eight everything was kept, and {@link SampleStory} tells them.
 */
final class SamplePast implements PastRuns {
  /** The first record whose findings were kept. */
  static final int KEPT = 33;

  private final List<RunRecord> records = new ArrayList<>();
  private final SampleStory story;
  private final Map<String, List<String>> contents = new HashMap<>();

  /**
   * @param texts lines of the files that are there now, by path
   * @param evidence those of them that are evidence
   */
  SamplePast(Map<String, List<String>> texts, List<Evidence> evidence) {
    Map<String, Evidence> byPath = new TreeMap<>();
    evidence.forEach(each -> byPath.put(each.path(), each));
    story = new SampleStory(byPath, texts.get(SampleStory.RESULT));
    evidence.forEach(each -> each.sha256().ifPresent(sha -> keep(sha, texts.get(each.path()))));
    keep(story.slow(), SampleStory.slow(texts.get(SampleStory.RESULT)));
    record();
  }

  private void keep(String sha256, List<String> lines) {
    contents.put(sha256, lines);
  }

  @Override
  public List<RunRecord> records() {
    return List.copyOf(records);
  }

  @Override
  public String head() {
    return Digest.of("head of " + records.size());
  }

  @Override
  public Optional<RunResults> results(RunRecord record) {
    return record.seq() < KEPT ? Optional.empty() : Optional.of(story.results((int) record.seq()));
  }

  @Override
  public Optional<List<EvidenceVersion>> evidence(RunRecord record) {
    return record.seq() < KEPT ? Optional.empty() : Optional.of(story.evidence((int) record.seq()));
  }

  @Override
  public Optional<List<String>> lines(String sha256) {
    return Optional.ofNullable(contents.get(sha256));
  }

  @Override
  public RunChange change(RunRecord before, RunRecord after) {
    return before.seq() < KEPT
        ? SampleStory.unknown(before, after)
        : story.change(before, after, (int) after.seq());
  }

  @Override
  public Optional<RunChange> since(Run now) {
    RunRecord newest = records.get(records.size() - 1);
    RunRecord present =
        new RunRecord(
            41,
            "now",
            now.asOf(),
            now.commit(),
            now.dirty(),
            now.verdict(),
            now.counts(),
            Optional.empty(),
            newest.packs(),
            "sha256:" + Digest.of("set now"),
            parameters(41),
            1,
            "0".repeat(64));
    return Optional.of(story.change(newest, present, 41));
  }

  private static Map<String, String> parameters(int seq) {
    String rto = seq < 25 || (seq >= 38 && seq <= 40) ? "15 s" : "10 s";
    return Map.of(
        "drills/max-rto", rto, "drills/max-rpo", "0 events", "drills/max-rollback", "180 s");
  }

  private void record() {
    Instant at = Instant.parse("2025-11-20T02:03:00Z");
    String prev = "0".repeat(64);
    for (int i = 1; i <= 40; i++) {
      String commit = Digest.of("commit " + i).substring(0, 40);
      String run =
          i == 13
              ? "RUN 13 | <&"
              : at.toString().replaceAll("[-:]|..Z", "").toLowerCase(Locale.ROOT)
                  + "z-"
                  + commit.substring(0, 7)
                  + "-"
                  + i;
      boolean kept = i >= KEPT;
      records.add(
          new RunRecord(
              i,
              run,
              i == 2 ? Optional.empty() : Optional.of(at),
              Optional.of(commit),
              i % 9 == 0,
              verdict(i),
              kept ? counted(i) : counts(i),
              i == 37 ? Optional.of("release") : Optional.empty(),
              Map.of(
                  "drills",
                  "sha256:" + Digest.of("drills" + (kept ? 3 : i / 10)),
                  "core",
                  "sha256:" + Digest.of("core")),
              "sha256:" + Digest.of("set " + (i < KEPT ? i / 2 : SampleStory.set(i))),
              parameters(i),
              1,
              prev,
              kept ? Optional.of(Digest.of("results " + SampleStory.found(i))) : Optional.empty()));
      prev = Digest.of(prev + i);
      at = at.plus(Duration.ofHours(62));
    }
  }

  private static Verdict verdict(int i) {
    if (i >= KEPT) {
      return SampleStory.verdict(i);
    }
    return i % 11 == 0 ? Verdict.FAIL : i % 7 == 0 ? Verdict.INDETERMINATE : Verdict.PASS;
  }

  private static Counts counts(int i) {
    Counts.Levels fail = new Counts.Levels(verdict(i) == Verdict.FAIL ? 2 : 0, i % 3, 0);
    Counts.Levels open = new Counts.Levels(verdict(i) == Verdict.INDETERMINATE ? 1 : 0, 0, 1);
    return new Counts(20 + i / 4, 3, 6, 1000 + i * 20, fail, open, 1);
  }

  private Counts counted(int i) {
    List<RunResults.Result> all = story.results(i).findings();
    int waived = (int) all.stream().filter(RunResults.Result::waived).count();
    return new Counts(
        story.evidence(i).size(),
        3,
        6,
        1000 + i * 20,
        levels(all, FindingKind.FAIL),
        levels(all, FindingKind.OPEN),
        waived);
  }

  private static Counts.Levels levels(List<RunResults.Result> all, FindingKind kind) {
    int[] counts = new int[3];
    for (RunResults.Result each : all) {
      if (each.counts() && each.kind() == kind) {
        counts[each.level() == Level.ERROR ? 0 : each.level() == Level.WARNING ? 1 : 2]++;
      }
    }
    return new Counts.Levels(counts[0], counts[1], counts[2]);
  }
}
