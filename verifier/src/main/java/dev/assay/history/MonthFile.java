package dev.assay.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One file of the ledger: the lines of a month. */
record MonthFile(Path path) {
  /** The longest file that is read or appended to: some 30,000 runs in one month. */
  static final long MAX_BYTES = 32L << 20;

  /** More lines than fit into {@link #MAX_BYTES} when they are records. */
  private static final int MAX_LINES = 200_000;

  private static final String SUFFIX = ".jsonl";

  /** The file of a month such as {@code 2026-11}. */
  static MonthFile of(Path folder, String month) {
    return new MonthFile(folder.resolve(month + SUFFIX));
  }

  /** All files of a folder, oldest month first; none when there is no folder. */
  static List<MonthFile> in(Path folder) throws IOException {
    List<MonthFile> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path entry : entries) {
        if (isMonth(entry.getFileName().toString())) {
          files.add(new MonthFile(entry));
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    files.sort(java.util.Comparator.comparing(MonthFile::name));
    return files;
  }

  /** The file's name. */
  String name() {
    return path.getFileName().toString();
  }

  /** The month, e.g. {@code 2026-11}. */
  String month() {
    return name().substring(0, name().length() - SUFFIX.length());
  }

  /**
   * The bytes.
   *
   * @throws IOException also for a link, a FIFO, and a file beyond a limit
   */
  byte[] read() throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("it is no regular file");
    }
    if (Files.size(path) > MAX_BYTES) {
      throw new IOException("it is larger than " + MAX_BYTES + " bytes");
    }
    byte[] content = Files.readAllBytes(path);
    int lines = 0;
    for (byte one : content) {
      lines += one == '\n' ? 1 : 0;
    }
    if (lines > MAX_LINES) {
      throw new IOException("it has more than " + MAX_LINES + " lines");
    }
    return content;
  }

  /** Whether a file of this name is one of a month. */
  static boolean isName(String name) {
    return name.endsWith(SUFFIX) && isMonth(name);
  }

  private static boolean isMonth(String name) {
    if (name.length() != 7 + SUFFIX.length() || name.charAt(4) != '-') {
      return false;
    }
    String digits = name.substring(0, 4) + name.substring(5, 7);
    int month = digits.chars().allMatch(c -> c >= '0' && c <= '9') ? digitsOf(name) : 0;
    return month >= 1 && month <= 12;
  }

  private static int digitsOf(String name) {
    return Integer.parseInt(name.substring(5, 7));
  }
}
