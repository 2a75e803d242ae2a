package dev.assay.site;

import dev.assay.model.Bundle;
import dev.assay.model.Lang;
import dev.assay.model.RunRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** All pages of a site as tasks that render them: one task a subject, in every language. */
final class Pages {
  /** The one page that is not there in every language. */
  static final String NOT_FOUND = "404.html";

  private final SiteInput input;
  private final Sitemap map;
  private final Frame frame;
  private final Map<String, BiConsumer<SiteYaml.Entry, List<Callable<List<SiteFile>>>>> kinds =
      new LinkedHashMap<>();
  private final Map<String, RunPage> ofRuns = new LinkedHashMap<>();

  Pages(SiteInput input, Sitemap map, Frame frame) {
    this.input = input;
    this.map = map;
    this.frame = frame;
    one("overview", Sitemap.OVERVIEW, OverviewView::of);
    many("findings", map.findings, FindingsView::of);
    many("evidence", map.files, EvidenceIndexView::of);
    many("waivers", map.waivers, WaiversView::of);
    one("calendar", Sitemap.CALENDAR, CalendarView::of);
    many("claims", map.claims, ClaimsView::of);
    many("roadmap", map.roadmap, RoadmapView::of);
    one("runs", Sitemap.RUNS, RunsView::of);
    one("drills", Sitemap.DRILLS, DrillsView::of);
    one("rules", Sitemap.RULES, RulesView::of);
    one("about", Sitemap.ABOUT, AboutView::of);
    RunCalendar calendar = map.runs.calendar();
    each("year", calendar.years().keySet(), YearView::page, YearView::of);
    each("month", MonthView.subjects(calendar), MonthView::page, MonthView::of);
    each("day", DayView.subjects(calendar), RunSheet::file, DayView::of);
    each("family", map.families().keySet(), map::family, FamilyView::of);
    each("drill", input.run().drills(), map::drill, DrillView::of);
    each(
        "rule",
        input.run().plan().rules(),
        rule -> map.rule(rule.id()).orElseThrow(),
        RuleView::of);
    ofRuns.put("run", new RunPage(map.runs::page, RunView::of));
    ofRuns.put("diff", new RunPage(map::diff, DiffView::of));
    many("documents", map.documents, DocumentsView::of);
    each("past", map.contents.past(), Contents.Past::page, PastFileView::of);
    many("bundles", map.bundles, BundlesView::of);
    each("bundle", map.shownBundles(), each -> map.bundle(each).orElseThrow(), BundleView::of);
    kinds.put("sheet", this::sheets);
    kinds.put("file", this::files);
    kinds.put("not-found", (entry, tasks) -> tasks.add(() -> List.of(notFound(entry))));
  }

  /** Where they lie. */
  Sitemap map() {
    return map;
  }

  /** Every page of the kinds that {@code site.yaml} lists. */
  List<Callable<List<SiteFile>>> tasks() {
    List<Callable<List<SiteFile>>> tasks = new ArrayList<>();
    for (SiteYaml.Entry entry : SiteYaml.PAGES) {
      var kind = kinds.get(entry.name());
      if (kind != null) {
        kind.accept(entry, tasks);
      } else if (!ofRuns.containsKey(entry.name())) {
        throw new IllegalStateException(
            "site.yaml lists '" + entry.name() + "', which no code makes");
      }
    }
    map.runs.paged().forEach(each -> tasks.add(() -> ofRun(each)));
    return tasks;
  }

  private void one(String name, String page, Function<PageScope, View> view) {
    kinds.put(name, (entry, tasks) -> tasks.add(() -> render(entry, page, view)));
  }

  private void many(String name, Paged<?> paged, PagedView view) {
    kinds.put(
        name,
        (entry, tasks) -> {
          for (int i = 0; i < paged.count(); i++) {
            int number = i;
            tasks.add(() -> render(entry, paged.file(number), scope -> view.of(scope, number)));
          }
        });
  }

  private <T> void each(
      String name, Iterable<T> subjects, Function<T, String> page, SubjectView<T> view) {
    kinds.put(
        name,
        (entry, tasks) -> {
          for (T subject : subjects) {
            String file = page.apply(subject);
            tasks.add(() -> render(entry, file, scope -> view.of(scope, subject)));
          }
        });
  }

  /**
   * All pages of one recorded run that has pages. It bears its own marks, so that a new run leaves
   * the old pages as they are; what was kept of it is read once for all of them.
   */
  List<SiteFile> ofRun(RunRecord record) {
    RunStory story = RunStory.of(input, map.runs.number(record));
    List<SiteFile> files = new ArrayList<>();
    for (SiteYaml.Entry entry : SiteYaml.PAGES) {
      RunPage page = ofRuns.get(entry.name());
      if (page != null) {
        String file = page.file().apply(record).orElseThrow();
        Frame.Marks marks = RunView.marks(record);
        files.addAll(render(entry, file, scope -> page.view().of(scope, story), marks));
      }
    }
    return files;
  }

  /** What a recorded run costs here: its own pages, and its share of what only runs have read. */
  RunRoom.Cost cost(RunRecord record) {
    List<SiteFile> own = ofRun(record);
    Collection<Contents.Past> past = map.contents.past();
    List<SiteFile> content =
        past.isEmpty()
            ? List.of()
            : render(
                SiteYaml.entry("past"),
                past.iterator().next().page(),
                scope -> PastFileView.of(scope, past.iterator().next()));
    int runs = map.runs.paged().size();
    int pages = tasks().size() - runs - past.size();
    return new RunRoom.Cost(
        own.size() + (double) content.size() * past.size() / runs,
        bytes(own) + (double) bytes(content) * past.size() / runs,
        pages * Lang.values().length + map.anchors.files().size());
  }

  private static long bytes(List<SiteFile> files) {
    return files.stream().mapToLong(each -> each.bytes().length).sum();
  }

  /** One for the workspace, one a bundle. */
  private void sheets(SiteYaml.Entry entry, List<Callable<List<SiteFile>>> tasks) {
    tasks.add(() -> render(entry, Sitemap.SHEET, scope -> SheetView.of(scope, Optional.empty())));
    for (Bundle each : map.shownBundles()) {
      String page = map.sheet(each).orElseThrow();
      tasks.add(() -> render(entry, page, scope -> SheetView.of(scope, Optional.of(each))));
    }
  }

  /** A file is read once for its page in all languages and for its masked copy. */
  private void files(SiteYaml.Entry entry, List<Callable<List<SiteFile>>> tasks) {
    for (String path : map.anchors.files()) {
      tasks.add(
          () -> {
            FileLines lines = FileLines.read(input.text(), path);
            List<SiteFile> files =
                new ArrayList<>(
                    render(
                        entry,
                        map.file(path).orElseThrow(),
                        scope -> FileView.of(scope, path, lines)));
            lines.raw().ifPresent(bytes -> files.add(new SiteFile(map.raw(path), bytes)));
            return files;
          });
    }
  }

  private List<SiteFile> render(SiteYaml.Entry entry, String page, Function<PageScope, View> view) {
    return render(entry, page, view, frame.marks(input));
  }

  private List<SiteFile> render(
      SiteYaml.Entry entry, String page, Function<PageScope, View> view, Frame.Marks marks) {
    List<SiteFile> files = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      PageScope scope = new PageScope(input, map, lang, page);
      files.add(render(entry, scope, view.apply(scope), marks));
    }
    return files;
  }

  private SiteFile render(SiteYaml.Entry entry, PageScope scope, View view, Frame.Marks marks) {
    View model =
        new View()
            .with("v", view)
            .with("frame", frame.view(scope, entry, marks))
            .with("name", entry.name());
    model.put("t", new MessageMethod(scope.words));
    return new SiteFile(scope.file(), Templates.render("pages/" + entry.name() + ".ftlh", model));
  }

  /** Servers have one such page, so it speaks all languages at once. */
  private SiteFile notFound(SiteYaml.Entry entry) {
    PageScope scope = new PageScope(input, map, Lang.EN, NOT_FOUND);
    List<View> languages = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      Words words = Words.in(lang);
      languages.add(
          new View()
              .with("lang", lang.tag())
              .with("title", words.say("notfound.title"))
              .with("text", words.say("notfound.text"))
              .with("run", words.say("notfound.run", "rows", Paged.ROWS))
              .with(
                  "runs",
                  View.link(PageScope.folder(lang) + Sitemap.RUNS, words.say("nav.runs"), false))
              .with(
                  "home",
                  View.link(
                      PageScope.folder(lang) + Sitemap.INDEX, words.say("nav.overview"), false)));
    }
    return render(entry, scope, new View().with("languages", languages), frame.marks(input));
  }

  /** A kind of page that every recorded run has as long as it has one at all. */
  private record RunPage(Function<RunRecord, Optional<String>> file, SubjectView<RunStory> view) {}

  /** The view of one page of a long list. */
  interface PagedView {
    View of(PageScope scope, int number);
  }

  /** The view of one subject. */
  interface SubjectView<T> {
    View of(PageScope scope, T subject);
  }
}
