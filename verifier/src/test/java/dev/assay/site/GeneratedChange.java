package dev.assay.site;

import dev.assay.model.EvidenceVersion;
import dev.assay.model.RunChange;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import dev.assay.model.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What changed between two generated runs: simple, because their findings have two inputs only. */
final class GeneratedChange {
  private GeneratedChange() {}

  static RunChange of(GeneratedRuns runs, RunRecord before, RunRecord after) {
    List<RunChange.Input> inputs = new ArrayList<>();
    Map<String, String> old = files(runs, before);
    Map<String, String> now = files(runs, after);
    now.forEach((path, sha) -> input(RunChange.Cause.EVIDENCE, path, old.get(path), sha, inputs));
    String limit = before.parameters().get(GeneratedRuns.LIMIT);
    String fresh = after.parameters().get(GeneratedRuns.LIMIT);
    input(RunChange.Cause.THRESHOLD, GeneratedRuns.LIMIT, limit, fresh, inputs);
    RunResults first = runs.results(before).orElseThrow();
    RunResults second = runs.results(after).orElseThrow();
    List<RunChange.Shift> came = shifts(second, first, inputs);
    List<RunChange.Shift> went = shifts(first, second, inputs);
    Set<RunChange.Cause> causes = EnumSet.noneOf(RunChange.Cause.class);
    inputs.forEach(each -> causes.add(each.cause()));
    List<RunChange.Part> parts = new ArrayList<>();
    for (RunChange.Cause cause : causes) {
      int count = (int) inputs.stream().filter(each -> each.cause() == cause).count();
      boolean alone = causes.size() == 1;
      Verdict without = alone ? before.verdict() : after.verdict();
      parts.add(new RunChange.Part(cause, count, without, without != after.verdict(), alone));
    }
    int still = second.findings().size() - came.size();
    return new RunChange(before, after, inputs, came, went, List.of(), still, parts, true);
  }

  private static Map<String, String> files(GeneratedRuns runs, RunRecord record) {
    return runs.evidence(record).orElseThrow().stream()
        .collect(
            Collectors.toMap(
                EvidenceVersion::path,
                each -> each.sha256().orElse(""),
                (one, other) -> one,
                TreeMap::new));
  }

  private static void input(
      RunChange.Cause cause, String key, String before, String now, List<RunChange.Input> inputs) {
    if (!now.equals(before)) {
      boolean weaker = cause == RunChange.Cause.THRESHOLD && before.length() < now.length();
      inputs.add(
          new RunChange.Input(
              cause, key, Optional.of(before), Optional.of(now), weaker, List.of()));
    }
  }

  private static List<RunChange.Shift> shifts(
      RunResults in, RunResults notIn, List<RunChange.Input> inputs) {
    Set<String> others =
        notIn.findings().stream()
            .map(RunResults.Result::fingerprint)
            .collect(Collectors.toUnmodifiableSet());
    List<RunChange.Shift> shifts = new ArrayList<>();
    for (RunResults.Result each : in.findings()) {
      if (!others.contains(each.fingerprint())) {
        boolean evidence =
            inputs.stream().anyMatch(input -> each.path().filter(input.key()::equals).isPresent());
        RunChange.Cause cause = evidence ? RunChange.Cause.EVIDENCE : RunChange.Cause.THRESHOLD;
        shifts.add(new RunChange.Shift(each, List.of(cause)));
      }
    }
    return shifts;
  }
}
