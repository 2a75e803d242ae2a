package dev.assay.document;

import dev.assay.model.ReleaseText;
import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a release bundle: one top directory with the files, a manifest and a digest list over all
 * of them. The bytes depend on the files and the label alone.
 */
public final class BundleWriter {
  /** Where the manifest lies, below the root. */
  public static final String MANIFEST = "deploy/release_manifest.json";

  /** Where the digest list lies, below the root. */
  public static final String LIST = "SHA256SUMS";

  private BundleWriter() {}

  /**
   * What a bundle says about itself.
   *
   * @param root name of the top directory, which is the bundle's name without {@code .tar.gz}
   * @param builtAt to the second; every member bears it
   * @param commit 12 hex digits or {@code unknown}
   */
  public record Label(
      String root, String version, Instant builtAt, String commit, List<String> components) {
    public Label {
      Objects.requireNonNull(builtAt, "builtAt must not be null");
      components = List.copyOf(components);
    }
  }

  /**
   * Writes the bundle.
   *
   * @param tree the tree the list was read from
   * @param out stays open
   * @throws PackRefused when a file is no longer what it was, or takes a name of ours
   * @throws IOException when {@code out} cannot be written
   */
  public static void write(Source tree, PackList list, Label label, OutputStream out)
      throws PackRefused, IOException {
    StoredGzip gzip = new StoredGzip(out);
    TarWriter tar = new TarWriter(gzip, label.builtAt());
    for (Map.Entry<String, Member> member : members(tree, list, label).entrySet()) {
      member.getValue().write(label.root() + "/" + member.getKey(), tar);
    }
    tar.finish();
    gzip.finish();
  }

  /** Something that can be written under a path. */
  private interface Member {
    void write(String path, TarWriter tar) throws PackRefused, IOException;
  }

  private static Map<String, Member> members(Source tree, PackList list, Label label)
      throws PackRefused {
    byte[] manifest =
        ReleaseText.manifest(
            label.root(),
            label.version(),
            label.builtAt().toString(),
            label.commit(),
            label.components());
    Map<String, String> digests = new TreeMap<>(PathOrder.UTF_8);
    Map<String, Member> members = new TreeMap<>(PathOrder.UTF_8);
    for (PackList.Item item : list.items()) {
      if (item.path().equals(MANIFEST) || item.path().equals(LIST)) {
        throw new PackRefused(
            "'" + item.path() + "' would be written by the bundle itself; --exclude it");
      }
      digests.put(item.path(), item.sha256());
      members.put(item.path(), (path, tar) -> copy(tree, item, path, tar));
    }
    digests.put(MANIFEST, Sha256.hex(manifest));
    members.put(MANIFEST, made(manifest));
    StringBuilder sums = new StringBuilder();
    digests.forEach((path, digest) -> sums.append(digest).append("  ").append(path).append('\n'));
    members.put(LIST, made(sums.toString().getBytes(StandardCharsets.UTF_8)));
    for (String folder : folders(digests.keySet())) {
      members.put(folder, (path, tar) -> tar.add(ArchiveMember.directory(path)));
    }
    return members;
  }

  private static Member made(byte[] content) {
    return (path, tar) -> tar.add(ArchiveMember.file(path, content));
  }

  /** Every directory with its slash; the root is the empty one. */
  private static Set<String> folders(Iterable<String> paths) {
    Set<String> folders = new TreeSet<>();
    folders.add("");
    for (String path : paths) {
      for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
        folders.add(path.substring(0, at + 1));
      }
    }
    return folders;
  }

  private static void copy(Source tree, PackList.Item item, String path, TarWriter tar)
      throws PackRefused, IOException {
    MessageDigest digest = Sha256.digest();
    ArchiveMember member = ArchiveMember.file(path, "").mode(item.program() ? 0755 : 0644);
    try (InputStream in = new DigestInputStream(opened(tree, item), digest)) {
      tar.add(member, item.size(), in);
    } catch (TarWriter.OtherSize e) {
      throw changed(item);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(item.sha256())) {
      throw changed(item);
    }
  }

  private static InputStream opened(Source tree, PackList.Item item) throws PackRefused {
    try {
      return tree.open(item.path());
    } catch (IOException e) {
      throw changed(item);
    }
  }

  private static PackRefused changed(PackList.Item item) {
    return new PackRefused(
        "'" + item.path() + "' changed while it was packed; pack again when nobody writes to it");
  }
}
