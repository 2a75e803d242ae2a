package dev.assay.plan;

import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The regular files of one folder of a tree as a tree of their own; links are left out. */
final class Subfolder implements Source {
  private final Source whole;
  private final String prefix;
  private final List<Entry> entries;

  /**
   * @param prefix ends with {@code /}
   */
  Subfolder(Source whole, String prefix) {
    this.whole = whole;
    this.prefix = prefix;
    this.entries =
        whole.entries().stream()
            .filter(entry -> entry.path().startsWith(prefix))
            .filter(entry -> entry.type() == Type.FILE && entry.detail().isEmpty())
            .map(
                entry ->
                    new Entry(
                        entry.path().substring(prefix.length()),
                        entry.type(),
                        entry.size(),
                        entry.detail()))
            .toList();
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public InputStream open(String path) throws IOException {
    return whole.open(prefix + path);
  }
}
