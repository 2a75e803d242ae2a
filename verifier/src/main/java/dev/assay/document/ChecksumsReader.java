package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Layout;
import dev.assay.model.Node;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of digests as {@code sha256sum} and its kin write them, one entry a line. */
final class ChecksumsReader implements Documents.Reader {
  private static final int MOST = 200_000;

  private final String name;

  /**
   * A reader.
   *
   * @param name of the file, which tells what a side file is about; empty when unknown
   */
  ChecksumsReader(String name) {
    this.name = name;
  }

  @Override
  public List<Tree> read(String text, Layout layout, Limits limits, Anomalies anomalies)
      throws OverLimit {
    ChecksumLines list = ChecksumLines.of(text, Layout.Escapes.BACKSLASH, MOST);
    if (list.full()) {
      throw new OverLimit("entries", MOST, list.lines().get(MOST - 1).start());
    }
    if (list.crlf() >= 0) {
      anomalies.add(Anomaly.Code.LINE_ENDS_CRLF, list.crlf(), "", Map.of());
    }
    Values values = new Values(limits, anomalies);
    List<Node> entries = new ArrayList<>();
    for (ChecksumLines.Line line : list.lines()) {
      String pointer = "/entries/" + entries.size();
      line.problem()
          .ifPresent(
              problem ->
                  anomalies.add(
                      Anomaly.Code.LINE_NOT_CHECKSUM,
                      line.start(),
                      pointer,
                      Map.of(
                          "line",
                          Values.cut(text.substring(line.start(), Lines.end(text, line.start()))),
                          "reason",
                          problem)));
      entries.add(entry(line, Lines.end(text, line.start()), values, pointer));
    }
    List<Node.Member> members = new ArrayList<>();
    members.add(new Node.Member("name", 0, Nodes.text(name)));
    members.add(new Node.Member("names", 0, names(name).map(Nodes::text).orElse(Nodes.NULL)));
    members.add(new Node.Member("entries", 0, new Node.Array(entries, 0, text.length())));
    members.add(new Node.Member("canonical", 0, new Node.Scalar(list.canonical(), 0, 0)));
    return List.of(new Tree(text, new Node.Obj(members, 0, text.length())));
  }

  private static Node entry(ChecksumLines.Line line, int end, Values values, String pointer) {
    int digestAt = line.digestAt();
    int pathAt = line.pathAt();
    String path = line.path();
    int digestEnd = digestAt + line.digest().length();
    List<Node.Member> members = new ArrayList<>();
    members.add(
        new Node.Member(
            "digest",
            digestAt,
            values.string(
                line.digest().toLowerCase(java.util.Locale.ROOT),
                digestAt,
                digestEnd,
                () -> pointer)));
    Object algorithm = line.algorithm().map(Object.class::cast).orElse(Node.Null.NULL);
    members.add(
        new Node.Member("algorithm", digestAt, new Node.Scalar(algorithm, digestAt, digestEnd)));
    members.add(new Node.Member("path", pathAt, values.string(path, pathAt, end, () -> pointer)));
    String file = path.substring(path.lastIndexOf('/') + 1);
    members.add(new Node.Member("file", pathAt, values.string(file, pathAt, end, () -> pointer)));
    members.add(new Node.Member("binary", pathAt, new Node.Scalar(line.binary(), pathAt, pathAt)));
    members.add(
        new Node.Member(
            "line", line.start(), new Node.Scalar((long) line.number(), line.start(), end)));
    return new Node.Obj(members, line.start(), end);
  }

  /** The file a side file is about: its own name without the algorithm. */
  private static Optional<String> names(String name) {
    int dot = name.lastIndexOf('.');
    String extension = name.substring(dot + 1);
    boolean side = dot > 0 && extension.matches("(?i)(md5|sha-?(1|224|256|384|512))(sum)?");
    return side ? Optional.of(name.substring(0, dot)) : Optional.empty();
  }
}
