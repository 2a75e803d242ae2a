package dev.assay.site;

import dev.assay.model.RunRecord;
import java.io.IOException;
import java.io.InterruptedIOException;
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
import java.util.concurrent.TimeUnit;

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
    Pages pages = pages();
    Sitemap map = pages.map();
    tasks.addAll(pages.tasks());
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

  /** Which runs have a page is settled by what the newest one needs. */
  private Pages pages() {
    Pages pages = new Pages(input, new Sitemap(input), frame);
    List<RunRecord> history = input.history();
    if (history.isEmpty()) {
      return pages;
    }
    RunRecord newest = history.get(history.size() - 1);
    int room = RunRoom.of(input.run().plan().site(), pages.cost(newest));
    return room >= RunTiers.MOST || room >= history.size()
        ? pages
        : new Pages(input, new Sitemap(input, room), frame);
  }

  /** Takes a file; called from several threads at once, never twice for one path. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes one file.
     *
     * @param path relative to the site's root, with {@code /}
     * @throws IOException stops the making of the site
     */
    void take(String path, byte[] bytes) throws IOException;
  }

  /**
   * Makes every file but the manifest, and returns the manifest. The taker is not called any more
   * once this has returned or thrown.
   *
   * @throws IOException what the taker threw, or evidence that vanished
   */
  SiteManifest make(Taker taker) throws IOException {
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
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a page could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while making the site");
    } finally {
      stop(threads);
    }
    return SiteManifest.of(input, frame, Map.copyOf(made));
  }

  private static void stop(ExecutorService threads) {
    threads.shutdownNow();
    try {
      while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        // A file that is being written is written to its end.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
