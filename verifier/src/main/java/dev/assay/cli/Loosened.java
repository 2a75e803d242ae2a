package dev.assay.cli;

import dev.assay.history.LastRecorded;
import dev.assay.history.Weakened;
import dev.assay.model.Location;
import dev.assay.model.Plan;
import dev.assay.model.Pointer;
import dev.assay.model.Rule;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import dev.assay.model.WaiverEntry;
import dev.assay.model.Weakening;
import dev.assay.plan.BuiltInPacks;
import dev.assay.plan.Effective;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds where what is asked less was written. */
final class Loosened {
  private final Effective effective;
  private final Optional<String> config;

  private Loosened(Effective effective, Optional<String> config) {
    this.effective = effective;
    this.config = config;
  }

  /**
   * What a plan asks less than a recorded run.
   *
   * @param config the configuration file as people know it; where a setting was taken out
   */
  static Weakening of(LastRecorded last, Effective effective, Optional<String> config) {
    Loosened loosened = new Loosened(effective, config);
    List<Weakening.Looser> looser =
        Weakened.of(last, effective.plan(), Set.copyOf(BuiltInPacks.names())).stream()
            .map(input -> new Weakening.Looser(input, loosened.location(input)))
            .toList();
    return new Weakening(last.record().run(), looser);
  }

  private Location location(Input input) {
    String section = input.cause() == Cause.THRESHOLD ? "parameters" : section(input);
    String pointer =
        section.isEmpty()
            ? Pointer.child("", input.key())
            : Pointer.child("/" + section, input.key());
    Optional<Location> at =
        switch (input.cause()) {
          case WAIVER -> waiver(input.key());
          case THRESHOLD -> written("parameters/" + input.key());
          default -> input.key().startsWith("expects/") ? expectation(input.key()) : rule(input);
        };
    Location place = at.orElseGet(() -> config.map(Location::file).orElse(Location.none()));
    return new Location(place.path(), place.line(), place.column(), pointer);
  }

  private static String section(Input input) {
    if (input.cause() == Cause.WAIVER) {
      return "waivers";
    }
    boolean own = input.key().startsWith("expects/") || input.key().startsWith("packs/");
    return own ? "" : "rules";
  }

  private Optional<Location> rule(Input input) {
    return written(input.key().startsWith("packs/") ? "packs" : "rules/" + input.key());
  }

  /** The place of a setting; on the command line there is none. */
  private Optional<Location> written(String setting) {
    String origin = effective.origin(setting);
    int colon = origin.lastIndexOf(':');
    if (colon > 0 && origin.substring(colon + 1).matches("[0-9]{1,9}")) {
      int line = Integer.parseInt(origin.substring(colon + 1));
      return Optional.of(Location.at(origin.substring(0, colon), line, 1, ""));
    }
    return origin.equals("command line") ? Optional.of(Location.none()) : Optional.empty();
  }

  private Optional<Location> expectation(String key) {
    return effective.plan().expects().stream()
        .filter(each -> key.equals("expects/" + each.kind()))
        .map(Plan.Expectation::location)
        .findFirst();
  }

  private Optional<Location> waiver(String key) {
    return effective.plan().waivers().stream()
        .filter(each -> key.equals(about(each)))
        .map(WaiverEntry::location)
        .findFirst();
  }

  private String about(WaiverEntry entry) {
    Optional<String> rule =
        entry.rule().map(id -> effective.plan().rule(id).map(Rule::id).orElse(id));
    return String.join(
        " ", Stream.of(rule, entry.fingerprint(), entry.path()).flatMap(Optional::stream).toList());
  }
}
