package dev.assay.plan;

import dev.assay.model.Location;
import dev.assay.model.WaiverEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The waivers there are: those of {@code assay.yaml}, then those of {@code waivers.yaml}.
 *
 * @param own what the workspace says
 * @param inForce what is held: the same, or what the base says
 */
record Waivers(List<WaiverEntry> own, List<WaiverEntry> inForce) {

  static Waivers read(Config config, PlanRequest request, PackChoice packs) {
    WaiverReader reader = new WaiverReader(packs, true);
    List<WaiverEntry> own = new ArrayList<>(reader.read(config.waivers()));
    request.waivers().ifPresent(file -> own.addAll(reader.read(list(file))));
    return new Waivers(own, request.base().map(base -> of(base, packs)).orElse(own));
  }

  private static List<Value> list(ConfigFile file) {
    Fields fields = Page.read(file.path(), file.bytes()).fields("version", "waivers");
    ConfigReader.version(fields.required("version"));
    return fields.required("waivers").list();
  }

  /** Rules come and go: what a base says about one that is unknown today is no error. */
  private static List<WaiverEntry> of(PlanRequest.Base base, PackChoice packs) {
    WaiverReader reader = new WaiverReader(packs, false);
    List<WaiverEntry> entries = new ArrayList<>();
    base.config()
        .map(file -> Page.read(file.path(), file.bytes()))
        .flatMap(page -> Optional.ofNullable(page.map().get("waivers")))
        .ifPresent(waivers -> entries.addAll(reader.read(waivers.list())));
    base.waivers().ifPresent(file -> entries.addAll(reader.read(list(file))));
    return entries.stream().map(entry -> elsewhere(entry, base.revision())).toList();
  }

  /** The lines of a commit are not the lines of the file people have before them. */
  private static WaiverEntry elsewhere(WaiverEntry entry, String revision) {
    Location at = entry.location();
    Optional<String> path =
        at.path().map(p -> p.startsWith(revision + ":") ? p.substring(revision.length() + 1) : p);
    return new WaiverEntry(
        entry.rule(),
        entry.fingerprint(),
        entry.path(),
        entry.owner(),
        entry.reason(),
        entry.created(),
        entry.expires(),
        entry.faults(),
        new Location(path, 0, 0, at.pointer()));
  }
}
