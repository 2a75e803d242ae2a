package dev.assay.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing on a roadmap, with what its text says and what evidence derives.
 *
 * @param id as written ({@code A}, {@code D11}, {@code M8}), or made from the title; unique in its
 *     document
 * @param type what it is
 * @param priority {@code P0} to {@code P3}, when it is said
 * @param said the status as written; empty when none is
 * @param derived what evidence says; {@link State#UNPROVEN} when it says done and proves nothing
 * @param reason why the derived state is what it is
 * @param after ids of the items that must be done before it
 * @param claim id of its claim, when it claims to be done
 */
public record RoadmapItem(
    String id,
    Type type,
    String title,
    Optional<String> priority,
    Optional<Status> said,
    State derived,
    Text reason,
    Optional<LocalDate> started,
    Optional<LocalDate> finished,
    List<String> after,
    Optional<String> claim,
    Location location) {
  public RoadmapItem {
    Objects.requireNonNull(id, "id must not be null");
    title = SecretMask.mask(title);
    after = List.copyOf(after);
  }

  /** What an item is. */
  public enum Type {
    PRIORITY,
    EPIC,
    SPRINT,
    BATCH,
    MILESTONE,
    EXIT_CONDITION,
    ITEM;

    /** The word used in every format. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The status a text gives. */
  public enum Status {
    DONE,
    IN_PROGRESS,
    BLOCKED,
    PLANNED;

    /** The word used in every format. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What evidence says. */
  public enum State {
    /** Account to be done, and what it cites proves it. */
    PROVEN,
    /** Account to be done, and nothing proves it. */
    UNPROVEN,
    /** Account to be done, and something speaks against it. */
    CONTRADICTED,
    /** Not said to be done. */
    OPEN;

    /** The word used in every format. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
