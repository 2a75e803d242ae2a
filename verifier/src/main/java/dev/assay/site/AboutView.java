package dev.assay.site;

import dev.assay.model.Pack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** "How can I trust this site?" */
final class AboutView {
  /** Licence texts of what is shipped with the pages: file of the site by resource. */
  static final Map<String, String> LICENCES = licences();

  private AboutView() {}

  private static Map<String, String> licences() {
    Map<String, String> licences = new LinkedHashMap<>();
    licences.put("vendor/pico/LICENSE.md", "about/licences/pico.txt");
    licences.put("vendor/icons/LICENSE", "about/licences/bootstrap-icons.txt");
    return licences;
  }

  static SiteFile licence(String resource) {
    return new SiteFile(LICENCES.get(resource), Assets.bytes(resource));
  }

  static View of(PageScope scope) {
    List<View> packs = new ArrayList<>();
    for (Pack pack : scope.run().plan().packs()) {
      packs.add(
          new View()
              .with("name", pack.name())
              .with("title", scope.in(pack.title()))
              .with("version", pack.version())
              .with("digest", pack.digest())
              .with("rules", pack.rules().size())
              .with("kinds", pack.kinds().size()));
    }
    List<View> codes = new ArrayList<>();
    for (int code : new int[] {0, 1, 2, 3, 4, 130}) {
      codes.add(new View().with("code", code).with("text", scope.say("exit." + code)));
    }
    return new View()
        .with("version", scope.run().version())
        .with("rules", Frame.rules(scope.run().plan().packs()))
        .with("dirty", scope.run().dirty())
        .with("packs", packs)
        .with("codes", codes)
        .with("pico", View.link(scope.shared("about/licences/pico.txt"), "Pico CSS 2.1.1", false))
        .with(
            "icons",
            View.link(
                scope.shared("about/licences/bootstrap-icons.txt"),
                "Bootstrap Icons 1.13.1",
                false))
        .with("machines", MachineLinks.of(scope))
        .with("feed", Feed.there(scope.input))
        .with("calendar", scope.href(Sitemap.CALENDAR))
        .with("report", scope.input.extraFiles().containsKey(Frame.REPORT))
        .maybe(
            "root",
            java.util.Optional.ofNullable(scope.input.extraFiles().get(Frame.REPORT))
                .map(Digest::of))
        .maybe("commit", scope.run().commit())
        .maybe("asOf", scope.run().asOf().map(Show::instant))
        .with("bundles", scope.href(scope.map.bundles.file(0)))
        .with("sheet", scope.href(Sitemap.SHEET))
        .maybe("recheck", Recheck.command(scope.input))
        .with("files", scope.href(scope.map.files.file(0)))
        .with("documents", scope.href(scope.map.documents.file(0)));
  }
}
