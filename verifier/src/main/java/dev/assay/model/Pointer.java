package dev.assay.model;

import java.util.ArrayList;
import java.util.List;

/** JSON Pointer (RFC 6901) as text: splitting and joining, nothing more. */
public final class Pointer {
  private Pointer() {}

  /** The unescaped reference tokens; a pointer without leading slash is read as if it had one. */
  public static List<String> tokens(String pointer) {
    List<String> tokens = new ArrayList<>();
    if (pointer.isEmpty()) {
      return tokens;
    }
    String rest = pointer.startsWith("/") ? pointer.substring(1) : pointer;
    for (String token : rest.split("/", -1)) {
      tokens.add(token.replace("~1", "/").replace("~0", "~"));
    }
    return tokens;
  }

  /** The pointer of a child: {@code parent} + {@code /} + escaped token. */
  public static String child(String parent, String token) {
    return parent + "/" + token.replace("~", "~0").replace("/", "~1");
  }

  /** The last token, unescaped; empty for the whole document. */
  public static String last(String pointer) {
    List<String> tokens = tokens(pointer);
    return tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
  }
}
