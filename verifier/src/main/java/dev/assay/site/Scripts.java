package dev.assay.site;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The scripts that pages may load: classic ones, so that they work from file://. Nothing on a page
 * needs them; what they add is put there by them.
 */
final class Scripts {
  /** Paths by name, each with the digest of its bytes, so that an old copy is never taken. */
  static final Map<String, String> FILES = files();

  private Scripts() {}

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : new String[] {"words", "find", "runs", "lost"}) {
      files.put(name, "assets/" + name + "-" + Digest.of(text(name)).substring(0, 12) + ".js");
    }
    return files;
  }

  private static String text(String name) {
    return Assets.text("scripts/" + name + ".js");
  }

  static SiteFile of(String name) {
    return new SiteFile(FILES.get(name), text(name).getBytes(StandardCharsets.UTF_8));
  }
}
