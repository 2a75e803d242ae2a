package dev.assay.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what a verification is compared with: waivers of a base, known findings. */
final class Comparison {
  @Option(
      names = "--waivers-from",
      paramLabel = "REV",
      description = "Hold the waivers of this commit, not those of the working tree.")
  private String waiversFrom;

  @Option(
      names = "--new-since",
      paramLabel = "FILE|REV",
      description = "Count only findings that this baseline, or this commit's tree, does not have.")
  private String newSince;

  Optional<String> waiversFrom() {
    return Optional.ofNullable(waiversFrom);
  }

  Optional<String> newSince() {
    return Optional.ofNullable(newSince);
  }
}
