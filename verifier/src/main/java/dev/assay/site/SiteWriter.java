package dev.assay.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Writes one run and the ledger as a folder of pages. */
public final class SiteWriter {
  /** The documents below {@code api/v1/} that have a schema. */
  public static final List<String> API = Api.NAMES;

  private static final String TEMPORARY = ".assay-new";

  private SiteWriter() {}

  /** The site as it would be written, for who wants to compare instead. */
  public static SitePlan plan(SiteInput input) {
    return new SitePlan(input);
  }

  /**
   * Writes the site. Files of an earlier site that no longer belong are deleted, others are never
   * touched; a file whose bytes are right already is left alone.
   *
   * @throws SiteRefused when the folder holds something but is no site of ours
   * @throws IOException when a file cannot be read or written; what was written stays
   */
  public static SiteResult write(SiteInput input, Path out) throws IOException {
    Optional<SiteManifest> before = before(out);
    SitePlan plan = plan(input);
    AtomicLong bytes = new AtomicLong();
    Files.createDirectories(out);
    SiteManifest manifest =
        plan.make(
            (path, content) -> {
              put(out, path, content);
              bytes.addAndGet(content.length);
            });
    if (before.isPresent()) {
      for (String path : before.get().files().keySet()) {
        if (!manifest.files().containsKey(path)) {
          remove(out, path);
        }
      }
    }
    put(out, SiteManifest.NAME, manifest.bytes());
    int pages = (int) manifest.files().keySet().stream().filter(p -> p.endsWith(".html")).count();
    return new SiteResult(
        pages, manifest.files().size() + 1, bytes.get() + manifest.bytes().length, manifest.root());
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
      if (inside.findAny().isPresent()) {
        throw new SiteRefused(
            out
                + " is not empty and holds no "
                + SiteManifest.NAME
                + " of ours; name an empty folder with -o");
      }
    }
    return Optional.empty();
  }

  private static void put(Path out, String path, byte[] content) throws IOException {
    Path target = out.resolve(path);
    makeFolder(out, target.getParent());
    if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        && Files.size(target) == content.length
        && Arrays.equals(Files.readAllBytes(target), content)) {
      return;
    }
    Path fresh = target.resolveSibling(target.getFileName() + TEMPORARY);
    Files.write(fresh, content);
    try {
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes a folder; refuses when a link on the way would lead out of the site. */
  private static void makeFolder(Path out, Path folder) throws IOException {
    for (Path each = folder; !each.equals(out); each = each.getParent()) {
      if (Files.isSymbolicLink(each)) {
        throw new SiteRefused(each + " is a link; a site is written through folders only");
      }
    }
    Files.createDirectories(folder);
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
