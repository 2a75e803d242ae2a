package dev.assay.prose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.RoadmapItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line that begins an item: {@code Epic A（P1）：title}, {@code Sprint D11 (… ~ …)}, {@code
 * M3：title}.
 *
 * @param ids more than one when several share the line ({@code V1.1 / V1.2})
 * @param bracket text of the bracket after the id; empty when there is none
 * @param title what follows; empty when nothing does
 * @param sharp whether the line ends, or a colon or a dash stands, between the id and the title
 */
record RoadmapOpening(
    RoadmapItem.Type type,
    List<String> ids,
    String bracket,
    String title,
    Account said,
    boolean sharp) {

  /** How the line says what the item is. */
  enum Account {
    /** By a word before the id. */
    TYPED,
    /** By a label and a colon before the id. */
    FIELD,
    /** Only by the form of the id. */
    BARE
  }

  /** Recognises openings; compiled once. */
  static final class Finder {
    private static final String LEAD =
        "^(?:(?:[0-9]+(?:\\.[0-9]+)*[.)、．]|[一二三四五六七八九十]+[、.．])\\s*)?[^\\pL\\pN<{#]*";

    /** What may follow an id: nothing, a bracket, a colon, a dash. */
    private static final Pattern REST =
        Pattern.compile(
            "(?s)^\\s*(?:[（(\\[【]([^）)\\]】]*)[）)\\]】])?\\s*(?:[:：]|[—–]+\\s|-\\s)?\\s*(.*)$");

    private static final Pattern BREAK =
        Pattern.compile("(?s)^\\s*(?:$|[:：（(\\[【]|[—–]+(?:\\s|$)|\\s-\\s|-\\s).*");

    private static final Pattern SHARP =
        Pattern.compile("(?s)^\\s*(?:[（(\\[【][^）)\\]】]*[）)\\]】])?\\s*(?:$|[:：]|[—–-]+\\s).*");

    private final Pattern typed;
    private final Pattern priority;
    private final Pattern milestone;
    private final RoadmapWords words;

    Finder(RoadmapWords words) {
      this.words = words;
      String id = words.shape("roadmap-item-id");
      String milestones = words.shape("roadmap-milestone-id");
      typed =
          Pattern.compile(
              "(?s)"
                  + LEAD
                  + "(?:("
                  + words.oneOf(RoadmapKey.EPIC)
                  + ")|("
                  + words.oneOf(RoadmapKey.SPRINT)
                  + ")|("
                  + words.oneOf(RoadmapKey.BATCH)
                  + ")|("
                  + words.oneOf(RoadmapKey.MILESTONE)
                  + "))(\\s*[:：]?\\s*)("
                  + id
                  + "|"
                  + milestones
                  + ")(?:([^\\pL\\pN].*)|([\\p{Han}].*)|$)");
      priority =
          Pattern.compile(
              "(?s)" + LEAD + "(" + words.shape("roadmap-priority-id") + ")([^\\pL\\pN].*|$)");
      milestone =
          Pattern.compile(
              "(?s)"
                  + LEAD
                  + "("
                  + milestones
                  + "(?:\\s*[/、]\\s*(?:"
                  + milestones
                  + "|[0-9]+(?:\\.[0-9]+)+)){0,9})([^\\pL\\pN].*|$)");
    }

    /** An item whose kind a word says. */
    Optional<RoadmapOpening> typed(String text) {
      Matcher found = typed.matcher(text);
      if (!found.matches()) {
        return Optional.empty();
      }
      RoadmapItem.Type type =
          found.group(1) != null
              ? RoadmapItem.Type.EPIC
              : found.group(2) != null
                  ? RoadmapItem.Type.SPRINT
                  : found.group(3) != null ? RoadmapItem.Type.BATCH : RoadmapItem.Type.MILESTONE;
      String rest = found.group(7) == null ? "" : found.group(7);
      boolean plain = type == RoadmapItem.Type.EPIC && rest.startsWith(" ");
      return found.group(8) != null || !(plain || breaks(rest))
          ? Optional.empty()
          : Optional.of(
              opening(
                  type,
                  List.of(found.group(6)),
                  rest,
                  found.group(5).strip().isEmpty() ? Account.TYPED : Account.FIELD));
    }

    /** A priority: {@code P0 title}. */
    Optional<RoadmapOpening> priority(String text) {
      Matcher found = priority.matcher(text);
      return found.matches()
          ? Optional.of(
              opening(
                  RoadmapItem.Type.PRIORITY, List.of(found.group(1)), found.group(2), Account.BARE))
          : Optional.empty();
    }

    /** A milestone that only its id shows to be one. */
    Optional<RoadmapOpening> milestone(String text) {
      Matcher found = milestone.matcher(text);
      return found.matches() && breaks(found.group(2))
          ? Optional.of(
              opening(
                  RoadmapItem.Type.MILESTONE, ids(found.group(1)), found.group(2), Account.BARE))
          : Optional.empty();
    }

    /** The ids of a text that is nothing else; of {@code V1.1/1.2} both. */
    private List<String> ids(String text) {
      List<String> ids = new ArrayList<>();
      for (String part : text.split("[/、]", -1)) {
        String id = part.strip();
        boolean bare = !ids.isEmpty() && Character.isDigit(id.charAt(0));
        ids.add(bare ? ids.get(0).charAt(0) + id : id);
      }
      return ids;
    }

    private static boolean breaks(String rest) {
      return BREAK.matcher(rest).matches();
    }

    private RoadmapOpening opening(
        RoadmapItem.Type type, List<String> ids, String rest, Account said) {
      Matcher found = REST.matcher(rest);
      String bracket = found.matches() && found.group(1) != null ? found.group(1).strip() : "";
      String title = found.matches() ? found.group(2).strip() : rest.strip();
      return new RoadmapOpening(type, ids, bracket, title, said, SHARP.matcher(rest).matches());
    }

    /** The ids of a cell, if it holds nothing else. */
    Optional<RoadmapOpening> cell(String text, RoadmapItem.Type type) {
      Optional<RoadmapOpening> typed = typed(text);
      if (typed.isPresent()) {
        return typed;
      }
      String shown = RoadmapWords.beforeBracket(text).strip();
      if (words.is("roadmap-priority-id", shown)) {
        return Optional.of(opening(RoadmapItem.Type.PRIORITY, List.of(shown), "", Account.BARE));
      }
      Optional<RoadmapOpening> milestone = milestone(text).filter(found -> found.title().isEmpty());
      if (milestone.isPresent()) {
        return Optional.of(
            opening(
                type == RoadmapItem.Type.ITEM ? RoadmapItem.Type.MILESTONE : type,
                milestone.get().ids(),
                "",
                Account.BARE));
      }
      return words.is("roadmap-item-id", shown)
          ? Optional.of(opening(type, List.of(shown), "", Account.BARE))
          : Optional.empty();
    }
  }
}
