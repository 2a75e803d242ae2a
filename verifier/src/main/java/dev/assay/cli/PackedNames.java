package dev.assay.cli;

import dev.assay.document.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a file of the workspace lies in an audit pack: at its own path where every system can hold
 * that, else at one made from its digest.
 */
final class PackedNames {
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?|.*\\.");
  private static final int LONGEST = 180;

  private final Set<String> taken = new HashSet<>();

  /** The path in the pack; no two files get the same, also where case does not count. */
  String take(String path) {
    boolean harmless =
        path.length() <= LONGEST
            && List.of(path.split("/", -1)).stream().allMatch(PackedNames::harmless);
    String plain = "evidence/" + path;
    if (harmless && free(plain)) {
      return plain;
    }
    String digest = Sha256.hex(path.getBytes(StandardCharsets.UTF_8));
    for (int length = 12; ; length += 4) {
      String hashed = "evidence/x-" + digest.substring(0, length);
      if (free(hashed)) {
        return hashed;
      }
    }
  }

  /** A file must not lie where another one needs a folder. */
  private boolean free(String path) {
    String folded = path.toLowerCase(Locale.ROOT);
    if (taken.contains(folded) || taken.contains(folded + "/")) {
      return false;
    }
    for (int at = folded.indexOf('/'); at >= 0; at = folded.indexOf('/', at + 1)) {
      if (taken.contains(folded.substring(0, at))) {
        return false;
      }
    }
    for (int at = folded.indexOf('/'); at >= 0; at = folded.indexOf('/', at + 1)) {
      taken.add(folded.substring(0, at + 1));
    }
    return taken.add(folded);
  }

  private static boolean harmless(String segment) {
    return HARMLESS.matcher(segment).matches() && !RESERVED.matcher(segment).matches();
  }
}
