package dev.assay.site;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** A long list cut into pages: {@code c/index.html}, {@code c/p2/index.html} … at least one. */
final class Paged<T> {
  /** Rows on a page; a browser and a printer still cope. */
  static final int ROWS = 200;

  private final String folder;
  private final List<List<T>> pages = new ArrayList<>();
  private final IdentityHashMap<T, Integer> pageOf = new IdentityHashMap<>();

  private Paged(String folder) {
    this.folder = folder;
  }

  static <T> Paged<T> of(String folder, List<T> all) {
    Paged<T> made = new Paged<>(folder);
    for (int from = 0; from == 0 || from < all.size(); from += ROWS) {
      List<T> page = List.copyOf(all.subList(from, Math.min(from + ROWS, all.size())));
      int number = made.pages.size();
      page.forEach(each -> made.pageOf.put(each, number));
      made.pages.add(page);
    }
    return made;
  }

  int count() {
    return pages.size();
  }

  List<T> rows(int page) {
    return pages.get(page);
  }

  /** The file of a page, counted from 0. */
  String file(int page) {
    return page == 0 ? folder + Sitemap.INDEX : folder + "p" + (page + 1) + "/" + Sitemap.INDEX;
  }

  /** The file of the page a row is on. */
  String page(T row) {
    return file(pageOf.get(row));
  }

  int size() {
    return pages.stream().mapToInt(List::size).sum();
  }
}
