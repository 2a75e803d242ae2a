package dev.assay.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where the bytes of evidence are kept, below the ledger's folder. */
final class ContentFiles {
  /** The folder's name. */
  static final String FOLDER = "content";

  /** Ends the name of a file that holds the text without its secrets. */
  static final String MASKED = ".masked";

  private ContentFiles() {}

  /** The file of the bytes with this digest. */
  static String path(String sha256) {
    return FOLDER + "/" + sha256.substring(0, 2) + "/" + sha256;
  }

  /** The digest of the file of evidence that a kept file comes from. */
  static String digest(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(MASKED) ? name.substring(0, name.length() - MASKED.length()) : name;
  }

  /** All kept files, sorted; what else lies there is not ours. */
  static List<Path> in(Path ledger) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path shelf : list(ledger.resolve(FOLDER))) {
      for (Path file : list(shelf)) {
        if (Digest.isSha256(digest(file)) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          files.add(file);
        }
      }
    }
    return files;
  }

  private static List<Path> list(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    Collections.sort(entries);
    return entries;
  }
}
