package dev.assay.prose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.RoadmapItem;
import dev.assay.model.RoadmapItem.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Understands what a label's value says about an item. */
final class RoadmapFacts {
  /** Ends the word of a status or a verdict. */
  private static final String ENDS = "（([【，,；;。:：—–|";

  private static final Pattern TAIL =
      Pattern.compile("(?s)^(.*?)\\s*(?:[（(\\[【]([^（(\\[【）)\\]】]*)[）)\\]】]|[—–-]+\\s+(\\S.*))$");

  private final RoadmapWords words;
  private final Pattern details;

  RoadmapFacts(RoadmapWords words) {
    this.words = words.with("roadmap-priority-id");
    details =
        Pattern.compile(
            "("
                + words.oneOf(RoadmapKey.REASON)
                + "\\s*[:：])|("
                + words.oneOf(RoadmapKey.RESUME)
                + "\\s*[:：])|"
                + words.oneOf(RoadmapKey.SINCE)
                + "\\s*[:：]?\\s*"
                + RoadmapDays.DAY);
  }

  /**
   * Puts one value.
   *
   * @param code the code span the value begins with
   */
  void put(RoadmapSketch sketch, RoadmapKey key, String value, Optional<String> code, int offset) {
    switch (key) {
      case STATUS -> {
        status(sketch, code.orElseGet(() -> word(value)), value);
        details(sketch, value);
      }
      case PRIORITY -> priority(sketch, code.orElse(value));
      case REASON, RESUME -> {
        Matcher next = details.matcher(value);
        String part = next.find() ? value.substring(0, next.start()) : value;
        sketch.reason = key == RoadmapKey.REASON ? said(sketch.reason, part) : sketch.reason;
        sketch.resume = key == RoadmapKey.RESUME ? said(sketch.resume, part) : sketch.resume;
        details(sketch, value);
      }
      case SINCE -> sketch.since = sketch.since.or(() -> RoadmapDays.first(value));
      case STARTED -> sketch.started = sketch.started.or(() -> RoadmapDays.first(value));
      case FINISHED -> sketch.finished = sketch.finished.or(() -> RoadmapDays.first(value));
      case PERIOD -> period(sketch, value);
      case VERDICT -> {
        String word = code.orElseGet(() -> word(value));
        sketch.verdict =
            sketch.verdict.or(
                () -> Optional.of(new Plotted.Verdict(value.strip(), words.verdict(word), offset)));
      }
      default -> {}
    }
  }

  private void status(RoadmapSketch sketch, String word, String value) {
    // "in_progress|done|blocked" is a choice that nobody made yet.
    if (word.contains("|")
        || value.strip().startsWith(word + "|")
        || value.strip().startsWith("<")) {
      sketch.template = true;
    } else if (sketch.status.isEmpty() && !word.isBlank() && !words.isNothing(word)) {
      sketch.status = Optional.of(word.strip());
      sketch.said = words.status(word);
    }
  }

  /** Reads reason, resume condition and day that follow a status in one line. */
  private void details(RoadmapSketch sketch, String text) {
    Matcher found = details.matcher(text);
    int from = -1;
    boolean reason = false;
    while (from != text.length()) {
      boolean next = found.find();
      int end = next ? found.start() : text.length();
      if (from >= 0) {
        String part = text.substring(from, end);
        sketch.reason = reason ? said(sketch.reason, part) : sketch.reason;
        sketch.resume = reason ? sketch.resume : said(sketch.resume, part);
      }
      if (!next) {
        return;
      }
      if (found.group(1) == null && found.group(2) == null) {
        sketch.since = sketch.since.or(() -> RoadmapDays.day(found, 3));
        from = -1;
      } else {
        reason = found.group(1) != null;
        from = found.end();
      }
    }
  }

  private Optional<String> said(Optional<String> before, String text) {
    if (before.isPresent()) {
      return before;
    }
    int to = text.length();
    while (to > 0 && " ，,；;。.（(".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    // A closing bracket belongs to the status, unless it was opened in the text itself.
    int open = 0;
    for (int i = 0; i < to; i++) {
      open += "（(".indexOf(text.charAt(i)) >= 0 ? 1 : "）)".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
    }
    while (to > 0 && open < 0 && "）)".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
      open++;
    }
    String said = text.substring(0, to).strip();
    return words.isNothing(said) ? Optional.empty() : Optional.of(said);
  }

  private void priority(RoadmapSketch sketch, String value) {
    String word = word(value).strip();
    if (sketch.priority.isEmpty() && words.is("roadmap-priority-id", word)) {
      sketch.priority = Optional.of(word);
    }
  }

  private static void period(RoadmapSketch sketch, String value) {
    List<LocalDate> days = RoadmapDays.in(value);
    if (days.size() >= 2) {
      sketch.started = sketch.started.or(() -> Optional.of(days.get(0)));
      sketch.finished = sketch.finished.or(() -> Optional.of(days.get(1)));
    }
  }

  /** The items an opening begins. */
  List<RoadmapSketch> begun(RoadmapOpening opening, int offset) {
    return opening.ids().stream()
        .map(
            id -> {
              RoadmapSketch sketch = new RoadmapSketch(id, opening.type(), offset);
              opening(sketch, opening);
              return sketch;
            })
        .toList();
  }

  /** Takes in what an opening says besides its id. */
  private void opening(RoadmapSketch sketch, RoadmapOpening opening) {
    for (String part : opening.bracket().split("[，,；;、]", -1)) {
      priority(sketch, part);
      status(sketch, part);
    }
    period(sketch, opening.bracket());
    String title = opening.title();
    Matcher tail = TAIL.matcher(title);
    if (tail.matches()) {
      String word = tail.group(2) != null ? tail.group(2) : tail.group(3);
      if (status(sketch, word)) {
        title = tail.group(1);
      }
    } else if (status(sketch, title)) {
      title = "";
    }
    if (opening.type() == RoadmapItem.Type.PRIORITY) {
      sketch.priority = Optional.of(sketch.id);
      int colon = RoadmapWords.colon(title);
      title = colon > 0 ? title.substring(0, colon) : title;
    }
    boolean told =
        sketch.status.isPresent()
            || sketch.priority.isPresent()
            || !RoadmapDays.in(opening.bracket()).isEmpty();
    sketch.title = title.isBlank() && !told ? opening.bracket() : title.strip();
  }

  private boolean status(RoadmapSketch sketch, String word) {
    Optional<Status> said = words.status(word);
    if (said.isPresent() && sketch.status.isEmpty()) {
      sketch.status = Optional.of(word.strip());
      sketch.said = said;
    }
    return said.isPresent();
  }

  /** A ticked box says that its item is done. */
  static void box(RoadmapSketch sketch, Optional<Boolean> checked) {
    if (checked.orElse(false) && sketch.status.isEmpty()) {
      sketch.status = Optional.of("[x]");
      sketch.said = Optional.of(Status.DONE);
    }
  }

  private static String word(String value) {
    String text = value.strip();
    int to = 0;
    while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0 && !text.startsWith(" - ", to)) {
      to++;
    }
    return text.substring(0, to);
  }
}
