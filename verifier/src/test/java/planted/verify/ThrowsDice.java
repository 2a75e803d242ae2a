package planted.verify;

import java.util.Random;

/** Answers differently each time. */
final class ThrowsDice {
  private ThrowsDice() {}

  static int roll() {
    return new Random().nextInt(6);
  }
}
