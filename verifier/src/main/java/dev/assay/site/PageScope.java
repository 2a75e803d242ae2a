package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Lang;
import dev.assay.model.Location;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Run;
import dev.assay.model.RunRecord;
import dev.assay.model.Text;
import dev.assay.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One page being made in one language: what it is made from, and how it says and links things. */
final class PageScope {
  final SiteInput input;
  final Sitemap map;
  final Lang lang;
  final Words words;
  final Show show;

  /** The page's file relative to the root of its language. */
  final String page;

  PageScope(SiteInput input, Sitemap map, Lang lang, String page) {
    this.input = input;
    this.map = map;
    this.lang = lang;
    this.page = page;
    words = Words.in(lang);
    show = new Show(words);
  }

  Run run() {
    return input.run();
  }

  /** The folder of a language: English lies at the root. */
  static String folder(Lang lang) {
    return lang == Lang.EN ? "" : lang.tag() + "/";
  }

  String file() {
    return folder(lang) + page;
  }

  /** A link to another page of the same language, fragment included. */
  String href(String target) {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    String fragment = hash < 0 ? "" : target.substring(hash);
    return file.equals(page) && hash >= 0 ? fragment : Relative.href(page, file) + fragment;
  }

  /** A link to a file that all languages share. */
  String shared(String file) {
    return Relative.href(file(), file);
  }

  String in(Text text) {
    return text.in(lang);
  }

  String say(String key, Object... namesAndValues) {
    return words.say(key, namesAndValues);
  }

  /** The language of quoted text where it is not the page's; text without letters has none. */
  Optional<String> foreign(String text) {
    boolean han =
        text.codePoints()
            .anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
    Lang quoted = han ? Lang.ZH_CN : Lang.EN;
    boolean letters = text.codePoints().anyMatch(Character::isLetter);
    return quoted == lang || !letters ? Optional.empty() : Optional.of(quoted.tag());
  }

  /** Verdict word and glyph. */
  View verdict(Verdict verdict) {
    return new View().with("glyph", glyph(verdict)).with("word", say("verdict." + verdict.name()));
  }

  static String glyph(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "pass";
      case FAIL -> "fail";
      case INDETERMINATE -> "open";
    };
  }

  View state(ClaimState state) {
    return new View().with("glyph", glyph(state)).with("word", say("state." + state.name()));
  }

  static String glyph(ClaimState state) {
    return switch (state) {
      case CONFIRMED -> "pass";
      case CONTRADICTED -> "fail";
      case UNPROVABLE -> "open";
      case UNCITED -> "uncited";
    };
  }

  View state(RoadmapItem.State state) {
    return new View().with("glyph", glyph(state)).with("word", say("derived." + state.name()));
  }

  static String glyph(RoadmapItem.State state) {
    return switch (state) {
      case PROVEN -> "pass";
      case CONTRADICTED -> "fail";
      case UNPROVEN -> "open";
      case OPEN -> "uncited";
    };
  }

  static String glyph(Finding finding) {
    if (!finding.counts()) {
      return "waived";
    }
    return finding.kind() == FindingKind.FAIL ? "fail" : "open";
  }

  /** A link to a place in evidence, named {@code file:line:column} with all of its path. */
  Optional<View> place(Location location) {
    return location
        .path()
        .map(path -> View.link(placeHref(location), path + suffix(location), true));
  }

  /** The same link under the file's name alone, for where the folder is known. */
  Optional<View> near(Location location) {
    return location
        .path()
        .map(
            path -> {
              String name = path.substring(path.lastIndexOf('/') + 1);
              String line = location.line() > 0 ? ":" + location.line() : "";
              return View.link(placeHref(location), name + line, true);
            });
  }

  String placeHref(Location location) {
    return href(map.place(location).orElseThrow());
  }

  private static String suffix(Location location) {
    return location.line() > 0 ? ":" + location.line() + ":" + location.column() : "";
  }

  /** A link to a rule's page; a rule that is not loaded has none. */
  View rule(String id) {
    View view = new View().with("text", id).with("machine", false);
    return view.maybe("href", map.rule(id).map(this::href));
  }

  View run(RunRecord record) {
    return View.link(href(map.runs.seen(page, record)), record.run(), true);
  }

  /** A recorded run under the name of its day. */
  View on(RunRecord record) {
    return run(record).with("text", RuleTrend.day(record)).with("machine", false);
  }

  /** An age relative to the as-of instant, else the date. */
  String age(Instant then) {
    return run().asOf().map(asOf -> show.age(then, asOf)).orElseGet(() -> Show.date(then));
  }

  /** Findings that count and decide the verdict, worst first. */
  List<Finding> blocking() {
    return Order.findings(run().findings()).stream()
        .filter(Finding::counts)
        .filter(each -> each.level() == dev.assay.model.Level.ERROR)
        .toList();
  }

  Optional<Claim> claim(Finding finding) {
    return finding.claim().flatMap(map.look::claim);
  }
}
