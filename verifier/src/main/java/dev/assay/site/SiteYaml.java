package dev.assay.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of pages in {@code site.yaml}: one line a page, in the order of the navigation. Only
 * this one form of a YAML mapping is read; the file is ours, and the build fails on anything else.
 */
final class SiteYaml {
  private static final Pattern FORM =
      Pattern.compile("  - \\{name: ([a-z-]+), folder: ([a-z]*), navigation: (true|false)\\}");

  static final List<Entry> PAGES = read(Assets.text("site.yaml"));

  private SiteYaml() {}

  /**
   * One kind of page.
   *
   * @param name of the template {@code pages/<name>.ftlh} and of the word {@code nav.<name>}
   * @param folder where its first page lies, empty for the root
   */
  record Entry(String name, String folder, boolean navigation) {
    /** Whether a page is this one or lies below it. */
    boolean holds(Entry page) {
      return name.equals(page.name) || (!folder.isEmpty() && folder.equals(page.folder));
    }

    String file() {
      return folder.isEmpty() ? Sitemap.INDEX : folder + "/" + Sitemap.INDEX;
    }
  }

  /** The kind of page with a name. */
  static Entry entry(String name) {
    return PAGES.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  static List<Entry> read(String yaml) {
    List<Entry> pages = new ArrayList<>();
    int number = 0;
    for (String line : yaml.split("\n", -1)) {
      number++;
      Matcher matcher = FORM.matcher(line);
      if (matcher.matches()) {
        pages.add(
            new Entry(matcher.group(1), matcher.group(2), Boolean.parseBoolean(matcher.group(3))));
      } else if (!line.isBlank()
          && !line.startsWith("#")
          && !line.equals("version: 1")
          && !line.equals("pages:")) {
        throw new IllegalArgumentException("site.yaml:" + number + ": not a page: '" + line + "'");
      }
    }
    return List.copyOf(pages);
  }
}
