package dev.assay.plan;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Does the same work on many small files at once; what comes out does not depend on the threads.
 */
final class InOrder {
  private InOrder() {}

  /** The results in the order of the items; of several errors the first item's is thrown. */
  static <A, B> List<B> map(Collection<A> items, Function<A, B> work) {
    List<Outcome<B>> outcomes =
        List.copyOf(items).parallelStream().map(item -> Outcome.of(item, work)).toList();
    return outcomes.stream().map(Outcome::get).toList();
  }

  private record Outcome<B>(B value, PlanException error) {
    static <A, B> Outcome<B> of(A item, Function<A, B> work) {
      try {
        return new Outcome<>(work.apply(item), null);
      } catch (PlanException e) {
        return new Outcome<>(null, e);
      }
    }

    B get() {
      if (error != null) {
        throw error;
      }
      return value;
    }
  }
}
