package dev.assay.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Writes one run and the ledger as a folder of pages. */
public final class SiteWriter {
  /** The documents below {@code api/v1/} that have a schema. */
  public static final List<String> API = Api.NAMES;

  private SiteWriter() {}

  /** The site as it would be written, for who wants to compare instead. */
  static SitePlan plan(SiteInput input) {
    return new SitePlan(input);
  }

  /** Like the other, and no recorded run may be missing. */
  public static SiteResult write(SiteInput input, Path out) throws IOException {
    return write(input, out, false);
  }

  /**
   * Writes the site. Files of an earlier site that no longer belong are deleted, others are never
   * touched; a file whose bytes are right already is left alone. Nothing changes before every file
   * has been made.
   *
   * @param mayShrink whether recorded runs that the earlier site knew may be missing
   * @throws SiteRefused when the folder holds something but is no site of ours, when the earlier
   *     site knew runs that are not recorded any more, or when a budget is exceeded; nothing has
   *     changed
   * @throws IOException when a file cannot be read or written; what was written stays
   */
  public static SiteResult write(SiteInput input, Path out, boolean mayShrink) throws IOException {
    Optional<SiteManifest> before = before(out);
    if (before.isPresent() && !mayShrink) {
      Optional<String> lost = Continuity.lost(before.get().history(), input.past());
      if (lost.isPresent()) {
        throw new SiteRefused(Continuity.refusal(out.toString(), lost.get()));
      }
    }
    SiteBudget budget = new SiteBudget(input.run().plan().site());
    Staging staging = Staging.in(out);
    SiteManifest manifest;
    boolean done = false;
    try {
      manifest = make(input, budget, staging);
      done = true;
    } finally {
      if (!done) {
        staging.discard();
      }
    }
    staging.publish();
    if (before.isPresent()) {
      for (String path : before.get().files().keySet()) {
        if (!manifest.files().containsKey(path)) {
          remove(out, path);
        }
      }
    }
    Staging last = Staging.in(out);
    last.put(SiteManifest.NAME, manifest.bytes());
    last.publish();
    return result(manifest);
  }

  private static SiteManifest make(SiteInput input, SiteBudget budget, Staging staging)
      throws IOException {
    AtomicLong bytes = new AtomicLong();
    SiteManifest manifest =
        plan(input)
            .make(
                (path, content) -> {
                  if (budget.allows(bytes.addAndGet(content.length))) {
                    staging.put(path, content);
                  }
                });
    Optional<String> exceeded = budget.exceeded(manifest);
    if (exceeded.isPresent()) {
      throw new SiteRefused(exceeded.get());
    }
    return manifest;
  }

  private static SiteResult result(SiteManifest manifest) {
    int pages = (int) manifest.files().keySet().stream().filter(p -> p.endsWith(".html")).count();
    return new SiteResult(
        pages, manifest.files().size() + 1, SiteBudget.bytes(manifest), manifest.root());
  }

  private static Optional<SiteManifest> before(Path out) throws IOException {
    if (!Files.exists(out)) {
      return Optional.empty();
    }
    if (!Files.isDirectory(out)) {
      throw new SiteRefused(out + " is a file; a site needs a folder");
    }
    Path manifest = out.resolve(SiteManifest.NAME);
    if (Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(
          SiteManifest.parse(
              manifest.toString(), Files.readString(manifest, StandardCharsets.UTF_8)));
    }
    try (Stream<Path> inside = Files.list(out)) {
      if (inside.anyMatch(each -> !each.getFileName().toString().equals(Staging.NAME))) {
        throw new SiteRefused(
            out
                + " is not empty and holds no "
                + SiteManifest.NAME
                + " of ours; name an empty folder with -o");
      }
    }
    return Optional.empty();
  }

  private static void remove(Path out, String path) throws IOException {
    Path file = out.resolve(path);
    for (Path each = file.getParent(); !each.equals(out); each = each.getParent()) {
      if (Files.isSymbolicLink(each)) {
        return;
      }
    }
    Files.deleteIfExists(file);
    for (Path folder = file.getParent();
        folder != null && !folder.equals(out);
        folder = folder.getParent()) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }
}
