package dev.assay.cli;

import dev.assay.model.FailOn;
import dev.assay.model.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay bundle verify}: one bundle, its side file and what is joined with it. */
@Command(
    name = "verify",
    description = {
      "Verifies a release bundle (tar.gz, tar or zip), wherever it lies, without unpacking it,",
      "with its side file and the audit summary and index that speak of it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay bundle verify target/bundles/my-service-v1.4.0.tar.gz",
      "  assay bundle verify dist/x.tar.gz --release v1.4.0 --commit 8c692f3478e4",
      "  assay bundle verify dist/x.tar.gz --require 'docs/**/*.md' --require LICENSE",
      "  assay bundle verify --report json=verdict.json dist/x.tar.gz",
      "",
      "Exit codes: 0 verified, 1 failed, 2 usage or configuration error, 3 indeterminate, 4 internal error"
    })
final class BundleVerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Shared shared;

  @Option(
      names = "--release",
      paramLabel = "VERSION",
      description = "The bundle must be of this version.")
  private Optional<String> release = Optional.empty();

  @Option(
      names = "--commit",
      paramLabel = "HEX",
      description = "The bundle must be made of this commit (7 to 40 hex digits).")
  private Optional<String> commit = Optional.empty();

  @Option(
      names = "--require",
      paramLabel = "GLOB",
      description = "A file below the bundle's root must match (repeat).")
  private List<String> require = new ArrayList<>();

  @Parameters(paramLabel = "FILE", description = "The bundle.")
  private Path file;

  @Override
  public Integer call() throws Exception {
    commit
        .filter(hex -> !hex.matches("[0-9a-f]{7,40}"))
        .ifPresent(
            hex -> {
              throw shared.error("--commit takes 7 to 40 lower-case hex digits, not '" + hex + "'");
            });
    FailOn failOn = shared.failOn().orElse(FailOn.ERROR);
    Outputs outputs = new Outputs(shared, spec.commandLine().getOut());
    Asked asked = shared.asked().alone(file, new BundleWish(release, commit, require));
    Session session =
        Session.verify(
            List.of(),
            shared.plan(),
            shared.run(),
            asked,
            shared.reportFiles(),
            spec.commandLine().getErr());
    if (!bundle(session)) {
      throw new Workspace.Problem(file + " is no bundle: it is neither tar, tar.gz nor zip");
    }
    Ending ending = session.ending(failOn);
    outputs.write(session.run(), ending.code());
    return ending.say(spec.commandLine().getErr());
  }

  /** Whether the file that was named is an archive, be it a broken one. */
  private boolean bundle(Session session) {
    String path = session.workspace().relative(file);
    return session.run().evidence().stream()
        .filter(each -> each.path().equals(path))
        .flatMap(each -> session.plan().kind(each.kind()).stream())
        .anyMatch(kind -> kind.format() == Format.ARCHIVE);
  }
}
