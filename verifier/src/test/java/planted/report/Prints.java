package planted.report;

/** Writes where only the command line may. */
final class Prints {
  private Prints() {}

  static void print() {
    System.out.println("planted");
  }
}
