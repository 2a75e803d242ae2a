package dev.assay.document;

/** What the Markdown parser was given, and where it stands in the document. */
interface Written {
  /** The characters of a stretch of the parsed text. */
  String slice(int from, int to);

  /** The same stretch as the document has it, its tabs included. */
  default String source(int from, int to) {
    return slice(from, to);
  }

  /** Where a character of the parsed text stands in the document. */
  int offset(int at);

  /**
   * A table's cell. The parser takes away the escape of a bar before it counts, so that its offsets
   * in the cell are those of the shorter text.
   */
  static Written cell(Written whole, int from, int to) {
    String source = whole.slice(from, to);
    if (!source.contains("\\|")) {
      return whole;
    }
    StringBuilder content = new StringBuilder();
    int[] offsets = new int[source.length() + 1];
    for (int i = 0; i < source.length(); i++) {
      if (source.startsWith("\\|", i)) {
        i++;
      }
      offsets[content.length()] = whole.offset(from + i);
      content.append(source.charAt(i));
    }
    offsets[content.length()] = whole.offset(to);
    return new Written() {
      @Override
      public String slice(int first, int last) {
        return content.substring(first - from, Math.min(last - from, content.length()));
      }

      @Override
      public int offset(int at) {
        return offsets[Math.min(Math.max(at - from, 0), content.length())];
      }
    };
  }
}
