package dev.assay.site;

import dev.assay.model.PastRuns;
import dev.assay.model.Plan;
import dev.assay.model.Run;

/** The sample run with another history, or within other limits. */
public final class ScaleInput {
  private ScaleInput() {}

  public static SiteInput of(PastRuns past) {
    return of(past, 2);
  }

  static SiteInput of(PastRuns past, int jobs) {
    SiteInput sample = SampleRun.input();
    return new SiteInput(sample.run(), past, sample.text(), sample.extraFiles(), jobs);
  }

  static SiteInput within(PastRuns past, long maxBytes, int maxFiles) {
    SiteInput sample = SampleRun.input();
    Run run = sample.run();
    Plan plan = run.plan();
    Plan limited =
        new Plan(
            plan.packs(),
            plan.roots(),
            plan.exclude(),
            plan.kinds(),
            plan.rules(),
            plan.parameters(),
            plan.modes(),
            plan.expects(),
            plan.policies(),
            plan.waivers(),
            new Plan.Site(plan.site().title(), plan.site().output(), maxBytes, maxFiles),
            plan.lang(),
            plan.history(),
            plan.past(),
            plan.documents());
    Run changed =
        new Run(
            run.version(),
            run.asOf(),
            run.commit(),
            run.dirty(),
            limited,
            run.verdict(),
            run.counts(),
            run.evidence(),
            run.findings(),
            run.claims(),
            run.drills(),
            run.evaluated(),
            run.gate(),
            run.roadmap(),
            run.language());
    return new SiteInput(changed, past, sample.text(), sample.extraFiles(), 2);
  }
}
