package dev.assay.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Tells keys from values in a stream of YAML events and hands them to a builder. */
final class YamlEvents {
  private final TreeBuilder builder;
  private final YamlScalars scalars;

  /** One entry per open container: whether a key comes next. */
  private final Deque<Boolean> keyNext = new ArrayDeque<>();

  YamlEvents(TreeBuilder builder, YamlScalars scalars) {
    this.builder = builder;
    this.scalars = scalars;
  }

  /** Takes one event; false when a key is a list or a map. */
  boolean take(Event event, int start, int end) throws OverLimit {
    boolean key = !keyNext.isEmpty() && keyNext.element();
    switch (event.getEventId()) {
      case Scalar -> {
        ScalarEvent scalar = (ScalarEvent) event;
        if (key) {
          builder.key(scalar.getValue(), start);
          next(true);
        } else {
          builder.scalar(scalars.of(scalar, start, end, builder));
          next(false);
        }
      }
      case MappingStart, SequenceStart -> {
        if (key) {
          return false;
        }
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        builder.start(start, mapping);
        keyNext.push(mapping);
      }
      case MappingEnd, SequenceEnd -> {
        keyNext.pop();
        builder.end(end);
        next(false);
      }
      default -> {
        // stream and document marks carry no value
      }
    }
    return true;
  }

  /** After a key its value comes, after a value the next key: but only inside an object. */
  private void next(boolean wasKey) {
    if (builder.inObject()) {
      keyNext.pop();
      keyNext.push(!wasKey);
    }
  }
}
