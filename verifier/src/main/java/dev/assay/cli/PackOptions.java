package dev.assay.cli;

import dev.assay.model.Bundle;
import dev.assay.model.Lang;
import dev.assay.model.Text;
import dev.assay.site.SiteInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that turn a site into the audit pack of one release. */
final class PackOptions {
  private static final Text WRITTEN =
      new Text(
          "Audit pack written: {file} ({n} files, manifest sha256 {sha256})",
          "审计包已写入：{file}（{n} 个文件，清单 sha256 {sha256}）");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--bundle",
      paramLabel = "NAME",
      description = "With --zip: the release, by version, name, file or how one of them begins.")
  private String bundle;

  @Option(
      names = "--zip",
      paramLabel = "FILE",
      description = "Write the audit pack of --bundle into this file, and no site.")
  private Path zip;

  /** Refuses what cannot be meant. */
  void check(boolean checking, boolean output) {
    if ((bundle == null) != (zip == null)) {
      throw error(
          zip == null
              ? "--bundle says which release goes into an audit pack: name the file with --zip FILE"
              : "--zip writes the audit pack of one release: say which with --bundle NAME");
    }
    if (zip != null && (checking || output)) {
      throw error(
          "--zip writes one file and no site: leave "
              + (checking ? "--check" : "-o")
              + " out, or leave --zip out");
    }
  }

  /** The file of the pack; empty when none is asked for. */
  Optional<Path> file() {
    return Optional.ofNullable(zip);
  }

  /**
   * Writes the pack.
   *
   * @return what to tell people
   * @throws Workspace.Problem when the release is not known
   */
  String write(Session session, SiteInput input) throws Workspace.Problem {
    Bundle release = ReleaseNames.of(session.run().bundles(), bundle);
    try {
      AuditPack.Written written = new AuditPack(input, session.source(), release).write(zip);
      Lang lang = Shared.terminal(session.plan().lang());
      return WRITTEN
          .with(
              Map.of(
                  "file", zip.toString(),
                  "n", Integer.toString(written.files()),
                  "sha256", written.sha256()))
          .in(lang);
    } catch (IOException e) {
      throw error("the audit pack cannot be written to '" + zip + "': " + e.getMessage());
    }
  }

  private ParameterException error(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
