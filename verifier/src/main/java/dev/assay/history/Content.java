package dev.assay.history;

import dev.assay.document.MaskedText;
import dev.assay.model.Evidence;
import dev.assay.model.Keeping;
import dev.assay.model.Run;
import dev.assay.model.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bytes of the evidence a run looked at, on their way into the ledger: what changed later can
 * then be shown line by line. Each once, by its digest; text with a secret in it only masked.
 */
final class Content {
  /** Keeps nothing. */
  static final Content NONE = new Content(Map.of(), Map.of(), 0, 0);

  private final Map<String, byte[]> files;
  private final Map<String, String> masked;
  private final int binary;
  private final int large;

  private Content(Map<String, byte[]> files, Map<String, String> masked, int binary, int large) {
    this.files = files;
    this.masked = masked;
    this.binary = binary;
    this.large = large;
  }

  /**
   * Reads what is to be kept of a run.
   *
   * @param evidence the files it looked at
   */
  static Content of(Run run, Source evidence, Keeping keeping) {
    if (keeping.never()) {
      return NONE;
    }
    Map<String, byte[]> files = new TreeMap<>();
    Map<String, String> masked = new TreeMap<>();
    int binary = 0;
    int large = 0;
    for (Evidence each : run.evidence()) {
      if (each.sha256().isEmpty()) {
        continue;
      }
      if (each.bytes() > keeping.maxFile()) {
        large++;
        continue;
      }
      String digest = each.sha256().get();
      byte[] bytes = read(evidence, each, keeping);
      if (!Digest.sha256(bytes).equals(digest)) {
        // It changed while it was judged; what was judged is not there any more.
        continue;
      }
      if (binary(bytes)) {
        binary++;
      } else if (MaskedText.holdsSecret(bytes)) {
        byte[] text = masked(bytes);
        if (text.length > 0) {
          files.put(ContentFiles.path(digest) + ContentFiles.MASKED, text);
          masked.put(digest, Digest.sha256(text));
        }
      } else {
        files.put(ContentFiles.path(digest), bytes);
      }
    }
    return new Content(files, masked, binary, large);
  }

  private static byte[] read(Source evidence, Evidence each, Keeping keeping) {
    try (InputStream in = evidence.open(each.path())) {
      return in.readNBytes((int) Math.min(keeping.maxFile(), LedgerFiles.LONGEST) + 1);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** Whether it is no text: git decides by the same sign. UTF-16 says at its start that it is. */
  private static boolean binary(byte[] bytes) {
    boolean marked =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    for (int i = 0; i < bytes.length && !marked; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static byte[] masked(byte[] bytes) {
    Source one =
        new Source() {
          @Override
          public List<Entry> entries() {
            return List.of();
          }

          @Override
          public InputStream open(String path) {
            return new ByteArrayInputStream(bytes);
          }
        };
    try {
      List<String> lines = new MaskedText(one).lines("");
      return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      // An archive whose bytes hold no zero: its text would say nothing.
      return new byte[0];
    }
  }

  /** Digest of the masked text by that of the file. */
  Map<String, String> masked() {
    return masked;
  }

  /** Files that are no text and so are not kept. */
  int binary() {
    return binary;
  }

  /** Files that are larger than what is kept. */
  int large() {
    return large;
  }

  /** How many files are kept of the run. */
  int files() {
    return files.size();
  }

  /** Stores what is not there yet; returns how many files that were. */
  int store(Shelf shelf) throws IOException {
    int stored = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      stored += shelf.put(file.getKey(), file.getValue()) ? 1 : 0;
    }
    return stored;
  }
}
