package dev.assay.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held by the one writer of a ledger: against other processes by a lock on {@code .lock}, which the
 * system releases when its holder dies, against threads of this process by a lock in memory.
 */
final class LedgerLock implements AutoCloseable {
  /** The lock file; empty, and left where it is, because removing it would race. */
  static final String NAME = ".lock";

  /** A file lock belongs to the whole process, and one process writes one ledger at a time. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final FileChannel channel;

  private LedgerLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits for the lock of a ledger's folder, which is made when it is not there. */
  static LedgerLock acquire(Path folder) throws IOException {
    THREADS.lock();
    FileChannel channel = null;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve(NAME),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      channel.lock();
      return new LedgerLock(channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      THREADS.unlock();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      THREADS.unlock();
    }
  }
}
