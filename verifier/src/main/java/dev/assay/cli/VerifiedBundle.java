package dev.assay.cli;

import dev.assay.document.MoreFiles;
import dev.assay.evidence.EvidenceScanner;
import dev.assay.model.Finding;
import dev.assay.model.Plan;
import dev.assay.model.Reading;
import dev.assay.model.Readings;
import dev.assay.model.Release;
import dev.assay.model.Run;
import dev.assay.model.Source;
import dev.assay.model.Verdict;
import dev.assay.model.Witness;
import dev.assay.plan.PlanReader;
import dev.assay.plan.PlanRequest;
import dev.assay.verify.Verifier;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A bundle that was verified alone, with the side file beside it, by the built-in packs and without
 * configuration.
 *
 * @param release what its manifest and its bytes say; empty when it is no release bundle
 */
record VerifiedBundle(Verdict verdict, List<Finding> findings, Optional<Release> release) {
  VerifiedBundle {
    findings = List.copyOf(findings);
  }

  /** Verifies a file that is there. */
  static VerifiedBundle of(Path bundle) {
    String name = bundle.getFileName().toString();
    Map<String, Path> files = new TreeMap<>(Map.of(name, bundle));
    Path side = bundle.resolveSibling(name + ".sha256");
    if (Files.isRegularFile(side)) {
      files.put(side.getFileName().toString(), side);
    }
    Plan plan = PlanReader.read(PlanRequest.of(bundle.getParent(), Optional.empty()));
    AtomicReference<Optional<Release>> release = new AtomicReference<>(Optional.empty());
    Readings readings = EvidenceScanner.scan(MoreFiles.of(NOTHING, files), plan, 1, Set.of(name));
    Readings watched =
        new Readings() {
          @Override
          public <T> List<T> map(Function<Reading, T> work) {
            return readings.map(
                reading -> {
                  if (reading.path().equals(name) && reading instanceof Reading.Read read) {
                    release.set(Release.of(read.tree()));
                  }
                  return work.apply(reading);
                });
          }
        };
    Run run =
        new Verifier(plan)
            .verify(watched, Witness.NONE, Optional.empty(), Version.current(), Set.of());
    return new VerifiedBundle(run.verdict(), run.findings(), release.get());
  }

  private static final Source NOTHING =
      new Source() {
        @Override
        public List<Entry> entries() {
          return List.of();
        }

        @Override
        public InputStream open(String path) throws NoSuchFileException {
          throw new NoSuchFileException(path);
        }
      };
}
