package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.Globs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldersTest {
  @ParameterizedTest
  @CsvSource({
    "src/**, src, true",
    "src/**, src/main/x, true",
    "src/**, '', true",
    "src/**, srcs, false",
    "src/**, docs, false",
    "src/a*/b, src, true",
    "src/a*/b, src/ab, true",
    "src/a*/b, sr, false",
    "./src/, src/x, true",
    "/src/x.md, docs, false",
    "*.md, docs, true",
    "**/x.md, docs, true",
    "'{a,b}/x', c, true",
    "资料/*.md, 资料, true",
    "资料/*.md, docs, false"
  })
  void aPatternIsSoughtWhereItCanMatch(String glob, String folder, boolean may) {
    assertEquals(may, new Folders(List.of(glob), Set.of()).mayHold(folder));
  }

  @Test
  void anExactFileIsSoughtInTheFoldersAboveIt() {
    Folders folders = new Folders(List.of(), Set.of("a/b/c"));
    assertTrue(folders.mayHold("") && folders.mayHold("a") && folders.mayHold("a/b"));
    assertEquals(false, folders.mayHold("a/b/c") || folders.mayHold("b"));
  }

  @Test
  void noFolderOfAMatchingFileIsLeftOut() {
    List<String> globs =
        List.of("a/**", "a/b*/c", "*.md", "a/{b,c}/d", "./a/x", "a/", "[ab]/c", "a?/c", "a/b/c.md");
    List<String> files = List.of("a/x", "a/b/c", "a/b/d", "b/c", "ab/c", "a/b/c.md", "x.md");
    int matched = 0;
    for (String glob : globs) {
      for (String file : files) {
        if (Globs.compile(List.of(glob)).matches(file)) {
          matched++;
          Folders folders = new Folders(List.of(glob), Set.of());
          for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
            assertTrue(folders.mayHold(file.substring(0, end)), glob + " " + file);
          }
        }
      }
    }
    assertTrue(matched > 12, "" + matched);
  }
}
