package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredZipTest {
  private static final Instant WHEN = Instant.parse("2026-03-05T10:15:07Z");

  @TempDir Path folder;

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] zip(List<String> order, Instant when) throws IOException {
    try (PackFolder pack = PackFolder.in(folder)) {
      for (String name : order) {
        pack.add(name, utf8("content of " + name), name.endsWith(".sh"));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pack.write(out, when);
      return out.toByteArray();
    }
  }

  @Test
  void javaReadsWhatWasWrittenFromEitherEnd() throws IOException {
    byte[] bytes = zip(List.of("b/中文.txt", "a.txt", "run.sh", "empty/x"), WHEN);
    Path file = Files.write(folder.resolve("x.zip"), bytes);

    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        names.add(each.getName());
        assertArrayEquals(utf8("content of " + each.getName()), in.readAllBytes());
      }
    }
    assertEquals(List.of("a.txt", "b/中文.txt", "empty/x", "run.sh"), names);
    try (ZipFile read = new ZipFile(file.toFile())) {
      assertEquals(4, read.size());
      ZipEntry entry = read.getEntry("b/中文.txt");
      assertEquals(ZipEntry.STORED, entry.getMethod());
      assertEquals(LocalDateTime.parse("2026-03-05T10:15:06"), entry.getTimeLocal());
      assertArrayEquals(utf8("content of b/中文.txt"), read.getInputStream(entry).readAllBytes());
    }
  }

  @Test
  void theBytesDependOnNeitherOrderNorZone() throws IOException {
    List<String> names = new ArrayList<>(List.of("a", "b", "c/d", "e.sh"));
    byte[] first = zip(names, WHEN);
    Collections.reverse(names);
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertArrayEquals(first, zip(names, WHEN));
    } finally {
      TimeZone.setDefault(before);
    }
    assertEquals(
        "25c0b96f", Sha256.hex(zip(List.of("a"), WHEN)).substring(0, 8), "bytes of the format");
  }

  @Test
  void aTimeTheFormatDoesNotKnowIsBroughtIntoIt() throws IOException {
    assertArrayEquals(
        zip(List.of("a"), Instant.EPOCH), zip(List.of("a"), Instant.parse("1980-01-01T00:00:00Z")));
    zip(List.of("a"), Instant.parse("9999-01-01T00:00:00Z"));
  }

  @Test
  void twoFilesAtOnePathAreRefused() {
    assertThrows(IOException.class, () -> zip(List.of("a", "a"), WHEN));
  }

  @Test
  void nothingIsLeftBeside() throws IOException {
    zip(List.of("a"), WHEN);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }
}
