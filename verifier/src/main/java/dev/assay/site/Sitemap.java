package dev.assay.site;

import dev.assay.model.Bundle;
import dev.assay.model.Claim;
import dev.assay.model.Drill;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.Location;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import dev.assay.model.RunRecord;
import dev.assay.model.Waiver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Where every subject has its page: paths relative to the root of one language, always a file. */
final class Sitemap {
  static final String INDEX = "index.html";
  static final String OVERVIEW = INDEX;
  static final String RUNS = "r/" + INDEX;
  static final String DRILLS = "d/" + INDEX;
  static final String RULES = "rules/" + INDEX;
  static final String ABOUT = "about/" + INDEX;
  static final String CALENDAR = "calendar/" + INDEX;
  static final String SHEET = "print/" + INDEX;
  static final int SHORT_DIGEST = 12;

  final Lookup look;
  final Anchors anchors;
  final Paged<Finding> findings;
  final Paged<Claim> claims;
  final Paged<RoadmapItem> roadmap;
  final Precedence precedence;
  final Paged<String> files;
  final Paged<Evidence> documents;
  final Contents contents;
  final Trends trends;
  final List<WaiverSheet> waiverSheets;
  final Paged<WaiverSheet> waivers;
  final List<Expiry> expiries;
  final Paged<Bundle> bundles;
  private final Map<String, String> filePages = new TreeMap<>();
  private final Map<String, List<Drill>> families = new TreeMap<>();
  private final Map<String, String> familyPages = new HashMap<>();
  private final Map<String, String> drillPages = new HashMap<>();
  private final Map<String, String> rulePages = new TreeMap<>();
  private final Map<Location, WaiverSheet> sheets = new HashMap<>();
  private final IdentityHashMap<Bundle, String> bundleSlugs = new IdentityHashMap<>();

  /** Where recorded runs are found. */
  final RunPlaces runs;

  Sitemap(SiteInput input) {
    this(input, RunTiers.MOST);
  }

  /**
   * @param capacity how many recorded runs may have a page of their own
   */
  Sitemap(SiteInput input, int capacity) {
    Run run = input.run();
    anchors = Anchors.of(run);
    look = new Lookup(run);
    findings = Paged.of("findings/", Order.findings(run.findings()));
    claims = Paged.of("c/", Order.claims(run.claims()));
    roadmap = Paged.of("roadmap/", Order.items(run.roadmap()));
    precedence = new Precedence(run.roadmap());
    files = Paged.of("e/", new ArrayList<>(anchors.files()));
    bundles = Paged.of("b/", Order.bundles(run.bundles()));
    placeBundles(run);
    documents = Paged.of("docs/", look.documents(run.plan()));
    waiverSheets = WaiverSheet.of(run);
    waivers = Paged.of("waivers/", waiverSheets);
    waiverSheets.forEach(each -> sheets.put(each.entry().location(), each));
    expiries = Expiries.of(run, waiverSheets);
    Slugs contentSlugs = placeFiles();
    placeDrills(run);
    placeRules(run);
    runs = new RunPlaces(input.history(), capacity);
    contents = new Contents(input.past(), runs.told(), look, this, contentSlugs);
    trends = Trends.of(input.past());
  }

  private Slugs placeFiles() {
    Slugs slugs = new Slugs();
    for (String path : anchors.files()) {
      Optional<String> digest = look.evidence(path).flatMap(Evidence::sha256);
      String slug =
          digest
              .map(hex -> hex.substring(0, SHORT_DIGEST))
              .map(hex -> slugs.take(hex, path))
              .orElseGet(() -> slugs.hashed(path));
      filePages.put(path, "e/" + slug + "/");
    }
    return slugs;
  }

  private void placeDrills(Run run) {
    run.drills()
        .forEach(each -> families.computeIfAbsent(each.family(), k -> new ArrayList<>()).add(each));
    Slugs familySlugs = new Slugs();
    families.forEach(
        (family, drills) -> {
          String folder = "d/" + familySlugs.take(family, family) + "/";
          familyPages.put(family, folder + INDEX);
          Slugs slugs = new Slugs();
          for (Drill drill : drills) {
            String slug = slugs.take(drill.id(), drill.id() + "\0" + drill.path());
            drillPages.put(drill.path(), folder + slug + "/" + INDEX);
          }
          drills.sort(Order.DRILLS);
        });
  }

  private void placeRules(Run run) {
    Map<String, Slugs> slugs = new HashMap<>();
    Slugs packs = new Slugs();
    Map<String, String> folders = new HashMap<>();
    for (Rule rule : run.plan().rules()) {
      String folder =
          folders.computeIfAbsent(rule.pack(), pack -> "rules/" + packs.take(pack, pack) + "/");
      String slug =
          slugs.computeIfAbsent(rule.pack(), unused -> new Slugs()).take(rule.name(), rule.id());
      rulePages.put(rule.id(), folder + slug + "/" + INDEX);
    }
  }

  private void placeBundles(Run run) {
    Slugs slugs =
        new Slugs(
            IntStream.range(1, bundles.count())
                .mapToObj(i -> "p" + (i + 1))
                .toArray(String[]::new));
    for (Bundle each : run.bundles()) {
      if (!each.listedOnly()) {
        String stem = Bundle.stem(each.name());
        bundleSlugs.put(each, slugs.take(stem, stem + "\0" + each.parts().get(0).path()));
      }
    }
  }

  /** The page of a file something points at. */
  Optional<String> file(String path) {
    return Optional.ofNullable(filePages.get(path)).map(folder -> folder + INDEX);
  }

  /** The masked copy of a file, the same for all languages. */
  String raw(String path) {
    return filePages.get(path) + "raw.txt";
  }

  /** Page and line of a place; without a line when it has none that is shown. */
  Optional<String> place(Location location) {
    return location
        .path()
        .flatMap(this::file)
        .map(page -> shown(location) ? page + "#L" + location.line() : page);
  }

  private boolean shown(Location location) {
    return location.line() > 0
        && anchors.lines(location.path().orElseThrow()).contains(location.line());
  }

  /** The families of drills by name, each from the oldest drill to the newest. */
  Map<String, List<Drill>> families() {
    return families;
  }

  String family(String family) {
    return familyPages.get(family);
  }

  String drill(Drill drill) {
    return drillPages.get(drill.path());
  }

  Optional<String> rule(String id) {
    return Optional.ofNullable(rulePages.get(id));
  }

  /**
   * Where a recorded run is read now: its own page, else its row. On the page of a run, {@link
   * PageScope#run} links what stays.
   */
  String run(RunRecord record) {
    return runs.page(record).orElseGet(() -> runs.row(record));
  }

  /** Where a run is compared with the one before, when it has a page of its own. */
  Optional<String> diff(RunRecord record) {
    return runs.page(record)
        .map(page -> page.substring(0, page.length() - INDEX.length()) + "diff/" + INDEX);
  }

  /** The page of a bundle; a mere line of an index has none. */
  Optional<String> bundle(Bundle bundle) {
    return Optional.ofNullable(bundleSlugs.get(bundle)).map(slug -> "b/" + slug + "/" + INDEX);
  }

  /** The sign-off sheet of a bundle. */
  Optional<String> sheet(Bundle bundle) {
    return Optional.ofNullable(bundleSlugs.get(bundle)).map(slug -> "print/" + slug + "/" + INDEX);
  }

  /** The bundles that have a page, by name. */
  List<Bundle> shownBundles() {
    return look.bundles().stream().filter(bundleSlugs::containsKey).toList();
  }

  String finding(Finding finding) {
    return findings.page(finding) + "#" + findingId(finding);
  }

  static String findingId(Finding finding) {
    return "f-" + finding.fingerprint().replace('~', '-');
  }

  String waiver(WaiverSheet sheet) {
    return waivers.page(sheet) + "#" + sheet.id();
  }

  /** The place of the waiver that accepts a finding; one that is not of this plan has none. */
  Optional<String> waiver(Waiver waiver) {
    return Optional.ofNullable(sheets.get(waiver.location())).map(this::waiver);
  }

  String claimPage(Claim claim) {
    return claims.page(claim) + "#" + claimId(claim);
  }

  String item(RoadmapItem item) {
    return roadmap.page(item) + "#" + itemId(item);
  }

  /** Ids of items are unique in their document only. */
  static String itemId(RoadmapItem item) {
    String place = item.location().path().orElse("") + "\0" + item.location().line() + "\0";
    return "i-" + Digest.of(place + item.id()).substring(0, 16);
  }

  static String claimId(Claim claim) {
    return "c-" + Digest.of(claim.id()).substring(0, 16);
  }
}
