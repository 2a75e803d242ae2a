package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceSourceTest {
  @Test
  void aFolderOfTheProgramIsListedAndRead() throws IOException {
    Source source = ResourceSource.of("dev/assay/cli");
    List<String> paths = source.entries().stream().map(Source.Entry::path).toList();
    assertTrue(paths.contains("version.txt"), paths.toString());
    assertEquals(paths.stream().sorted(PathOrder.UTF_8).toList(), paths);
    try (InputStream in = source.open("version.txt")) {
      assertTrue(in.readAllBytes().length > 0);
    }
  }

  @Test
  void whatIsNotThereIsNotOpened() {
    Source source = ResourceSource.of("dev/assay/cli");
    for (String path : List.of("none.txt", "../cli/version.txt", "", "/etc/hostname")) {
      assertThrows(IOException.class, () -> source.open(path).close(), path);
    }
    assertEquals(List.of(), ResourceSource.of("no/such/folder").entries());
  }
}
