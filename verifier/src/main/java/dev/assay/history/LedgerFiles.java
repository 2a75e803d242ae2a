package dev.assay.history;

import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of a ledger for readers, whether they lie in a folder or in a commit. */
interface LedgerFiles {
  /** Longest stored file that is read: the findings and claims of one run. */
  int LONGEST = 64 << 20;

  /** The names of the months' files, oldest first. */
  List<String> months() throws IOException;

  /** The bytes of a month's file. */
  byte[] month(String name) throws IOException;

  /** At most so many of the last bytes of a month's file. */
  byte[] tail(String name, int most) throws IOException;

  /** The bytes of a file below the ledger; empty when it is not there or too long. */
  Optional<byte[]> file(String path);

  /** The stored file of a digest, if its bytes are what the digest says. */
  default Optional<byte[]> stored(String digest) {
    return Digest.isSha256(digest)
        ? file("sets/" + digest.substring(0, 2) + "/" + digest + ".json")
            .filter(bytes -> Digest.sha256(bytes).equals(digest))
        : Optional.empty();
  }

  /** Those of a folder. */
  static LedgerFiles of(Path folder) {
    return new LedgerFiles() {
      @Override
      public List<String> months() throws IOException {
        return MonthFile.in(folder).stream().map(MonthFile::name).toList();
      }

      @Override
      public byte[] month(String name) throws IOException {
        return new MonthFile(folder.resolve(name)).read();
      }

      @Override
      public byte[] tail(String name, int most) throws IOException {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          throw new IOException("it is no regular file");
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
          byte[] last = new byte[(int) Math.min(most, file.length())];
          file.seek(file.length() - last.length);
          file.readFully(last);
          return last;
        }
      }

      @Override
      public Optional<byte[]> file(String path) {
        Path file = folder.resolve(path);
        try {
          return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LONGEST
              ? Optional.of(Files.readAllBytes(file))
              : Optional.empty();
        } catch (IOException e) {
          return Optional.empty();
        }
      }
    };
  }

  /** Those of a folder of a tree. */
  static LedgerFiles of(Source tree, String folder) {
    String prefix = folder + "/";
    return new LedgerFiles() {
      @Override
      public List<String> months() {
        return tree.entries().stream()
            .filter(entry -> entry.type() == Source.Type.FILE)
            .map(Source.Entry::path)
            .filter(path -> path.startsWith(prefix))
            .map(path -> path.substring(prefix.length()))
            .filter(MonthFile::isName)
            .sorted()
            .toList();
      }

      @Override
      public byte[] month(String name) throws IOException {
        try (InputStream in = tree.open(prefix + name)) {
          byte[] bytes = in.readNBytes((int) MonthFile.MAX_BYTES + 1);
          if (bytes.length > MonthFile.MAX_BYTES) {
            throw new IOException("it is larger than " + MonthFile.MAX_BYTES + " bytes");
          }
          return bytes;
        }
      }

      @Override
      public byte[] tail(String name, int most) throws IOException {
        byte[] all = month(name);
        return Arrays.copyOfRange(all, Math.max(0, all.length - most), all.length);
      }

      @Override
      public Optional<byte[]> file(String path) {
        try (InputStream in = tree.open(prefix + path)) {
          byte[] bytes = in.readNBytes(LONGEST + 1);
          return bytes.length > LONGEST ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
          return Optional.empty();
        }
      }
    };
  }
}
