package dev.assay.verify;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Joins documents by when they were written, where no path and no key does. Two that name different
 * commits, or different keys of the link, never meet; where several runs could be meant none is.
 */
final class Meetings {
  /** The field of a kind that names the commit: {@code 1a2b3c4d_2026…} counts as 1a2b3c4d. */
  private static final String COMMIT = "commit";

  private static final Pattern HASH = Pattern.compile("([0-9a-f]{7,40})(?:[^0-9a-zA-Z].*)?");

  private final Map<String, List<Subject>> byKind;
  private final Map<String, Timed> byKindInTime = new HashMap<>();

  Meetings(Map<String, List<Subject>> byKind) {
    this.byKind = byKind;
  }

  /**
   * One document in time.
   *
   * @param first of its instants
   * @param last of its instants; equal to the first where there is one
   */
  private record Sighting(Subject subject, Instant first, Instant last, Optional<String> commit) {

    static Optional<Sighting> of(Subject subject) {
      List<Instant> instants =
          subject.kind().instants().stream()
              .flatMap(pointer -> Links.texts(subject.tree(), pointer).stream())
              .map(Stamp::parse)
              .flatMap(Optional::stream)
              .map(Stamp::instant)
              .sorted()
              .toList();
      if (instants.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Sighting(
              subject, instants.get(0), instants.get(instants.size() - 1), commit(subject)));
    }

    private static Optional<String> commit(Subject subject) {
      return Optional.ofNullable(subject.kind().fields().get(COMMIT))
          .flatMap(subject.tree()::text)
          .map(HASH::matcher)
          .filter(Matcher::matches)
          .map(hash -> hash.group(1));
    }

    /** Whether both name a commit. */
    boolean commitsKnown(Sighting other) {
      return commit.isPresent() && other.commit.isPresent();
    }

    /** Whether nothing says that they are of different commits. */
    boolean agrees(Sighting other) {
      if (!commitsKnown(other)) {
        return true;
      }
      int length = Math.min(commit.get().length(), other.commit.get().length());
      return commit.get().substring(0, length).equals(other.commit.get().substring(0, length));
    }

    /** How long after one ended the other began; zero when they overlap. */
    Duration gap(Sighting other) {
      if (other.first.isAfter(last)) {
        return Duration.between(last, other.first);
      }
      return first.isAfter(other.last) ? Duration.between(other.last, first) : Duration.ZERO;
    }
  }

  /** The documents of one kind by their last instant. */
  private static final class Timed {
    private final NavigableMap<Instant, List<Sighting>> byLast = new TreeMap<>();
    private Duration longest = Duration.ZERO;

    Timed(List<Subject> subjects) {
      for (Subject subject : subjects) {
        Sighting.of(subject)
            .ifPresent(
                sighting -> {
                  byLast.computeIfAbsent(sighting.last(), last -> new ArrayList<>(1)).add(sighting);
                  Duration length = Duration.between(sighting.first(), sighting.last());
                  longest = length.compareTo(longest) > 0 ? length : longest;
                });
      }
    }

    /** Those that can lie no further than this from another. */
    Stream<Sighting> around(Sighting mine, Duration within) {
      return byLast
          .subMap(mine.first().minus(within), true, mine.last().plus(within).plus(longest), true)
          .values()
          .stream()
          .flatMap(List::stream);
    }

    Stream<Sighting> before(Sighting mine) {
      return byLast.headMap(mine.first(), false).descendingMap().values().stream()
          .flatMap(List::stream);
    }

    /** Those that end later; the newest first when asked. */
    Stream<Sighting> after(Sighting mine, boolean newestFirst) {
      NavigableMap<Instant, List<Sighting>> later = byLast.tailMap(mine.last(), false);
      return (newestFirst ? later.descendingMap() : later).values().stream().flatMap(List::stream);
    }
  }

  /** The document that a link leads to by time. */
  Optional<Subject> of(Subject subject, Link link) {
    Optional<Sighting> mine = Sighting.of(subject);
    if (mine.isEmpty() || link.pick().isEmpty()) {
      return Optional.empty();
    }
    List<Timed> timed =
        Links.kinds(link).stream()
            .map(
                kind ->
                    byKindInTime.computeIfAbsent(
                        kind, name -> new Timed(byKind.getOrDefault(name, List.of()))))
            .toList();
    return link.pick().get() == Link.Pick.NEAREST
        ? nearest(mine.get(), link, timed)
        : other(mine.get(), link, timed);
  }

  private static Optional<Subject> nearest(Sighting mine, Link link, List<Timed> timed) {
    Duration within = link.within().orElse(Duration.ZERO);
    List<Sighting> near =
        timed.stream()
            .flatMap(kind -> kind.around(mine, within))
            .filter(each -> each.subject() != mine.subject() && mine.agrees(each))
            .filter(each -> !differ(mine, each, link))
            .filter(
                each ->
                    mine.gap(each).compareTo(mine.commitsKnown(each) ? within : Duration.ZERO) <= 0)
            .toList();
    Set<String> runs = new HashSet<>();
    near.forEach(each -> runs.add(run(each.subject())));
    return runs.size() > 1
        ? Optional.empty()
        : near.stream()
            .min(
                Comparator.comparing(mine::gap)
                    .thenComparing(Sighting::last, Comparator.reverseOrder())
                    .thenComparing(each -> each.subject().path()))
            .map(Sighting::subject);
  }

  /** Files of one run count as one; a file that names no run is a run of its own. */
  private static String run(Subject subject) {
    return subject
        .kind()
        .run()
        .flatMap(subject.tree()::text)
        .filter(run -> !run.isBlank())
        .map(run -> "run " + run)
        .orElse("path " + subject.path());
  }

  /** The run before, after, or the newest one after: always another run. */
  private static Optional<Subject> other(Sighting mine, Link link, List<Timed> timed) {
    Link.Pick pick = link.pick().orElseThrow();
    Comparator<Sighting> order = Comparator.comparing(Sighting::last);
    return timed.stream()
        .flatMap(
            kind ->
                (pick == Link.Pick.PREVIOUS
                        ? kind.before(mine)
                        : kind.after(mine, pick == Link.Pick.LAST))
                    .filter(each -> each.subject() != mine.subject())
                    .filter(each -> !run(each.subject()).equals(run(mine.subject())))
                    .filter(
                        each ->
                            link.within().isEmpty()
                                || mine.gap(each).compareTo(link.within().get()) <= 0)
                    .limit(1))
        .min(
            (pick == Link.Pick.NEXT ? order : order.reversed())
                .thenComparing(each -> each.subject().path()))
        .map(Sighting::subject);
  }

  /** Whether nothing that a link by time looks at speaks against two files of one run. */
  boolean possible(Subject subject, Subject other, Link link) {
    Optional<Sighting> mine = Sighting.of(subject);
    Optional<Sighting> theirs = Sighting.of(other);
    if (link.within().isEmpty() || mine.isEmpty() || theirs.isEmpty()) {
      return true;
    }
    return mine.get().agrees(theirs.get())
        && !differ(mine.get(), theirs.get(), link)
        && mine.get().gap(theirs.get()).compareTo(link.within().get()) <= 0;
  }

  /** Whether both have the key of the link, and not the same. */
  private static boolean differ(Sighting mine, Sighting other, Link link) {
    if (link.own().isEmpty()) {
      return false;
    }
    Set<String> own = Links.keys(mine.subject(), link.own().get());
    Set<String> theirs = Links.keys(other.subject(), link.other().orElseThrow());
    return !own.isEmpty() && !theirs.isEmpty() && own.stream().noneMatch(theirs::contains);
  }
}
