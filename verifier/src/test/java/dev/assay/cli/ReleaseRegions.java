package dev.assay.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** Where the parts of a release lie: offsets into its files, by what stands there. */
final class ReleaseRegions {
  private static final int BLOCK = 512;
  private static final int STORED = 0xFFFF;

  private final Map<String, Set<Integer>> regions = new LinkedHashMap<>();

  private ReleaseRegions() {}

  /** The regions of a bundle of stored blocks. */
  static Map<String, Set<Integer>> ofBundle(byte[] bundle) throws IOException {
    ReleaseRegions made = new ReleaseRegions();
    byte[] tar = new GZIPInputStream(new ByteArrayInputStream(bundle)).readAllBytes();
    made.add("gzip header", 0, 10);
    made.add("gzip trailer", bundle.length - 8, bundle.length);
    for (int at = 10; at < bundle.length - 8; at += STORED + 5) {
      made.add("stored block header", at, at + 5);
    }
    int at = 0;
    while (at + BLOCK <= tar.length && tar[at] != 0) {
      int size = Integer.parseInt(text(tar, at + 124, 11), 8);
      char flag = (char) tar[at + 156];
      String name = text(tar, at, 100).replace("\0", "");
      made.inTar("tar name", at, at + 100);
      made.inTar("tar mode and owner", at + 100, at + 124);
      made.inTar("tar size", at + 124, at + 136);
      made.inTar("tar time", at + 136, at + 148);
      made.inTar("tar checksum", at + 148, at + 156);
      made.inTar("tar type and link", at + 156, at + 257);
      made.inTar("tar magic to prefix", at + 257, at + BLOCK);
      int body = at + BLOCK;
      if (flag == 'x') {
        made.inTar("pax record", body, body + size);
      } else if (name.endsWith("release_manifest.json")) {
        made.json("manifest", tar, body, size, true);
      } else if (name.endsWith("SHA256SUMS")) {
        made.inTar("digest list", body, body + size);
      } else {
        made.inTar("file content", body, body + size);
      }
      int end = body + (size + BLOCK - 1) / BLOCK * BLOCK;
      made.inTar("tar padding", body + size, end);
      at = end;
    }
    made.inTar("tar end", at, tar.length);
    return made.regions;
  }

  /** The regions of a JSON text. */
  static Map<String, Set<Integer>> ofJson(String name, byte[] json) {
    ReleaseRegions made = new ReleaseRegions();
    made.json(name, json, 0, json.length, false);
    return made.regions;
  }

  /** One region for all. */
  static Map<String, Set<Integer>> whole(String name, byte[] bytes) {
    ReleaseRegions made = new ReleaseRegions();
    made.add(name, 0, bytes.length);
    return made.regions;
  }

  private void json(String name, byte[] bytes, int from, int size, boolean inTar) {
    boolean inString = false;
    boolean key = true;
    for (int i = from; i < from + size; i++) {
      char c = (char) (bytes[i] & 0xff);
      String token;
      if (c == '"') {
        inString = !inString;
        token = "quote";
      } else if (inString) {
        token = key ? "key" : "string";
      } else if (Character.isWhitespace(c)) {
        token = "blank";
      } else if ("{}[]".indexOf(c) >= 0) {
        token = "bracket";
        key = c == '{';
      } else if (c == ':' || c == ',') {
        token = c == ':' ? "colon" : "comma";
        key = c == ',' && bytes[i + 1] != ']' && !inList(bytes, from, i);
      } else {
        token = "number";
      }
      int at = inTar ? gzip(i) : i;
      add(name + " " + token, at, at + 1);
    }
  }

  private static boolean inList(byte[] bytes, int from, int at) {
    String before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    return before.lastIndexOf('[') > before.lastIndexOf(']');
  }

  private void inTar(String name, int from, int to) {
    for (int i = from; i < to; i++) {
      add(name, gzip(i), gzip(i) + 1);
    }
  }

  /** Every stored block has 5 bytes before its content. */
  private static int gzip(int tar) {
    return 10 + 5 * (tar / STORED + 1) + tar;
  }

  private void add(String name, int from, int to) {
    Set<Integer> offsets = regions.computeIfAbsent(name, each -> new TreeSet<>());
    for (int i = from; i < to; i++) {
      offsets.add(i);
    }
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }
}
