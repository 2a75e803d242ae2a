package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Format;
import dev.assay.model.Layout;
import dev.assay.model.Tree;
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

  /**
   * Reads a document.
   *
   * @param bytes are not kept
   * @param layout how untyped text becomes values; {@link Layout#NONE} for JSON and its kin
   */
  public static Document read(Format format, byte[] bytes, Layout layout, Limits limits) {
    Anomalies anomalies = new Anomalies(limits.anomalies());
    if (bytes.length > limits.file()) {
      anomalies.overLimit(0, "", "bytes", limits.file(), bytes.length);
      return new Document(Optional.empty(), List.of(), anomalies.list(), Optional.empty());
    }
    Decoded decoded = Decoder.decode(bytes, format == Format.LOG);
    anomalies.addAll(decoded.anomalies());
    String text = decoded.text();
    List<Tree> trees = trees(format, text, layout, limits, anomalies);
    return new Document(
        trees.stream().findFirst(),
        trees.isEmpty() ? List.of() : trees.subList(1, trees.size()),
        anomalies.list(),
        Optional.of(text));
  }

  private static List<Tree> trees(
      Format format, String text, Layout layout, Limits limits, Anomalies anomalies) {
    if (text.isBlank()) {
      anomalies.add(Anomaly.Code.EMPTY, 0, "", Map.of());
      return List.of();
    }
    try {
      return READERS.get(format).read(text, layout, limits, anomalies);
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
