package dev.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code assay bundle}: release bundles. */
@Command(
    name = "bundle",
    description = "Makes, checks and describes release bundles.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay bundle pack --release v1.4.0 --name my-service",
      "  assay bundle verify target/bundles/my-service-v1.4.0.tar.gz",
      "  assay bundle pack docs --release 20260305T101506Z --name docs --rev v1.4.0 -o out"
    },
    subcommands = {
      BundlePackCommand.class,
      BundleVerifyCommand.class,
      BundleSummarizeCommand.class
    })
final class BundleCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: "
            + String.join(
                " or ", new java.util.TreeSet<>(spec.commandLine().getSubcommands().keySet())));
  }
}
