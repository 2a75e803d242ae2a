package dev.assay.cli;

import dev.assay.model.FailOn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay verify}: holds evidence against rules and reports. */
@Command(
    name = "verify",
    description = "Verifies the evidence of a workspace, or single files of it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay verify                              the workspace around the current directory",
      "  assay verify docs/results/wal.env         one file",
      "  assay verify --set max-rto=5s .           with a stricter limit",
      "  assay verify --report json=out.json .     a report for machines beside the text",
      "  assay verify --as-of 2026-03-05T10:15:06Z the files as they lie there, at that time",
      "  assay verify --as-of v1.4.0               that commit, without a checkout",
      "  assay verify --exit-codes v4pro .         0–20 of the V4PRO loop: the first failed gate",
      "",
      "Exit codes: 0 verified, 1 failed, 2 usage or configuration error, 3 indeterminate, 4 internal error"
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Shared shared;

  @Parameters(paramLabel = "DIR|FILE", description = "What to verify (default: see above).")
  private List<Path> paths = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    FailOn failOn = shared.failOn().orElse(FailOn.ERROR);
    Outputs outputs = new Outputs(shared, spec.commandLine().getOut());
    Session session =
        Session.verify(
            paths,
            shared.plan(),
            shared.run(),
            shared.asked(),
            shared.reportFiles(),
            spec.commandLine().getErr());
    Ending ending = session.ending(failOn);
    outputs.write(session.run(), ending.code());
    return ending.say(spec.commandLine().getErr());
  }
}
