package dev.assay.evidence;

import dev.assay.document.Archive;
import dev.assay.document.ArchiveLimits;
import dev.assay.document.InnerFiles;
import dev.assay.document.Limits;
import dev.assay.document.Sha256;
import dev.assay.model.Anomaly;
import dev.assay.model.Kind;
import dev.assay.model.Reading;
import dev.assay.model.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From one entry of a source to its reading: opened once, read once. Thread-safe. */
final class FileIntake {
  private final Source source;
  private final Recogniser recogniser;
  private final Limits limits;
  private final ArchiveLimits archives;
  private final boolean declared;
  private final Set<String> asked;
  private final InnerFiles inner;

  /**
   * An intake.
   *
   * @param declared whether the plan declares roots, so that every entry lies below one
   * @param asked paths that were named on the command line
   */
  FileIntake(
      Source source,
      List<Kind> kinds,
      Limits limits,
      ArchiveLimits archives,
      boolean declared,
      Set<String> asked) {
    this.source = source;
    this.archives = archives;
    this.recogniser = new Recogniser(kinds);
    this.limits = limits;
    this.declared = declared;
    this.asked = Set.copyOf(asked);
    this.inner = new InnerFiles(kinds.stream().map(Kind::layout).toList());
  }

  Reading read(Source.Entry entry) {
    String path = entry.path();
    return switch (entry.type()) {
      case OTHER -> notOpened(entry, Anomaly.Code.NOT_A_FILE, "reason");
      case LINK_OUTSIDE -> notOpened(entry, Anomaly.Code.LINK_OUTSIDE, "target");
      case UNREADABLE_DIRECTORY -> notOpened(entry, Anomaly.Code.UNREADABLE_DIRECTORY, "reason");
      case FILE ->
          recogniser.worthOpening(path, declared) ? opened(entry) : recogniser.unopened(path);
    };
  }

  private Reading notOpened(Source.Entry entry, Anomaly.Code code, String detail) {
    Anomaly anomaly = new Anomaly(code, 0, "", Map.of(detail, entry.detail()));
    return unreadable(entry.path(), kindOf(entry.path()), Optional.empty(), 0, anomaly);
  }

  private Reading opened(Source.Entry entry) {
    String path = entry.path();
    if (recogniser.archive(path)) {
      return archive(entry);
    }
    try (InputStream in = source.open(path)) {
      byte[] bytes = upToLimit(in, entry.size());
      if (bytes.length > limits.file()) {
        return tooLarge(path, bytes, in, entry.size());
      }
      return recogniser.recognise(
          candidate(path, bytes.length, Optional.of(Sha256.hex(bytes))),
          new FileParses(path, bytes, limits));
    } catch (IOException e) {
      return problem(path, Optional.empty(), Math.max(0, entry.size()), Problems.unreadable(e));
    }
  }

  /** An archive has limits of its own: it is read as a stream, whatever its size. */
  private Reading archive(Source.Entry entry) {
    String path = entry.path();
    try {
      Archive archive = Archive.read(() -> source.open(path), path, inner, limits, archives);
      return recogniser.recognise(
          candidate(path, archive.bytes(), archive.sha256()), new ArchiveParses(archive));
    } catch (IOException e) {
      return problem(path, Optional.empty(), Math.max(0, entry.size()), Problems.unreadable(e));
    }
  }

  private Recogniser.Candidate candidate(String path, long bytes, Optional<String> sha256) {
    return new Recogniser.Candidate(path, bytes, sha256, declared, asked.contains(path));
  }

  /** At most one byte more than the limit. */
  private byte[] upToLimit(InputStream in, long expected) throws IOException {
    int most = limits.file() + 1;
    byte[] buffer = new byte[(int) Math.min(most, Math.max(expected, 1023) + 1)];
    int length = 0;
    while (true) {
      int n = in.read(buffer, length, buffer.length - length);
      if (n < 0) {
        break;
      }
      length += n;
      if (length == buffer.length) {
        if (length == most) {
          break;
        }
        buffer = Arrays.copyOf(buffer, (int) Math.min(most, 2L * length));
      }
    }
    return length == buffer.length ? buffer : Arrays.copyOf(buffer, length);
  }

  private Reading tooLarge(String path, byte[] start, InputStream rest, long size)
      throws IOException {
    Optional<Kind> kind = kindOf(path);
    Optional<String> sha256 = Optional.empty();
    if (kind.isPresent() && size <= limits.hashed()) {
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), rest);
      sha256 = Sha256.hex(whole, limits.hashed());
    }
    long actual = Math.max(size, start.length);
    return problem(path, sha256, actual, Problems.tooLarge(limits.file(), actual));
  }

  /** A file of a known name is a finding; another one only where broken files count. */
  private Reading problem(String path, Optional<String> sha256, long bytes, Anomaly anomaly) {
    Optional<Kind> kind = kindOf(path);
    if (kind.isPresent()) {
      return unreadable(path, kind, sha256, bytes, anomaly);
    }
    return new Reading.Unrecognised(
        path, declared ? List.of(Problems.unknownBroken(List.of(anomaly))) : List.of());
  }

  private Optional<Kind> kindOf(String path) {
    return recogniser.named(path).stream().findFirst().map(Signature::kind);
  }

  private static Reading unreadable(
      String path, Optional<Kind> kind, Optional<String> sha256, long bytes, Anomaly anomaly) {
    return new Reading.Unreadable(path, kind, sha256, bytes, Optional.empty(), List.of(anomaly));
  }
}
