package dev.assay.evidence;

import dev.assay.model.Reading;
import dev.assay.model.Readings;
import dev.assay.model.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Readings made by several threads, the calling one among them, with results in the order of the
 * entries. Large files share one budget of bytes, so that memory does not grow with the threads.
 */
final class ParallelReadings implements Readings {
  /** Files up to this size in bytes need no share of the budget. */
  private static final int SMALL = 64 << 10;

  private final List<Source.Entry> entries;
  private final FileIntake intake;
  private final int jobs;
  private final int budget;

  /**
   * Readings.
   *
   * @param budget bytes of large files that may be in work at one time; a file that is larger has
   *     it for itself
   */
  ParallelReadings(List<Source.Entry> entries, FileIntake intake, int jobs, int budget) {
    this.entries = List.copyOf(entries);
    this.intake = intake;
    this.jobs = Math.max(1, Math.min(jobs, Math.max(1, entries.size())));
    this.budget = budget;
  }

  @Override
  public <T> List<T> map(Function<Reading, T> work) {
    Pass<T> pass = new Pass<>(work);
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < jobs; i++) {
      Thread helper = new Thread(pass, "assay-reader-" + i);
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
    pass.run();
    for (Thread helper : helpers) {
      try {
        helper.join();
      } catch (InterruptedException e) {
        pass.stop();
        helpers.forEach(Thread::interrupt);
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted while reading evidence");
      }
    }
    return pass.results();
  }

  /**
   * One pass over all entries; every thread runs it and takes the next entry until none is left.
   */
  private final class Pass<T> implements Runnable {
    private final Function<Reading, T> work;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<Object> results = new AtomicReferenceArray<>(entries.size());
    private final Semaphore bytes = new Semaphore(budget);

    Pass(Function<Reading, T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      for (int i = next.getAndIncrement(); i < entries.size(); i = next.getAndIncrement()) {
        try {
          results.set(i, one(entries.get(i)));
        } catch (InterruptedException e) {
          stop();
          Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
          stop();
          results.set(i, new Failure(e));
        }
      }
    }

    private Object one(Source.Entry entry) throws InterruptedException {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      int share = share(entry.size());
      bytes.acquire(share);
      try {
        return new Success<>(work.apply(intake.read(entry)));
      } finally {
        bytes.release(share);
      }
    }

    private int share(long size) {
      if (size >= 0 && size <= SMALL) {
        return 0;
      }
      return size < 0 ? budget / 8 : (int) Math.min(size, budget);
    }

    /** Lets the other threads end after the entry they are at. */
    void stop() {
      next.set(entries.size());
    }

    @SuppressWarnings("unchecked") // only Success<T> is put in, by one()
    List<T> results() {
      List<T> list = new ArrayList<>(entries.size());
      for (int i = 0; i < entries.size(); i++) {
        Object result = results.get(i);
        if (result instanceof Failure failure) {
          throw failure.raise();
        }
        if (result == null) {
          continue;
        }
        list.add(((Success<T>) result).value());
      }
      if (list.size() < entries.size()) {
        throw new CancellationException("interrupted while reading evidence");
      }
      return Collections.unmodifiableList(list);
    }
  }

  private record Success<T>(T value) {}

  private record Failure(Throwable cause) {
    /** Throws an error at once, returns what is to be thrown otherwise. */
    RuntimeException raise() {
      if (cause instanceof Error error) {
        throw error;
      }
      return (RuntimeException) cause;
    }
  }
}
