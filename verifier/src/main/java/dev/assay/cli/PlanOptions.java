package dev.assay.cli;

import dev.assay.history.CommitSource;
import dev.assay.model.Lang;
import dev.assay.plan.ConfigFile;
import dev.assay.plan.PlanRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what is asked of a workspace. */
final class PlanOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Take this configuration instead of the workspace's assay.yaml.")
  private Path config;

  @Option(
      names = "--pack",
      paramLabel = "NAME|DIR",
      description = "Use only the named packs (repeat); a folder is a pack of your own.")
  private List<String> packs = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "PARAM=VALUE",
      description = "Set a parameter, e.g. drills/max-rto=10s (repeat).")
  private List<String> sets = new ArrayList<>();

  @Option(names = "--lang", paramLabel = "LANG", description = "en or zh-CN, in every output.")
  private String lang;

  Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  /** Whether only some packs are looked at. */
  boolean part() {
    return !packs.isEmpty();
  }

  /** The language asked for on the command line. */
  Optional<Lang> lang() {
    if (lang == null) {
      return Optional.empty();
    }
    Optional<Lang> known = Lang.ofTag(lang);
    if (known.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--lang knows en and zh-CN, not '" + lang + "'");
    }
    return known;
  }

  /** What is asked of a workspace. */
  PlanRequest request(Workspace workspace) {
    return request(workspace, Optional.empty());
  }

  /** What is asked of a workspace, with the waivers of a base if there is one. */
  PlanRequest request(Workspace workspace, Optional<PlanRequest.Base> base) {
    Path waivers = workspace.waivers();
    return new PlanRequest(
        workspace.config().map(file -> ConfigFile.read(file, workspace.shown(file))),
        workspace.root(),
        Path.of("").toAbsolutePath(),
        packs,
        sets,
        lang(),
        Optional.of(waivers)
            .filter(Files::exists)
            .map(file -> ConfigFile.read(file, workspace.shown(file))),
        base);
  }

  /**
   * What is asked of a commit's tree: its own configuration and packs, unless others are named.
   *
   * @throws Workspace.Problem when a file of it is too large or cannot be read
   */
  PlanRequest request(
      Workspace workspace, Optional<PlanRequest.Base> base, Optional<CommitSource> tree)
      throws Workspace.Problem {
    PlanRequest here = request(workspace, base);
    if (tree.isEmpty()) {
      return here;
    }
    CommitSource files = tree.get();
    return new PlanRequest(
        config == null
            ? CommitFiles.config(files, Workspace.CONFIG, Workspace.CONFIG)
            : here.config(),
        here.workspace(),
        here.currentDirectory(),
        packs,
        sets,
        lang(),
        config == null
            ? CommitFiles.config(files, Workspace.WAIVERS, Workspace.WAIVERS)
            : here.waivers(),
        base,
        Optional.of(files));
  }
}
