package dev.assay.prose;

import dev.assay.model.Kind;
import dev.assay.model.Sense;
import dev.assay.model.Tree;
import dev.assay.model.Wording;
import java.util.ArrayList;
import java.util.List;

/** Reads the roadmap of a document whose kind has one, and what of it is said to be done. */
final class PlottedReader {
  private final RoadmapReader roadmaps;
  private final CitedReader cited;

  PlottedReader(List<Wording> wordings, CitedReader cited) {
    this.roadmaps = RoadmapReader.of(wordings);
    this.cited = cited;
  }

  /** The items; none where the kind has no field {@code roadmap}. */
  List<Plotted> read(Tree tree, Kind kind) {
    return kind.fields().containsKey("roadmap") ? roadmaps.read(tree) : List.of();
  }

  /**
   * A statement for each item that is said to be done.
   *
   * @param all what the document's text points to; empty for a document of lists, whose items name
   *     their proof themselves
   */
  List<Stated> stated(List<Plotted> items, List<Cited> all) {
    List<Stated> stated = new ArrayList<>();
    for (Plotted item : items) {
      if (item.isDone() && item.described()) {
        String title = item.title().isEmpty() ? "" : " · " + item.title();
        stated.add(
            new Stated(
                Stated.Name.ROADMAP_ITEM,
                item.id(),
                item.id() + title,
                Sense.COMPLETED,
                item.status().orElse(""),
                item.offset(),
                item.offset() + 1,
                all.isEmpty() ? named(item) : written(item, all)));
      }
    }
    return stated;
  }

  private static List<Cited> written(Plotted item, List<Cited> all) {
    return all.stream()
        .filter(each -> each.use() != Cited.Use.MAYBE)
        .filter(
            each ->
                item.cites().stream().anyMatch(s -> each.from() >= s.from() && each.to() <= s.to()))
        .toList();
  }

  private List<Cited> named(Plotted item) {
    List<Cited> proof = new ArrayList<>();
    for (List<Plotted.Named> each :
        List.of(item.evidence(), item.code(), item.tests(), item.docs())) {
      each.forEach(path -> proof.add(cited.listed(path.path(), path.offset())));
    }
    item.commands()
        .forEach(each -> cited.command(each.line(), each.offset()).ifPresent(proof::add));
    return proof;
  }
}
