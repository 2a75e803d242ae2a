package dev.assay.plan;

import dev.assay.model.Lang;
import dev.assay.model.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that decides what is asked of a workspace.
 *
 * @param config the configuration file; empty: none, so every built-in pack is on
 * @param workspace the folder that is verified; paths in the configuration are relative to it
 * @param currentDirectory the caller's; folders in {@code packs} are relative to it
 * @param packs names or folders of {@code --pack}; empty: those of the configuration
 * @param sets {@code PARAM=VALUE} of {@code --set}; of two for one parameter the last counts
 * @param lang of {@code --lang}
 * @param waivers the {@code waivers.yaml} beside the configuration
 * @param base where the waivers in force are taken from instead of these files
 * @param tree the files of the workspace when they are those of a commit rather than of the folder
 */
public record PlanRequest(
    Optional<ConfigFile> config,
    Path workspace,
    Path currentDirectory,
    List<String> packs,
    List<String> sets,
    Optional<Lang> lang,
    Optional<ConfigFile> waivers,
    Optional<Base> base,
    Optional<Source> tree) {
  /** A request about the files of a folder. */
  public PlanRequest(
      Optional<ConfigFile> config,
      Path workspace,
      Path currentDirectory,
      List<String> packs,
      List<String> sets,
      Optional<Lang> lang,
      Optional<ConfigFile> waivers,
      Optional<Base> base) {
    this(config, workspace, currentDirectory, packs, sets, lang, waivers, base, Optional.empty());
  }

  /** A request without {@code waivers.yaml}. */
  public PlanRequest(
      Optional<ConfigFile> config,
      Path workspace,
      Path currentDirectory,
      List<String> packs,
      List<String> sets,
      Optional<Lang> lang) {
    this(
        config, workspace, currentDirectory, packs, sets, lang, Optional.empty(), Optional.empty());
  }

  public PlanRequest {
    Objects.requireNonNull(config, "config must not be null");
    Objects.requireNonNull(workspace, "workspace must not be null");
    Objects.requireNonNull(currentDirectory, "currentDirectory must not be null");
    Objects.requireNonNull(lang, "lang must not be null");
    Objects.requireNonNull(waivers, "waivers must not be null");
    Objects.requireNonNull(base, "base must not be null");
    Objects.requireNonNull(tree, "tree must not be null");
    packs = List.copyOf(packs);
    sets = List.copyOf(sets);
  }

  /**
   * The files of {@code --waivers-from}.
   *
   * @param revision as it was asked for
   * @param config its {@code assay.yaml}; only {@code waivers} is read
   * @param waivers its {@code waivers.yaml}
   */
  public record Base(String revision, Optional<ConfigFile> config, Optional<ConfigFile> waivers) {
    public Base {
      Objects.requireNonNull(revision, "revision must not be null");
    }
  }

  /** A workspace with its configuration and nothing on the command line. */
  public static PlanRequest of(Path workspace, Optional<ConfigFile> config) {
    return new PlanRequest(config, workspace, workspace, List.of(), List.of(), Optional.empty());
  }
}
