package planted.verify;

import java.time.Instant;

/** Answers differently tomorrow. */
final class ReadsClock {
  private ReadsClock() {}

  static Instant read() {
    return Instant.now();
  }
}
