package dev.assay.site;

import dev.assay.model.EvidenceVersion;
import dev.assay.model.PastRuns;
import dev.assay.model.Run;
import dev.assay.model.RunChange;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import dev.assay.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recorded runs of the sample, told a little otherwise by a test. */
class Retold implements PastRuns {
  final PastRuns sample;

  Retold(PastRuns sample) {
    this.sample = sample;
  }

  /** The sample site over other recorded runs. */
  static SiteInput input(PastRuns past) {
    SiteInput sample = SampleRun.input();
    return new SiteInput(sample.run(), past, sample.text(), sample.extraFiles(), 2);
  }

  static PastRuns sample() {
    return SampleRun.input().past();
  }

  /** A record like another one, as the test needs it. */
  static RunRecord like(RunRecord run, long seq, String id, Optional<String> results) {
    return like(run, seq, id, run.verdict(), run.evidenceSet(), results);
  }

  static RunRecord like(
      RunRecord run,
      long seq,
      String id,
      Verdict verdict,
      String evidenceSet,
      Optional<String> results) {
    return new RunRecord(
        seq,
        id,
        run.asOf().map(at -> at.plusSeconds(60 * seq)),
        run.commit(),
        run.dirty(),
        verdict,
        run.counts(),
        run.policy(),
        run.packs(),
        evidenceSet,
        run.parameters(),
        run.waivers(),
        Digest.of(run.prev()),
        results);
  }

  /** The sample with one more run that found the same as the newest. */
  static PastRuns oneMore() {
    PastRuns sample = sample();
    List<RunRecord> records = new ArrayList<>(sample.records());
    RunRecord last = records.get(records.size() - 1);
    RunRecord more = like(last, 41, "20260301t0000z-88267e8-41", last.results());
    records.add(more);
    return new Retold(sample) {
      @Override
      public List<RunRecord> records() {
        return records;
      }

      @Override
      public Optional<RunResults> results(RunRecord record) {
        return sample.results(record.equals(more) ? last : record);
      }

      @Override
      public Optional<List<EvidenceVersion>> evidence(RunRecord record) {
        return sample.evidence(record.equals(more) ? last : record);
      }

      @Override
      public RunChange change(RunRecord before, RunRecord after) {
        return after.equals(more)
            ? new RunChange(
                before, after, List.of(), List.of(), List.of(), List.of(), 1, List.of(), true)
            : sample.change(before, after);
      }
    };
  }

  /** Results that found nothing. */
  static RunResults nothing() {
    return new RunResults(
        "0.1.0", List.of(), 0, List.of(), List.of(), Map.of(), Map.of(), List.of());
  }

  @Override
  public List<RunRecord> records() {
    return sample.records();
  }

  @Override
  public String head() {
    return sample.head();
  }

  @Override
  public Optional<RunResults> results(RunRecord record) {
    return sample.results(record);
  }

  @Override
  public Optional<List<EvidenceVersion>> evidence(RunRecord record) {
    return sample.evidence(record);
  }

  @Override
  public Optional<List<String>> lines(String sha256) {
    return sample.lines(sha256);
  }

  @Override
  public RunChange change(RunRecord before, RunRecord after) {
    return sample.change(before, after);
  }

  @Override
  public Optional<RunChange> since(Run now) {
    return sample.since(now);
  }
}
