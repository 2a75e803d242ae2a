package dev.assay.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A site that was made and looked at, for tests of other rooms.
 *
 * @param problems what must not be: dead links, empty sections, doubled ids
 */
public record WholeSite(int pages, int links, List<String> problems) {
  /** Makes a site in a folder of its own, looks at it and deletes it. */
  public static WholeSite of(SiteInput input, Path scratch) throws IOException {
    Path folder = Files.createTempDirectory(scratch, "site");
    SiteCheck check = new SiteCheck(SiteFolder.written(input, folder));
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    return new WholeSite(check.pages(), check.links(), check.problems());
  }
}
