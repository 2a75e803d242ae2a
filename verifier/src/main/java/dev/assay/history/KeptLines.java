package dev.assay.history;

import dev.assay.document.MaskedText;
import dev.assay.model.EvidenceText;
import dev.assay.model.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/** The text of kept evidence, by the digest of the bytes that were judged. */
final class KeptLines {
  /** Two runs of one file are compared at a time; a few more for several threads. */
  private static final int FILES = 16;

  private final LedgerFiles files;
  private final Recent<List<String>> lines = new Recent<>(FILES);
  private final EvidenceText text;

  KeptLines(LedgerFiles files) {
    this.files = files;
    this.text = new MaskedText(new Kept());
  }

  /** The lines, secrets masked; empty when they were not kept or are no text. */
  Optional<List<String>> of(String sha256) {
    return Digest.isSha256(sha256) ? lines.get(sha256, this::read) : Optional.empty();
  }

  private Optional<List<String>> read(String sha256) {
    try {
      return Optional.of(text.lines(sha256));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Kept files as a tree whose paths are digests. */
  private final class Kept implements Source {
    @Override
    public List<Entry> entries() {
      return List.of();
    }

    @Override
    public InputStream open(String sha256) throws IOException {
      String path = ContentFiles.path(sha256);
      byte[] bytes =
          files
              .file(path)
              .filter(raw -> Digest.sha256(raw).equals(sha256))
              .or(() -> files.file(path + ContentFiles.MASKED))
              .orElseThrow(() -> new NoSuchFileException(path));
      return new ByteArrayInputStream(bytes);
    }
  }
}
