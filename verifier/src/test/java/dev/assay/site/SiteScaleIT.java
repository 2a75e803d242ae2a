package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of 50,000 runs, written to a disk by a JVM of half a gigabyte. */
class SiteScaleIT {
  private static final int RUNS = 50_000;

  /** Three years. */
  private static final int PER_DAY = 46;

  private static final Pattern MARK = Pattern.compile(" (id|href)=\"([^\"]*)\"");

  @TempDir Path folder;

  @Test
  void fiftyThousandRunsStayWithinTheBudgetsAndEveryLinkLeadsSomewhere() throws IOException {
    GeneratedRuns all = GeneratedRuns.of(7, RUNS + 1, PER_DAY);
    long start = System.nanoTime();
    SiteResult first = SiteWriter.write(ScaleInput.of(all.first(RUNS)), folder);
    long full = System.nanoTime();
    Map<String, String> links = new HashMap<>();
    Set<String> places = new HashSet<>();
    long largest = look(links, places);
    long looked = System.nanoTime();
    SiteResult second = SiteWriter.write(ScaleInput.of(all), folder);
    long added = System.nanoTime();

    System.out.printf(
        "%d runs: %d files, %d bytes, largest page %d, %d places, %d kinds of links;"
            + " one more run took %.2f of the time of all%n",
        RUNS,
        first.files(),
        first.bytes(),
        largest,
        places.size(),
        links.size(),
        (double) (added - looked) / (full - start));
    assertTrue(first.files() < 20_000, "files: " + first.files());
    assertTrue(first.bytes() < 400_000_000, "bytes: " + first.bytes());
    assertTrue(largest <= 300_000, "largest page: " + largest);
    assertTrue(places.size() >= RUNS, "every run has its row");
    List<String> dead = new ArrayList<>();
    links.forEach(
        (target, from) -> {
          if (!places.contains(target)) {
            dead.add(from + " links " + target);
          }
        });
    assertEquals(List.of(), dead.subList(0, Math.min(10, dead.size())));
    assertTrue(second.files() <= first.files() + 10, "files: " + second.files());
  }

  /** Files and anchors there are, and those that are linked, each with one page that does. */
  private long look(Map<String, String> links, Set<String> places) throws IOException {
    long largest = 0;
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String path = folder.relativize(file).toString();
      places.add(path);
      if (path.endsWith(".html")) {
        largest = Math.max(largest, Files.size(file));
        Matcher mark = MARK.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (mark.find()) {
          if (mark.group(1).equals("id")) {
            places.add(path + "#" + mark.group(2));
          } else if (!mark.group(2).equals("data:,") && !path.equals("404.html")) {
            // A server shows that page at any depth, so it names its style sheet from each.
            links.put(target(path, mark.group(2)), path);
          }
        }
      }
    }
    return largest;
  }

  private static String target(String from, String href) {
    int hash = href.indexOf('#');
    String file = hash < 0 ? href : href.substring(0, hash);
    String fragment = hash < 0 ? "" : href.substring(hash);
    Path folder = Path.of(from).resolveSibling(file).normalize();
    return (file.isEmpty() ? from : folder.toString()) + fragment;
  }
}
