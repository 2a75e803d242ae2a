package dev.assay.history;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * What git-lfs commits in place of a large file.
 *
 * @param sha256 64 lower-case hex digits of the file that is meant
 * @see <a href="https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md">the specification</a>
 */
record LfsPointer(String sha256, long size) {
  /** Source: the specification; a pointer is shorter. */
  static final int LONGEST = 1024;

  private static final Pattern SYNTAX =
      Pattern.compile(
          "version https?://[^\\n]{1,200}/spec/v1\\n(?:[a-z0-9.-]+ [^\\n]*\\n)*?"
              + "oid sha256:([0-9a-f]{64})\\nsize ([0-9]{1,18})\\n(?:[a-z0-9.-]+ [^\\n]*\\n)*");

  /** The pointer that a blob is; empty when it is none. */
  static Optional<LfsPointer> of(byte[] blob) {
    if (blob.length >= LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = SYNTAX.matcher(new String(blob, StandardCharsets.UTF_8));
    return matcher.matches()
        ? Optional.of(new LfsPointer(matcher.group(1), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  /** The pointer that a blob of a repository is; empty also when the blob cannot be read. */
  static Optional<LfsPointer> of(ObjectReader reader, ObjectId blob) {
    try {
      return reader.getObjectSize(blob, Constants.OBJ_BLOB) < LONGEST
          ? of(reader.open(blob, Constants.OBJ_BLOB).getBytes(LONGEST))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a file holds the bytes that are meant. */
  boolean means(Path file) throws IOException {
    if (Files.size(file) != size) {
      return false;
    }
    MessageDigest digest = Digest.of("SHA-256");
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return Digest.hex(digest.digest()).equals(sha256);
  }
}
