package planted.history;

import java.io.IOException;

/** Runs another program. */
final class StartsProcess {
  private StartsProcess() {}

  static Process start() throws IOException {
    return new ProcessBuilder("git", "log").start();
  }
}
