package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.PastQuestion;
import dev.assay.model.Recollection;
import dev.assay.model.Recollection.Tracking;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecallSearchTest {
  private static Recollection recall(
      DescribedHistory history, Set<String> paths, Set<String> missing, Set<String> commits) {
    PastQuestion question =
        new PastQuestion.Recall(new Recollection.Sought(paths, missing, commits));
    return history.past(List.of(question)).get(question).recalled();
  }

  /** Where a missing path stands now, and the id of the commit that removed it. */
  private static String gone(Commits commits, String path) throws Exception {
    DescribedHistory history = commits.history();
    Recollection.Gone gone = recall(history, Set.of(), Set.of(path), Set.of()).gone().get(path);
    return gone == null
        ? "never"
        : commits.id(history, gone.commit().commit()) + " -> " + gone.to().orElse("nowhere");
  }

  private static String changed(Commits commits, String path) throws Exception {
    DescribedHistory history = commits.history();
    Recollection.Change change =
        recall(history, Set.of(path), Set.of(), Set.of()).changes().get(path);
    return change == null ? "never" : commits.id(history, change.commit());
  }

  @Test
  void aFileOrAFolderWithACommittedFileIsTracked() throws Exception {
    DescribedHistory history = new Commits().then("c1", "a/b/c.txt", "1", "a.txt", "1").history();
    Map<String, Tracking> tracking =
        recall(history, Set.of("a", "a/b", "a/b/c.txt", "a/b/d", "b", "."), Set.of(), Set.of())
            .tracking();
    assertEquals(
        Map.of(
            "a", Tracking.TRACKED,
            "a/b", Tracking.TRACKED,
            "a/b/c.txt", Tracking.TRACKED,
            ".", Tracking.TRACKED,
            "a/b/d", Tracking.UNTRACKED,
            "b", Tracking.UNTRACKED),
        tracking);
  }

  @Test
  void theNewestChangeOfAFileAndOfAnythingBelowAFolderIsNamed() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", "a/x", "1", "a/y", "1", "b", "1")
            .then("c2", "a/x", "2")
            .then("c3", "a/y", null)
            .then("c4", "b", "2");
    assertEquals("c2", changed(commits, "a/x"));
    assertEquals("c3", changed(commits, "a"));
    assertEquals("c4", changed(commits, "."));
    assertEquals("never", changed(commits, "c"));
  }

  @Test
  void aMergeChangesOnlyWhatDiffersFromEverySide() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", "x", "1", "y", "1")
            .after("left", List.of("c1"), "x", "2")
            .after("right", List.of("c1"), "y", "2")
            .after("merge", List.of("left", "right"), "y", "2");
    assertEquals("left", changed(commits, "x"));
    assertEquals("right", changed(commits, "y"));
    Commits evil =
        new Commits()
            .then("c1", "x", "1")
            .after("left", List.of("c1"), "x", "2")
            .after("right", List.of("c1"), "x", "3")
            .after("merge", List.of("left", "right"), "x", "4");
    assertEquals("merge", changed(evil, "x"));
  }

  @Test
  void aChangeCarriesTheAuthorsOwnOffset() throws Exception {
    Instant time = Instant.parse("2026-03-01T00:00:00Z");
    DescribedHistory history =
        DescribedHistory.of(
            List.of(
                new DescribedHistory.Commit(
                    "c1",
                    List.of(),
                    time,
                    ZoneOffset.ofHours(8),
                    Map.of("资料/报告.md", Optional.of("1")))));
    Recollection recalled = recall(history, Set.of("资料/报告.md"), Set.of(), Set.of());
    assertEquals(
        new Recollection.Change(history.hash("c1"), time, time, ZoneOffset.ofHours(8)),
        recalled.changes().get("资料/报告.md"));
    assertEquals(Tracking.TRACKED, recalled.tracking().get("资料/报告.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NFC", "NFD"})
  void aNameIsFoundInEitherUnicodeForm(Normalizer.Form asked) throws Exception {
    String name = Normalizer.normalize("rés/été", asked);
    for (Normalizer.Form form : Normalizer.Form.values()) {
      String committed = Normalizer.normalize("rés/été", form);
      Commits commits = new Commits().then("c1", committed, "1");
      DescribedHistory history = commits.history();
      assertEquals(
          Tracking.TRACKED, recall(history, Set.of(name), Set.of(), Set.of()).tracking().get(name));
      assertEquals("c1", changed(commits, name));
      commits.then("c2", committed, null, "new/" + committed, "1");
      assertEquals("c2 -> new/" + committed, gone(commits, name));
      String folder = name.substring(0, name.indexOf('/'));
      assertEquals(
          "c2 -> new/" + committed.substring(0, committed.indexOf('/')), gone(commits, folder));
    }
  }

  @Test
  void aRemovedFileIsFoundByItsBytesThenByItsName() throws Exception {
    Commits renamed =
        new Commits().then("c1", "a.md", "text").then("c2", "a.md", null, "b.md", "text");
    assertEquals("c2 -> b.md", gone(renamed, "a.md"));
    assertEquals("never", gone(renamed, "c.md"));
    renamed.then("c3", "b.md", null, "d/c.md", "text");
    assertEquals("c2 -> d/c.md", gone(renamed, "a.md"));
    renamed.then("c4", "d/c.md", "another text");
    assertEquals("c2 -> nowhere", gone(renamed, "a.md"));
    Commits copied =
        new Commits().then("c1", "a.md", "text", "x.md", "text").then("c2", "a.md", null);
    assertEquals("c2 -> x.md", gone(copied, "a.md"));
    Commits namesake =
        new Commits().then("c1", "a.md", "1").then("c2", "a.md", null).then("c3", "d/a.md", "2");
    assertEquals("c2 -> d/a.md", gone(namesake, "a.md"));
    namesake.then("c4", "e/a.md", "3");
    assertEquals("c2 -> nowhere", gone(namesake, "a.md"));
  }

  @Test
  void emptyFilesAreNotTakenForOneAnother() throws Exception {
    Commits commits =
        new Commits().then("c1", "a/__init__.py", "", "b", "").then("c2", "a/__init__.py", null);
    assertEquals("c2 -> nowhere", gone(commits, "a/__init__.py"));
  }

  @Test
  void aFolderIsGoneWithItsLastFileAndWentWhereMostOfItsFilesWent() throws Exception {
    Commits moved =
        new Commits()
            .then("c1", "a/1", "one", "a/s/2", "two", "a/3", "three")
            .then("c2", "a/1", null, "a/s/2", null, "b/a/1", "one", "b/a/s/2", "two")
            .then("c3", "a/3", null);
    assertEquals("c3 -> b/a", gone(moved, "a"));
    assertEquals("c2 -> b/a/s", gone(moved, "a/s"));
    Commits scattered =
        new Commits()
            .then("c1", "a/1", "one", "a/2", "two")
            .then("c2", "a/1", null, "a/2", null, "b/1", "one", "c/2", "two");
    assertEquals("c2 -> nowhere", gone(scattered, "a"));
    Commits half = new Commits().then("c1", "a/1", "one", "a/2", "2").then("c2", "a/1", null);
    assertEquals("never", gone(half, "a"));
  }

  @Test
  void aFileThatCameBackIsNotGone() throws Exception {
    Commits commits = new Commits().then("c1", "a", "1").then("c2", "a", null).then("c3", "a", "2");
    assertEquals("never", gone(commits, "a"));
    commits.then("c4", "a", null);
    assertEquals("c4 -> nowhere", gone(commits, "a"));
  }

  @Test
  void whatAMergeLetGoOfIsGoneWithTheMerge() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", "x", "1")
            .after("left", List.of("c1"), "x", "2")
            .after("right", List.of("c1"), "side", "1")
            .after("merge", List.of("left", "right"));
    assertEquals("merge -> nowhere", gone(commits, "side"));
  }

  @Test
  void aCommitIsFoundByItsFirstDigitsWithWhatCameAfterIt() throws Exception {
    Commits commits =
        new Commits()
            .then("c1", "x", "1")
            .then("c2", "x", "2")
            .after("side", List.of("c1"), "y", "1")
            .after("tip", List.of("c2"), "x", "3");
    DescribedHistory history = commits.history();
    String tip = history.hash("tip");
    String first = history.hash("c1").substring(0, 7);
    String side = history.hash("side");
    Map<String, Recollection.Cited> cited =
        recall(history, Set.of(), Set.of(), Set.of(tip, first, side, "0000000", "f".repeat(40)))
            .commits();
    assertEquals(List.of(tip), cited.get(tip).commits());
    assertEquals(0, cited.get(tip).behind());
    assertTrue(cited.get(tip).ancestor());
    assertEquals(List.of(history.hash("c1")), cited.get(first).commits());
    assertEquals(2, cited.get(first).behind());
    assertEquals(Optional.of(Instant.parse("2026-03-01T00:00:00Z")), cited.get(first).committed());
    assertFalse(cited.get(side).ancestor());
    assertEquals(2, cited.get(side).behind());
    assertEquals(List.of(side), cited.get(side).commits());
    assertEquals(List.of(), cited.get("0000000").commits());
    assertEquals(List.of(), cited.get("f".repeat(40)).commits());
  }
}
