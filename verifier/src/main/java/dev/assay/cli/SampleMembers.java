package dev.assay.cli;

import dev.assay.document.ArchiveMember;
import dev.assay.model.Tree;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The members that a sample archive lists, with the digests in their texts filled in. */
final class SampleMembers {
  private final Tree tree;
  private final Map<String, Integer> byPath = new HashMap<>();
  private final Map<Integer, byte[]> contents = new HashMap<>();
  private final List<Integer> open = new ArrayList<>();

  SampleMembers(Tree tree) {
    this.tree = tree;
    for (int i = 0; tree.at("members/" + i).isPresent(); i++) {
      byPath.put(tree.text("members/" + i + "/path").orElseThrow(), i);
    }
  }

  /** All of them; a {@code root} is a folder of its own around those that are not {@code top}. */
  List<ArchiveMember> all() {
    String root = tree.text("root").map(each -> each + "/").orElse("");
    List<ArchiveMember> all = new ArrayList<>();
    if (!root.isEmpty()) {
      all.add(ArchiveMember.directory(root));
    }
    for (int i = 0; tree.at("members/" + i).isPresent(); i++) {
      String at = "members/" + i + "/";
      String path = tree.text(at + "path").orElseThrow();
      ArchiveMember member = member(i, tree.text(at + "top").isPresent() ? path : root + path, at);
      int times = tree.text(at + "times").map(Integer::parseInt).orElse(1);
      for (int n = 0; n < times; n++) {
        all.add(
            times == 1 ? member : member.named((root + path + n).getBytes(StandardCharsets.UTF_8)));
      }
    }
    return all;
  }

  private ArchiveMember member(int index, String path, String at) {
    String word = tree.text(at + "type").orElse("file");
    ArchiveMember.Type type =
        ArchiveMember.Type.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    ArchiveMember member =
        switch (type) {
          case FILE -> ArchiveMember.file(path, content(index));
          case DIRECTORY -> ArchiveMember.directory(path + "/");
          case SYMLINK, HARDLINK ->
              ArchiveMember.link(path, type, tree.text(at + "link").orElseThrow());
          default -> ArchiveMember.special(path, type);
        };
    return tree.text(at + "name-hex")
        .map(hex -> member.named(HexFormat.of().parseHex(hex)))
        .orElse(member);
  }

  private byte[] content(int index) {
    if (open.contains(index)) {
      throw new IllegalArgumentException("a member's digest cannot stand in itself");
    }
    if (!contents.containsKey(index)) {
      open.add(index);
      contents.put(index, made("members/" + index + "/"));
      open.remove((Integer) index);
    }
    return contents.get(index);
  }

  private byte[] made(String at) {
    if (tree.text(at + "zeros").isPresent()) {
      return new byte[Integer.parseInt(tree.text(at + "zeros").get())];
    }
    if (tree.text(at + "base64").isPresent()) {
      return Base64.getDecoder().decode(tree.text(at + "base64").get());
    }
    String text = SampleDigests.fill(tree.text(at + "text").orElse(""), this::of);
    return text.getBytes(Charset.forName(tree.text(at + "encoding").orElse("UTF-8")));
  }

  private byte[] of(String path) {
    Integer index = byPath.get(path);
    if (index == null) {
      throw new IllegalArgumentException("no member '" + path + "' to make a digest of");
    }
    return content(index);
  }
}
