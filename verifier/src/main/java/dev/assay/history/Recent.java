package dev.assay.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The things that were asked for last; others are read again. Safe for several threads. */
final class Recent<T> {
  private final Map<String, Optional<T>> kept;

  Recent(int most) {
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Optional<T>> eldest) {
            return size() > most;
          }
        };
  }

  /** The thing of that name; two threads may read it at once, then the first one stays. */
  Optional<T> get(String name, Function<String, Optional<T>> read) {
    synchronized (kept) {
      Optional<T> known = kept.get(name);
      if (known != null) {
        return known;
      }
    }
    Optional<T> fresh = read.apply(name);
    synchronized (kept) {
      Optional<T> other = kept.putIfAbsent(name, fresh);
      return other == null ? fresh : other;
    }
  }
}
