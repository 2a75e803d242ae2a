package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleWriterTest {
  private static final BundleWriter.Label LABEL =
      new BundleWriter.Label(
          "x-v1.0.0", "v1.0.0", Instant.parse("2026-03-05T10:15:06Z"), "unknown", List.of("all"));

  /** One file that holds something else each time it is read; none left: it is gone. */
  private static Source restless(String... contents) {
    Iterator<String> next = List.of(contents).iterator();
    return new Source() {
      @Override
      public List<Entry> entries() {
        return List.of(new Entry("f", Type.FILE, 1, ""));
      }

      @Override
      public InputStream open(String path) throws NoSuchFileException {
        if (!next.hasNext()) {
          throw new NoSuchFileException(path);
        }
        return new ByteArrayInputStream(next.next().getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  @Test
  void aFileThatChangesWhileItIsPackedIsRefused() throws Exception {
    for (String[] contents :
        List.of(
            new String[] {"abc", "abd"},
            new String[] {"abc", "abcd"},
            new String[] {"abc", "ab"},
            new String[] {"abc"})) {
      Source source = restless(contents);
      PackList list = PackList.of(source, path -> true);
      PackRefused refused =
          assertThrows(
              PackRefused.class,
              () -> BundleWriter.write(source, list, LABEL, new ByteArrayOutputStream()));
      assertEquals(
          "'f' changed while it was packed; pack again when nobody writes to it",
          refused.getMessage());
    }
  }

  @Test
  void aFileThatStaysIsPacked() throws Exception {
    Source source = restless("abc", "abc");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BundleWriter.write(source, PackList.of(source, path -> true), LABEL, out);
    assertEquals(
        "18de3c505d10d5996ec6f31673b6c7446a70bc233ee67804ec08bc3999f6002d",
        Sha256.hex(out.toByteArray()));
  }

  @Test
  void anEmptyTreeAndAFileThatCannotBeReadAreRefused() {
    assertThrows(PackRefused.class, () -> PackList.of(restless("abc"), path -> false));
    PackRefused gone = assertThrows(PackRefused.class, () -> PackList.of(restless(), path -> true));
    assertTrue(gone.getMessage().contains("it is gone"), gone.getMessage());
  }
}
