package dev.assay.prose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.RoadmapItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the line that puts items in order, and the ids of prerequisites. */
final class RoadmapOrder {
  private static final Pattern ARROW = Pattern.compile("\\s*(?:->|→|=>|⇒|-->|⟶|➜)\\s*");
  private static final Pattern COMMA = Pattern.compile("\\s*[、，,；;&]\\s*|\\s+(?:and|or)\\s+|和|与|及");

  private final RoadmapWords words;
  private final Pattern step;

  /** One step of an order. */
  record Step(String id, RoadmapItem.Type type, String note, int at) {
    /** The same step at an offset of the document. */
    Step moved(int offset) {
      return new Step(id, type, note, offset);
    }
  }

  RoadmapOrder(RoadmapWords words) {
    this.words = words.with("roadmap-priority-id", "roadmap-milestone-id");
    step =
        Pattern.compile(
            "^(?:(?:("
                + words.oneOf(RoadmapKey.EPIC)
                + ")|("
                + words.oneOf(RoadmapKey.SPRINT)
                + ")|("
                + words.oneOf(RoadmapKey.BATCH)
                + ")|("
                + words.oneOf(RoadmapKey.MILESTONE)
                + "))\\s*)?("
                + words.shape("roadmap-short-id")
                + "|"
                + words.shape("roadmap-milestone-id")
                + ")\\s*(?:[（(]([^）)]*)[）)])?$");
  }

  /** The steps of a line that is an order; empty when it is none. */
  List<Step> steps(String text) {
    boolean labelled = words.label(text) == RoadmapKey.ORDER;
    int from = labelled ? RoadmapWords.colon(text) + 1 : 0;
    int to = text.length();
    while (to > from && " 。.;；`".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    List<Step> steps = new ArrayList<>();
    Matcher arrow = ARROW.matcher(text.substring(from, to));
    int at = 0;
    boolean more = true;
    while (more) {
      more = arrow.find();
      int end = more ? arrow.start() : to - from;
      String part = text.substring(from + at, from + end);
      Optional<Step> found = step(part.strip(), from + at + part.indexOf(part.strip()));
      // Without a label only what cannot be anything else is an order: no states, no steps.
      if (found.isEmpty() || (!labelled && found.get().type() == RoadmapItem.Type.ITEM)) {
        return List.of();
      }
      steps.add(found.get());
      at = more ? arrow.end() : at;
    }
    return steps.size() < 2 ? List.of() : steps;
  }

  /** The ids a label for prerequisites names; words that are no id are left out. */
  List<String> ids(String text) {
    return Arrays.stream(COMMA.split(text))
        .flatMap(part -> Arrays.stream(ARROW.split(part)))
        .map(part -> step(part.strip(), 0))
        .flatMap(Optional::stream)
        .map(Step::id)
        .toList();
  }

  private Optional<Step> step(String text, int at) {
    Matcher found = step.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    String id = found.group(5);
    String note = found.group(6) == null ? "" : found.group(6).strip();
    return Optional.of(new Step(id, type(found, id), note, at));
  }

  private RoadmapItem.Type type(Matcher found, String id) {
    RoadmapItem.Type[] types = {
      RoadmapItem.Type.EPIC,
      RoadmapItem.Type.SPRINT,
      RoadmapItem.Type.BATCH,
      RoadmapItem.Type.MILESTONE
    };
    for (int i = 0; i < types.length; i++) {
      if (found.group(i + 1) != null) {
        return types[i];
      }
    }
    return type(id);
  }

  /** What an id alone shows to be. */
  RoadmapItem.Type type(String id) {
    return words.is("roadmap-priority-id", id)
        ? RoadmapItem.Type.PRIORITY
        : words.is("roadmap-milestone-id", id) ? RoadmapItem.Type.MILESTONE : RoadmapItem.Type.ITEM;
  }
}
