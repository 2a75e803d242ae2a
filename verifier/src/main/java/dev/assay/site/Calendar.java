package dev.assay.site;

import dev.assay.model.Lang;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What expires, as {@code calendar.ics} (RFC 5545): an event of one day for each thing. Its UID
 * stays when its day moves, so that a calendar moves the event along.
 */
final class Calendar {
  static final String NAME = "calendar.ics";

  /** Octets of a line without its end, RFC 5545 §3.1. */
  private static final int WIDEST = 75;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PageScope scope;
  private final StringBuilder out = new StringBuilder(4_096);

  private Calendar(PageScope scope) {
    this.scope = scope;
  }

  /** Whether there is one: an event needs a time stamp, and time comes from the as-of instant. */
  static boolean there(PageScope scope) {
    return scope.run().asOf().isPresent();
  }

  static List<Callable<List<SiteFile>>> tasks(SiteInput input, Sitemap map) {
    List<Callable<List<SiteFile>>> tasks = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      PageScope scope = new PageScope(input, map, lang, NAME);
      if (there(scope)) {
        tasks.add(() -> List.of(of(scope)));
      }
    }
    return tasks;
  }

  private static SiteFile of(PageScope scope) {
    byte[] bytes = new Calendar(scope).write().getBytes(StandardCharsets.UTF_8);
    return new SiteFile(scope.file(), bytes);
  }

  private String write() {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//assay//expiry calendar//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    String name = scope.say("due.calendar", "workspace", scope.run().plan().site().title());
    line("NAME:" + escape(name));
    line("X-WR-CALNAME:" + escape(name));
    Map<String, Integer> taken = new HashMap<>();
    boolean events = false;
    for (Expiry each : scope.map.expiries) {
      if (each.until().isPresent()) {
        String uid = Digest.of(each.identity()).substring(0, 24);
        int number = taken.merge(uid, 1, Integer::sum);
        event(each, number == 1 ? uid : uid + "-" + number);
        events = true;
      }
    }
    if (!events) {
      zone();
    }
    line("END:VCALENDAR");
    return out.toString();
  }

  private void event(Expiry due, String uid) {
    line("BEGIN:VEVENT");
    line("UID:" + uid + "@assay");
    line("DTSTAMP:" + STAMP.format(scope.run().asOf().orElseThrow()));
    line(
        "DTSTART;VALUE=DATE:" + due.until().orElseThrow().format(DateTimeFormatter.BASIC_ISO_DATE));
    line("SUMMARY:" + escape(scope.say("due.summary", "what", DueRows.name(scope, due))));
    StringBuilder text = new StringBuilder(scope.say("due.sort." + due.sort().word()));
    due.evidence().ifPresent(each -> text.append('\n').append(each.path()));
    due.written()
        .path()
        .ifPresent(path -> text.append('\n').append(path + ":" + due.written().line()));
    line("DESCRIPTION:" + escape(text.toString()));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  /** A calendar needs a component, RFC 5545 §3.6; this one holds nothing. */
  private void zone() {
    line("BEGIN:VTIMEZONE");
    line("TZID:Etc/UTC");
    line("BEGIN:STANDARD");
    line("DTSTART:19700101T000000");
    line("TZOFFSETFROM:+0000");
    line("TZOFFSETTO:+0000");
    line("END:STANDARD");
    line("END:VTIMEZONE");
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (String part : text.split("\n", -1)) {
      escaped.append(escaped.isEmpty() ? "" : "\\n");
      escaped.append(
          Marked.visible(part).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,"));
    }
    return escaped.toString();
  }

  /** Adds a line, folded before the octet that would be too many, never inside a character. */
  private void line(String text) {
    int room = WIDEST;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      String one = Character.toString(codePoint);
      int octets = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets > room) {
        out.append("\r\n ");
        room = WIDEST - 1;
      }
      out.append(one);
      room -= octets;
      at += one.length();
    }
    out.append("\r\n");
  }
}
