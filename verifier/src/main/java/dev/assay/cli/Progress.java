package dev.assay.cli;

import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;

/** Says on stderr how far the work is, when a terminal has waited longer than a second. */
final class Progress implements AutoCloseable {
  private static final long FIRST = 1_000;
  private static final long NEXT = 250;

  private final AtomicLong files = new AtomicLong();
  private final PrintWriter err;
  private final Timer timer;
  private boolean shown;

  private Progress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.timer = terminal ? new Timer("progress", true) : null;
    if (timer != null) {
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              show();
            }
          },
          FIRST,
          NEXT);
    }
  }

  static Progress on(PrintWriter err) {
    return new Progress(err, Terminals.stderr());
  }

  void step() {
    files.incrementAndGet();
  }

  private synchronized void show() {
    shown = true;
    err.print("\r" + files.get() + " files …");
    err.flush();
  }

  @Override
  public synchronized void close() {
    if (timer != null) {
      timer.cancel();
    }
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
      shown = false;
    }
  }
}
