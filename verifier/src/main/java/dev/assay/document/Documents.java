package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Format;
import dev.assay.model.Layout;
import dev.assay.model.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the bytes of a file as a document of a format. Never throws, whatever the bytes. */
public final class Documents {
  private static final Map<Format, Reader> READERS =
      Map.of(
          Format.ENV, new EnvReader(),
          Format.JSON, new JsonReader(),
          Format.JSONL, new JsonlReader(),
          Format.YAML, new YamlReader(),
          Format.MARKDOWN, new MarkdownReader(),
          Format.LOG, new LogReader());

  private Documents() {}

  /** One reader per format. */
  interface Reader {
    /**
     * The document and its variants; an empty list when there is none.
     *
     * @param text not blank, without byte order mark
     * @throws OverLimit when the document is larger than a reader may take
     */
    List<Tree> read(String text, Layout layout, Limits limits, Anomalies anomalies)
        throws OverLimit;
  }

  /** Reads with the default limits. */
  public static Document read(Format format, byte[] bytes, Layout layout) {
    return read(format, bytes, layout, Limits.DEFAULT);
  }

  /** Reads a document of a file whose name says nothing about it. */
  public static Document read(Format format, byte[] bytes, Layout layout, Limits limits) {
    return read(format, "", bytes, layout, limits);
  }

  /**
   * Reads a document.
   *
   * @param path of which archives and side files use the last name; empty when unknown
   * @param bytes are not kept
   * @param layout how untyped text becomes values; {@link Layout#NONE} for JSON and its kin
   */
  public static Document read(
      Format format, String path, byte[] bytes, Layout layout, Limits limits) {
    if (format == Format.ARCHIVE) {
      return archive(path, bytes, layout, limits);
    }
    Anomalies anomalies = new Anomalies(limits.anomalies());
    if (bytes.length > limits.file()) {
      anomalies.overLimit(0, "", "bytes", limits.file(), bytes.length);
      return new Document(Optional.empty(), List.of(), anomalies.list(), Optional.empty());
    }
    Decoded decoded = Decoder.decode(bytes, format == Format.LOG);
    anomalies.addAll(decoded.anomalies());
    String text = decoded.text();
    Reader reader =
        format == Format.CHECKSUMS
            ? new ChecksumsReader(path.substring(path.lastIndexOf('/') + 1))
            : READERS.get(format);
    List<Tree> trees = trees(reader, text, layout, limits, anomalies);
    return new Document(
        trees.stream().findFirst(),
        trees.isEmpty() ? List.of() : trees.subList(1, trees.size()),
        anomalies.list(),
        Optional.of(text));
  }

  private static Document archive(String path, byte[] bytes, Layout layout, Limits limits) {
    try {
      InnerFiles wanted = new InnerFiles(List.of(layout));
      return Archive.read(
              () -> new ByteArrayInputStream(bytes), path, wanted, limits, ArchiveLimits.DEFAULT)
          .document(layout);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  private static List<Tree> trees(
      Reader reader, String text, Layout layout, Limits limits, Anomalies anomalies) {
    if (text.isBlank()) {
      anomalies.add(Anomaly.Code.EMPTY, 0, "", Map.of());
      return List.of();
    }
    try {
      return reader.read(text, layout, limits, anomalies);
    } catch (OverLimit e) {
      e.report(anomalies);
    } catch (StackOverflowError e) {
      anomalies.overLimit(0, "", "depth", limits.depth(), limits.depth() + 1L);
    } catch (RuntimeException e) {
      // A parser library met bytes its authors did not think of: a fact about the file, not ours.
      anomalies.add(
          Anomaly.Code.MALFORMED, 0, "", Map.of("reason", "the parser could not make sense of it"));
    }
    return List.of();
  }
}
