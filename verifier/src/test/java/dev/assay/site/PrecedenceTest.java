package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assay.model.Location;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrecedenceTest {
  private static RoadmapItem item(String path, String id, String... after) {
    return new RoadmapItem(
        id,
        RoadmapItem.Type.EPIC,
        id,
        Optional.empty(),
        Optional.empty(),
        RoadmapItem.State.OPEN,
        Text.same("open"),
        Optional.empty(),
        Optional.empty(),
        List.of(after),
        Optional.empty(),
        Location.at(path, 1, 1, ""));
  }

  private static List<String> ids(List<RoadmapItem> items) {
    return items.stream().map(RoadmapItem::id).toList();
  }

  @Test
  void predecessorsComeFirstAndLonersAreLeftOut() {
    Precedence order =
        new Precedence(
            List.of(
                item("a.md", "C", "B", "A"),
                item("a.md", "lone"),
                item("a.md", "B", "A", "A"),
                item("a.md", "A")));

    assertEquals(List.of("A", "B", "C"), ids(order.ordered()));
    assertEquals(List.of(), order.circular());
  }

  @Test
  void anIdIsLookedForInItsOwnDocumentOnly() {
    RoadmapItem late = item("a.md", "B", "A");
    Precedence order = new Precedence(List.of(late, item("b.md", "A")));

    assertEquals(List.of("B"), ids(order.ordered()));
    assertEquals(Optional.empty(), order.find(late, "A"));
  }

  @Test
  void aCircleAndWhatWaitsForItAreKeptApart() {
    Precedence order =
        new Precedence(
            List.of(
                item("a.md", "A", "B"),
                item("a.md", "B", "A"),
                item("a.md", "C", "B"),
                item("a.md", "self", "self"),
                item("a.md", "D", "nobody")));

    assertEquals(List.of("D"), ids(order.ordered()));
    assertEquals(List.of("A", "B", "C", "self"), ids(order.circular()));
  }

  @Test
  void aLongChainIsSortedInLinearTime() {
    List<RoadmapItem> chain = new ArrayList<>();
    for (int i = 50_000; i > 0; i--) {
      chain.add(item("a.md", "i" + i, "i" + (i - 1)));
    }

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals("i1", new Precedence(chain).ordered().get(0).id()));
  }
}
