package dev.assay.site;

import dev.assay.model.Lang;
import dev.assay.model.Pack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands around every page: masthead, navigation, hallmark, the way to the other language. */
final class Frame {
  /** The file whose digest is the result root. */
  static final String REPORT = "report.json";

  /** How far the root may lie above the address for which a server shows its page 404. */
  private static final List<String> ABOVE = List.of("../", "../../", "../../../", "../../../../");

  private final String style;
  private final String rules;
  private final Optional<String> root;

  /**
   * @param style path of the style sheet
   */
  Frame(SiteInput input, String style) {
    this.style = style;
    this.rules = rules(input.run().plan().packs());
    this.root = Optional.ofNullable(input.extraFiles().get(REPORT)).map(Digest::of);
  }

  /** One digest over all packs in use. */
  static String rules(List<Pack> packs) {
    return Digest.of(
        packs.stream()
            .sorted(Comparator.comparing(Pack::name))
            .map(pack -> pack.name() + "\0" + pack.digest() + "\n")
            .collect(Collectors.joining()));
  }

  /** The marks of a run: which rules, which commit, as of when; the root only where it is known. */
  record Marks(
      String tool,
      Optional<String> commit,
      String rootName,
      Optional<String> root,
      Optional<Instant> asOf) {}

  Marks marks(SiteInput input) {
    return new Marks(
        "assay " + input.run().version() + " · " + rules.substring(0, 6),
        input.run().commit(),
        "root",
        root,
        input.run().asOf());
  }

  /** The SHA-256 of the report, when there is one. */
  Optional<String> root() {
    return root;
  }

  View view(PageScope scope, SiteYaml.Entry section, Marks marks) {
    return new View()
        .with("lang", scope.lang.tag())
        .with("workspace", scope.run().plan().site().title())
        .with("page", scope.file())
        .with("home", scope.href(Sitemap.OVERVIEW))
        .with("style", scope.shared(style))
        .with("nav", navigation(scope, section))
        .with("hallmark", hallmark(scope, marks))
        .with("about", scope.href(Sitemap.ABOUT))
        .with("languages", languages(scope))
        .with("downloads", downloads(scope))
        .with("scripts", scripts(scope))
        .with("above", scope.page.equals(Pages.NOT_FOUND) ? ABOVE : List.of())
        .maybe("runs", runs(scope))
        .maybe("feed", feed(scope, section))
        .maybe("check", marks.asOf().map(asOf -> Recheck.command(scope.input, asOf)))
        .maybe("packed", scope.input.packed().map(SiteInput.Packed::bundle));
  }

  private static View scripts(PageScope scope) {
    View view = new View();
    Scripts.FILES.forEach((name, file) -> view.with(name, scope.shared(file)));
    return view;
  }

  /** What the search over all runs has to know. */
  private static Optional<View> runs(PageScope scope) {
    int all = scope.input.history().size();
    return all == 0
        ? Optional.empty()
        : Optional.of(
            new View()
                .with("n", Words.count(all))
                .with("root", scope.shared("r/data.js").replace("data.js", ""))
                .with("pages", scope.href("r/data.js").replace("data.js", ""))
                .with(
                    "causes",
                    RunIndex.CAUSES.stream()
                        .map(
                            each ->
                                new View()
                                    .with("key", each)
                                    .with("word", scope.say("cause." + each)))
                        .toList()));
  }

  private static List<View> navigation(PageScope scope, SiteYaml.Entry current) {
    List<View> links = new ArrayList<>();
    for (SiteYaml.Entry each : SiteYaml.PAGES) {
      if (each.navigation()) {
        View link = View.link(scope.href(each.file()), scope.say("nav." + each.name()), false);
        links.add(link.with("current", each.holds(current)));
      }
    }
    return links;
  }

  private static List<View> hallmark(PageScope scope, Marks marks) {
    List<View> views = new ArrayList<>();
    views.add(mark(scope, "tool", marks.tool()));
    String commit =
        marks.commit().map(hex -> shorten(hex, 8)).orElse(scope.say("mark.commit.none"));
    views.add(mark(scope, "commit", commit));
    marks
        .root()
        .map(hex -> "sha256 " + hex.substring(0, 4) + "…" + hex.substring(hex.length() - 4))
        .ifPresent(root -> views.add(mark(scope, marks.rootName(), root)));
    String asOf = marks.asOf().map(Show::instant).orElse(scope.say("mark.asof.none"));
    views.add(mark(scope, "asof", asOf));
    return views;
  }

  private static View mark(PageScope scope, String name, String value) {
    return new View()
        .with("name", name)
        .with("value", value)
        .with("label", scope.say("mark." + name));
  }

  static String shorten(String hex, int length) {
    return hex.length() <= length ? hex : hex.substring(0, length);
  }

  private static List<View> languages(PageScope scope) {
    List<View> others = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      if (lang != scope.lang) {
        boolean alone = scope.page.equals(Pages.NOT_FOUND);
        String file = PageScope.folder(lang) + (alone ? Sitemap.OVERVIEW : scope.page);
        String name = Words.in(lang).say("language");
        others.add(View.link(scope.shared(file), name, false).with("lang", lang.tag()));
      }
    }
    return others;
  }

  /** Feed readers look for it where runs are shown. */
  private static Optional<String> feed(PageScope scope, SiteYaml.Entry section) {
    boolean shown = section.name().equals("overview") || section.name().equals("runs");
    return shown && Feed.there(scope.input) ? Optional.of(scope.href(Feed.NAME)) : Optional.empty();
  }

  private static List<View> downloads(PageScope scope) {
    List<View> links = new ArrayList<>();
    for (String name : scope.input.extraFiles().keySet().stream().sorted().toList()) {
      links.add(View.link(scope.shared(name), name, true));
    }
    links.add(View.link(scope.shared(SiteManifest.NAME), SiteManifest.NAME, true));
    return links;
  }
}
