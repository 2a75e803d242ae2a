package dev.assay.cli;

import dev.assay.plan.ConfigFile;
import dev.assay.plan.Effective;
import dev.assay.plan.PlanReader;
import dev.assay.plan.PlanRequest;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What a bundle is called before its version; never the folder's name, which any clone changes. */
final class BundleName {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?");

  private BundleName() {}

  /**
   * The name asked for, else the title {@code assay.yaml} gives the site.
   *
   * @param root the packed directory
   * @throws ParameterException when there is none, or it could not be a file name everywhere
   */
  static String of(Optional<String> asked, Path root, CommandLine line) throws Workspace.Problem {
    if (asked.isPresent()) {
      if (!NAME.matcher(asked.get()).matches()) {
        throw new ParameterException(
            line,
            "--name takes letters, digits, '.', '_' and '-', at most 64, not '"
                + asked.get()
                + "'");
      }
      return asked.get();
    }
    return configured(root)
        .map(BundleName::slug)
        .filter(slug -> NAME.matcher(slug).matches())
        .orElseThrow(
            () ->
                new ParameterException(
                    line,
                    "the bundle has no name; write --name NAME, or a site.title in assay.yaml"));
  }

  private static Optional<String> configured(Path root) throws Workspace.Problem {
    Workspace workspace = Workspace.of(List.of(root), Optional.empty());
    if (workspace.config().isEmpty()) {
      return Optional.empty();
    }
    Effective effective =
        PlanReader.effective(
            new PlanRequest(
                workspace.config().map(file -> ConfigFile.read(file, workspace.shown(file))),
                root,
                Path.of("").toAbsolutePath(),
                List.of(),
                List.of(),
                Optional.empty()));
    return effective.origin("site/title").equals("default")
        ? Optional.empty()
        : Optional.of(effective.plan().site().title());
  }

  /** {@code My Drills: 2026} becomes {@code my-drills-2026}. */
  private static String slug(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9._]+", "-")
        .replaceAll("^[-._]+|[-._]+$", "");
  }
}
