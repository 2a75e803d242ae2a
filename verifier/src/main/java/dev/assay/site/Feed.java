package dev.assay.site;

import dev.assay.model.Lang;
import dev.assay.model.RunChange;
import dev.assay.model.RunRecord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The recorded runs whose verdict is another than that of the run before, as {@code feed.atom} (RFC
 * 4287), the newest first. A further run with the same verdict leaves it as it is.
 */
final class Feed {
  static final String NAME = "feed.atom";
  private static final int MOST = 50;

  /** A change and when it happened: the run's instant, else the latest one before it. */
  private record Flip(RunRecord before, RunRecord after, Instant at) {}

  private final PageScope scope;
  private final List<Flip> flips;
  private final Instant begun;
  private final StringBuilder out = new StringBuilder(8_192);

  private Feed(PageScope scope, List<Flip> flips, Instant begun) {
    this.scope = scope;
    this.flips = flips;
    this.begun = begun;
  }

  /** Whether there is one: something was recorded, and it is known when. */
  static boolean there(SiteInput input) {
    return begun(input).isPresent();
  }

  private static Optional<Instant> begun(SiteInput input) {
    return input.history().stream().flatMap(each -> each.asOf().stream()).findFirst();
  }

  static List<Callable<List<SiteFile>>> tasks(SiteInput input, Sitemap map) {
    if (!there(input)) {
      return List.of();
    }
    return List.of(
        () -> {
          List<Flip> flips = flips(input);
          List<SiteFile> files = new ArrayList<>();
          for (Lang lang : Lang.values()) {
            PageScope scope = new PageScope(input, map, lang, NAME);
            String xml = new Feed(scope, flips, begun(input).orElseThrow()).write();
            files.add(new SiteFile(scope.file(), xml.getBytes(StandardCharsets.UTF_8)));
          }
          return files;
        });
  }

  private static List<Flip> flips(SiteInput input) {
    Deque<Flip> newest = new ArrayDeque<>();
    RunRecord before = null;
    Instant at = begun(input).orElseThrow();
    for (RunRecord each : input.history()) {
      at = each.asOf().orElse(at);
      if (before != null && before.verdict() != each.verdict()) {
        newest.addFirst(new Flip(before, each, at));
        if (newest.size() > MOST) {
          newest.removeLast();
        }
      }
      before = each;
    }
    return List.copyOf(newest);
  }

  private String write() {
    String title = scope.say("feed.title", "workspace", scope.run().plan().site().title());
    out.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"");
    out.append(" xml:lang=\"").append(scope.lang.tag()).append("\">\n");
    element("  ", "title", title);
    element("  ", "subtitle", scope.say("feed.subtitle"));
    element("  ", "id", "urn:assay:feed:" + id(first()) + ":" + scope.lang.tag());
    element("  ", "updated", flips.isEmpty() ? begun.toString() : flips.get(0).at().toString());
    out.append("  <author><name>Assay</name></author>\n");
    link("  ", "self", "application/atom+xml", scope.href(NAME));
    link("  ", "alternate", "text/html", scope.href(Sitemap.RUNS));
    flips.forEach(this::entry);
    return out.append("</feed>\n").toString();
  }

  private RunRecord first() {
    return scope.input.history().get(0);
  }

  private void entry(Flip flip) {
    RunChange change = scope.input.past().change(flip.before(), flip.after());
    out.append("  <entry>\n");
    element("    ", "title", title(flip));
    element("    ", "id", "urn:assay:run:" + id(flip.after()));
    element("    ", "updated", flip.at().toString());
    link("    ", "alternate", "text/html", scope.href(scope.map.runs.permanent(flip.after())));
    out.append("    <content type=\"text\">");
    out.append(escape(FlipCause.of(scope, change))).append("</content>\n  </entry>\n");
  }

  private String title(Flip flip) {
    return scope.say(
        "feed.entry",
        "now",
        scope.say("verdict." + flip.after().verdict().name()),
        "before",
        scope.say("verdict." + flip.before().verdict().name()),
        "run",
        flip.after().run());
  }

  /** A run id as part of a URN; what may not stand there is written in hex. */
  private static String id(RunRecord record) {
    return URLEncoder.encode(record.run(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void element(String indent, String name, String text) {
    out.append(indent).append('<').append(name).append('>').append(escape(text));
    out.append("</").append(name).append(">\n");
  }

  private void link(String indent, String rel, String type, String href) {
    out.append(indent).append("<link rel=\"").append(rel).append("\" type=\"").append(type);
    out.append("\" hreflang=\"").append(scope.lang.tag());
    out.append("\" href=\"").append(escape(href)).append("\"/>\n");
  }

  private static String escape(String text) {
    return Marked.visible(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
