package dev.assay.cli;

import dev.assay.document.ArchiveMember;
import dev.assay.document.ArchiveWriter;
import dev.assay.model.Node;
import dev.assay.model.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * An archive that a sample describes in YAML, so that people can read what is wrong with it. See
 * docs/guide/packs.md.
 */
final class SampleArchive {
  private static final Instant TIME = Instant.parse("2026-03-05T10:00:00Z");

  private final String name;
  private final Tree tree;
  private final SampleMembers members;

  /**
   * @param name of the archive: how it ends says what it is
   */
  SampleArchive(String name, Tree tree) {
    this.name = name;
    this.tree = tree;
    this.members = new SampleMembers(tree);
  }

  /** Whether a file of a sample describes an archive. */
  static Optional<String> name(String file) {
    String plain = file.endsWith(".yaml") ? file.substring(0, file.length() - 5) : "";
    boolean archive = List.of(".tar.gz", ".tgz", ".tar", ".zip").stream().anyMatch(plain::endsWith);
    return archive ? Optional.of(plain) : Optional.empty();
  }

  /** The archive and what lies beside it, by name. */
  Map<String, byte[]> files() {
    byte[] bytes = bytes();
    Map<String, byte[]> files = new TreeMap<>(Map.of(name, bytes));
    if (tree.at("beside").orElse(null) instanceof Node.Obj beside) {
      for (Node.Member file : beside.members()) {
        String text = ((Node.Scalar) file.value()).text();
        files.put(file.key(), SampleDigests.fill(text, bytes).getBytes(StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private byte[] bytes() {
    List<ArchiveMember> all = members.all();
    if (name.endsWith(".zip")) {
      return damaged("damage", ArchiveWriter.zip(all));
    }
    byte[] tar =
        tree.text("open").isPresent()
            ? ArchiveWriter.openTar(all, TIME)
            : ArchiveWriter.tar(all, TIME);
    tar = damaged("tar-damage", tar);
    if (name.endsWith(".tar")) {
      return damaged("damage", tar);
    }
    boolean deflate = tree.text("deflate").isPresent();
    return damaged("damage", deflate ? deflated(tar) : parts(tar));
  }

  /** Several gzip members, one after the other. */
  private byte[] parts(byte[] tar) {
    int parts = tree.text("gzip-parts").map(Integer::parseInt).orElse(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < parts; i++) {
      int from = tar.length / parts * i;
      int to = i == parts - 1 ? tar.length : tar.length / parts * (i + 1);
      out.writeBytes(ArchiveWriter.gzip(Arrays.copyOfRange(tar, from, to)));
    }
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The bytes after each damage: {@code at} with {@code hex}, {@code keep}, {@code append}. */
  private byte[] damaged(String key, byte[] whole) {
    byte[] bytes = whole;
    for (int i = 0; tree.at(key + "/" + i).isPresent(); i++) {
      String at = key + "/" + i + "/";
      Optional<byte[]> hex = tree.text(at + "hex").map(each -> HexFormat.of().parseHex(each));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (tree.text(at + "keep").isPresent()) {
        out.write(bytes, 0, place(bytes, tree.text(at + "keep").get()));
      } else if (tree.text(at + "at").isPresent()) {
        int from = place(bytes, tree.text(at + "at").get());
        byte[] other = hex.orElseThrow();
        out.write(bytes, 0, from);
        out.writeBytes(other);
        out.write(bytes, from + other.length, bytes.length - from - other.length);
      } else {
        out.writeBytes(bytes);
        out.writeBytes(tree.text(at + "append").isPresent() ? bytes : hex.orElseThrow());
      }
      bytes = out.toByteArray();
    }
    return bytes;
  }

  /** An offset; a negative one counts from the end. */
  private static int place(byte[] bytes, String offset) {
    int at = Integer.parseInt(offset);
    return at < 0 ? bytes.length + at : at;
  }
}
