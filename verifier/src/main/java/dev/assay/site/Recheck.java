package dev.assay.site;

import dev.assay.model.Gate;
import dev.assay.model.Run;
import java.time.Instant;
import java.util.Optional;

/** The command that makes the pages again and compares: it proves them from the outside. */
final class Recheck {
  private Recheck() {}

  /** For the pages of today's run; empty when nobody said as of when. */
  static Optional<String> command(SiteInput input) {
    return input.run().asOf().map(asOf -> command(input, asOf));
  }

  /** For pages with marks of their own. */
  static String command(SiteInput input, Instant asOf) {
    Run run = input.run();
    String policy =
        run.gate().map(Gate::policy).map(name -> " --policy " + quoted(name)).orElse("");
    String what =
        input
            .packed()
            .map(packed -> "--bundle " + quoted(packed.bundle()) + " --zip again.zip")
            .orElse("--check");
    String where = input.packed().isPresent() ? "" : " -o " + SiteManifest.NAME;
    return "assay site " + what + policy + " --as-of " + asOf + where;
  }

  /** A name as a shell takes it; it may come from evidence. */
  static String quoted(String name) {
    return name.matches("[A-Za-z0-9._-]{1,200}")
        ? name
        : "'" + Marked.visible(name).replace("'", "'\\''") + "'";
  }
}
