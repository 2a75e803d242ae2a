package dev.assay.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A site that can be made: writing it and checking it run through the same files. Each file is
 * rendered, handed over and forgotten.
 */
public final class SitePlan {
  private final SiteInput input;
  private final Frame frame;
  private final List<Callable<List<SiteFile>>> tasks = new ArrayList<>();

  SitePlan(SiteInput input) {
    this.input = input;
    byte[] style = Assets.style();
    String styleFile = "assets/style-" + Digest.of(style).substring(0, 12) + ".css";
    this.frame = new Frame(input, styleFile);
    Sitemap map = new Sitemap(input);
    tasks.addAll(new Pages(input, map, frame).tasks());
    tasks.addAll(Api.tasks(input, map, frame));
    tasks.addAll(Badges.tasks(input, map));
    tasks.addAll(Feed.tasks(input, map));
    tasks.addAll(RunIndex.tasks(input, map));
    for (String name : Scripts.FILES.keySet()) {
      tasks.add(() -> List.of(Scripts.of(name)));
    }
    tasks.addAll(Calendar.tasks(input, map));
    tasks.add(() -> List.of(new SiteFile(styleFile, style)));
    for (String licence : AboutView.LICENCES.keySet()) {
      tasks.add(() -> List.of(AboutView.licence(licence)));
    }
    new TreeMap<>(input.extraFiles())
        .forEach((name, bytes) -> tasks.add(() -> List.of(new SiteFile(name, bytes))));
  }

  /** Takes a file; called from several threads at once, never twice for one path. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes one file.
     *
     * @param path relative to the site's root, with {@code /}
     * @throws java.io.IOException stops the making of the site
     */
    void take(String path, byte[] bytes) throws java.io.IOException;
  }

  /**
   * Makes every file but the manifest, and returns the manifest.
   *
   * @throws java.io.IOException what the taker threw, or evidence that vanished
   */
  SiteManifest make(Taker taker) throws java.io.IOException {
    SortedMap<String, SiteManifest.Entry> made = new ConcurrentSkipListMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(input.jobs());
    try {
      List<Future<?>> waiting = new ArrayList<>();
      for (Callable<List<SiteFile>> task : tasks) {
        waiting.add(threads.submit(() -> run(task, taker, made)));
      }
      for (Future<?> each : waiting) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof java.io.IOException io) {
        throw io;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a page could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.io.InterruptedIOException("interrupted while making the site");
    } finally {
      threads.shutdownNow();
    }
    return SiteManifest.of(input, frame, Map.copyOf(made));
  }

  private static Void run(
      Callable<List<SiteFile>> task, Taker taker, Map<String, SiteManifest.Entry> made)
      throws Exception {
    for (SiteFile file : task.call()) {
      var entry = new SiteManifest.Entry(Digest.of(file.bytes()), file.bytes().length);
      if (made.put(file.path(), entry) != null) {
        throw new IllegalStateException("two pages lie at " + file.path());
      }
      taker.take(file.path(), file.bytes());
    }
    return null;
  }
}
