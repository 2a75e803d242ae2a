package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.MaskedText;
import dev.assay.model.Finding;
import dev.assay.model.Pack;
import dev.assay.model.PastRuns;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import dev.assay.model.Source;
import dev.assay.site.SiteInput;
import dev.assay.site.WholeSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sites of samples of rules: whatever a workspace holds, its pages are whole. Every twentieth
 * sample is looked at, with {@code -Dassay.samples=all} each.
 */
class SampleSitesIT {
  private static final int STEP = System.getProperty("assay.samples", "").equals("all") ? 1 : 20;

  @TempDir Path scratch;
  private final List<String> problems = new ArrayList<>();
  private int seen;
  private int sites;
  private long pages;
  private long links;

  @Test
  void everySampleHasASiteWithoutADeadLinkOrAnEmptySection() throws IOException {
    Plan plan = BuiltInPacksTest.plan();
    Set<String> packs = plan.packs().stream().map(Pack::name).collect(Collectors.toSet());
    SampleRunner.run(List.of(), plan, packs, this::site);

    System.out.printf("sample sites: %d sites, %d pages, %d links%n", sites, pages, links);
    assertEquals(List.of(), problems);
    assertTrue(sites >= 1_000 / STEP, "sites: " + sites);
    assertTrue(links >= 600_000 / STEP, "links: " + links);
  }

  private void site(Run run, Source files) {
    if (seen++ % STEP != 0) {
      return;
    }
    try {
      SiteInput input =
          new SiteInput(shortened(run), PastRuns.NONE, new MaskedText(files), Map.of(), 2);
      WholeSite site = WholeSite.of(input, scratch);
      sites++;
      pages += site.pages();
      links += site.links();
      site.problems().stream().limit(3).forEach(each -> problems.add(run.findings() + ": " + each));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same run without the rules that had nothing to say: their pages are the same each time. */
  private static Run shortened(Run run) {
    Set<String> fired = run.findings().stream().map(Finding::rule).collect(Collectors.toSet());
    Plan all = run.plan();
    List<Rule> rules = all.rules().stream().filter(each -> fired.contains(each.id())).toList();
    Plan plan =
        new Plan(
            all.packs(),
            all.roots(),
            all.exclude(),
            all.kinds(),
            rules,
            all.parameters(),
            all.modes(),
            all.expects(),
            all.policies(),
            all.waivers(),
            all.site(),
            all.lang(),
            all.history(),
            all.past(),
            all.documents());
    return new Run(
        run.version(),
        run.asOf(),
        run.commit(),
        run.dirty(),
        plan,
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
  }
}
