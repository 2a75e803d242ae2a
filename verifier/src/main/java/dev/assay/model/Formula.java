package dev.assay.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * One way to derive a stated number. {@code from} is {@code self} or the name of a {@link Link}; a
 * formula on {@code self} can contradict a number or bound it, but never confirms it.
 */
public sealed interface Formula {
  /** {@code self} or the name of a link. */
  String from();

  /** The pointers that are read, all in the same document. */
  List<String> inputs();

  /** End minus start, in seconds; as wide as the resolution of the two instants. */
  record Duration(String from, String start, String end) implements Formula {
    @Override
    public List<String> inputs() {
      return List.of(start, end);
    }
  }

  /** The sum of some numbers, exact, times a factor. */
  record Sum(String from, List<String> inputs, BigDecimal factor) implements Formula {
    public Sum {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * The sum of one member over a list, exact, times a factor (0.001 for milliseconds to seconds).
   */
  record SumOf(String from, String list, String member, BigDecimal factor) implements Formula {
    @Override
    public List<String> inputs() {
      return List.of(list);
    }
  }

  /** How many items a list has; with a member and a value, only those whose member equals it. */
  record Count(String from, String list, String member, String value) implements Formula {
    @Override
    public List<String> inputs() {
      return List.of(list);
    }
  }

  /** {@code minuend - subtrahend}, exact. */
  record Difference(String from, String minuend, String subtrahend) implements Formula {
    @Override
    public List<String> inputs() {
      return List.of(minuend, subtrahend);
    }
  }
}
