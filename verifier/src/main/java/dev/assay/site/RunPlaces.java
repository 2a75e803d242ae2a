package dev.assay.site;

import dev.assay.model.RunRecord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a recorded run is found. It always has a row with its id as anchor; {@link RunTiers} says
 * whether it has a page too.
 */
final class RunPlaces {
  /** What the ledger calls its runs; harmless as a folder although it has capitals. */
  private static final Pattern RUN_ID =
      Pattern.compile("[0-9]{8}T[0-9]{4}Z-[0-9a-z]{1,12}-[0-9]{1,18}");

  private final List<RunRecord> history;
  private final RunCalendar calendar;
  private final IdentityHashMap<RunRecord, Integer> index = new IdentityHashMap<>();
  private final String[] slugs;
  private final Map<String, Integer> bySlug = new HashMap<>();
  private final RunSheet[] sheets;
  private final BitSet early = new BitSet();
  private final BitSet paged;

  /**
   * @param capacity how many runs may have a page of their own
   */
  RunPlaces(List<RunRecord> history, int capacity) {
    this.history = history;
    calendar = new RunCalendar(history);
    slugs = new String[history.size()];
    sheets = new RunSheet[history.size()];
    for (int i = 0; i < history.size(); i++) {
      index.put(history.get(i), i);
    }
    name();
    calendar.sheets().forEach(sheet -> sheet.runs().forEach(run -> sheets[index(run)] = sheet));
    calendar
        .months()
        .forEach(
            (month, runs) ->
                runs.stream().limit(Paged.ROWS).forEach(each -> early.set(index(each))));
    paged = RunTiers.paged(history, sheets, capacity);
  }

  private void name() {
    List<String> taken = new ArrayList<>(calendar.months().keySet());
    taken.addAll(calendar.years().keySet());
    calendar.sheets().forEach(each -> taken.add(each.name()));
    taken.add("data.js");
    calendar.months().keySet().forEach(month -> taken.add("data-" + month + ".js"));
    Slugs free = new Slugs(taken.stream().distinct().toArray(String[]::new));
    for (int i = 0; i < slugs.length; i++) {
      RunRecord each = history.get(i);
      String unique = each.run() + "\0" + each.seq();
      boolean ours = RUN_ID.matcher(each.run()).matches() && free.reserve(each.run());
      slugs[i] = ours ? each.run() : free.take(each.run(), unique);
      bySlug.put(slugs[i], i);
    }
  }

  private int index(RunRecord record) {
    Integer known = index.get(record);
    if (known != null) {
      return known;
    }
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).seq() == record.seq() && history.get(i).run().equals(record.run())) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such run is recorded: " + record.run());
  }

  RunCalendar calendar() {
    return calendar;
  }

  /** The runs that have a page of their own, oldest first. */
  List<RunRecord> paged() {
    return paged.stream().mapToObj(history::get).toList();
  }

  /** The runs whose pages say what they read, and the one before each of them, oldest first. */
  List<RunRecord> told() {
    BitSet told = (BitSet) paged.clone();
    paged.stream().filter(each -> each > 0).forEach(each -> told.set(each - 1));
    return told.stream().mapToObj(history::get).toList();
  }

  /** How many runs are recorded before this one. */
  int number(RunRecord record) {
    return index(record);
  }

  /** The id of its row, and the folder of its page below {@code r/}. */
  String slug(RunRecord record) {
    return slugs[index(record)];
  }

  /** Its own page, when it has one. */
  Optional<String> page(RunRecord record) {
    return paged.get(index(record))
        ? Optional.of("r/" + slug(record) + "/" + Sitemap.INDEX)
        : Optional.empty();
  }

  /** The row where it is listed now. */
  String row(RunRecord record) {
    return sheets[index(record)].file() + "#" + slug(record);
  }

  /**
   * The place that stays for ever, whatever is recorded later: on the page of its month when it was
   * among the first there, else on that of its day.
   */
  String permanent(RunRecord record) {
    return early.get(index(record))
        ? RunSheet.file(Months.of(record), 0) + "#" + slug(record)
        : row(record);
  }

  /**
   * Where a page links for a run. The page of a run must not change when another run loses its own,
   * so from there only the run before a change of verdict is linked by its page: those two lose it
   * together.
   *
   * @param from the page that links
   */
  String seen(String from, RunRecord record) {
    Optional<RunRecord> reader = owner(from);
    boolean fixed =
        reader.isPresent() && !reader.get().equals(record) && !together(reader.get(), record);
    return fixed ? permanent(record) : page(record).orElseGet(() -> row(record));
  }

  private boolean together(RunRecord reader, RunRecord record) {
    int at = index(reader);
    return at > 0 && index(record) == at - 1 && RunTiers.flipped(history, at);
  }

  /** The run whose page, or a page below it, a file is. */
  private Optional<RunRecord> owner(String file) {
    String[] parts = file.split("/", 3);
    return parts.length == 3 && parts[0].equals("r")
        ? Optional.ofNullable(bySlug.get(parts[1])).map(history::get)
        : Optional.empty();
  }
}
