package dev.assay.plan;

import dev.assay.model.Source;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree of texts in memory. */
final class MemorySource implements Source {
  private final Map<String, String> files;

  MemorySource(Map<String, String> files) {
    this.files = new TreeMap<>(files);
  }

  @Override
  public List<Entry> entries() {
    return files.entrySet().stream()
        .map(file -> new Entry(file.getKey(), Type.FILE, file.getValue().length(), ""))
        .toList();
  }

  @Override
  public InputStream open(String path) throws IOException {
    String text = files.get(path);
    if (text == null) {
      throw new FileNotFoundException(path);
    }
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
