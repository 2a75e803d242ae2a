package dev.assay.plan;

import dev.assay.model.Format;
import dev.assay.model.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the {@code layout} of an archive's kind: which inner files are documents and lists. */
final class ArchiveLayoutReader {
  /** What the tree of an archive says itself. */
  private static final Set<String> TAKEN =
      Set.of(
          "name",
          "stem",
          "format",
          "bytes",
          "sha256",
          "roots",
          "root",
          "files",
          "unpacked",
          "members",
          "lists");

  private static final List<String> ALGORITHMS =
      List.of("md5", "sha1", "sha224", "sha256", "sha384", "sha512");

  private ArchiveLayoutReader() {}

  static Layout read(Fields fields) {
    Map<String, Layout.Inner> documents = new TreeMap<>();
    fields
        .variables("documents")
        .forEach(
            (key, value) -> {
              if (TAKEN.contains(key)) {
                throw fields
                    .required("documents")
                    .badKey(
                        key,
                        "'" + key + "' cannot name a document",
                        "choose another name; these are taken: "
                            + String.join(" ", new TreeSet<>(TAKEN)));
              }
              documents.put(key, document(value.fields("path", "format", "layout")));
            });
    return new Layout(
        Map.of(),
        List.of(),
        List.of(),
        documents,
        fields.list("lists").stream().map(ArchiveLayoutReader::list).toList(),
        fields.optional("encoding").map(pointer -> encoding(pointer, documents.keySet())));
  }

  private static String encoding(Value pointer, Set<String> documents) {
    String first = pointer.text().replaceFirst("^/", "").split("/", 2)[0];
    if (!documents.contains(first)) {
      throw pointer.unknown("document '" + first + "'", first, documents);
    }
    return pointer.text();
  }

  private static Layout.Inner document(Fields fields) {
    List<Format> formats =
        Arrays.stream(Format.values()).filter(each -> each != Format.ARCHIVE).toList();
    Format format = fields.required("format").one(formats, Format::word);
    return new Layout.Inner(
        fields.required("path").text(),
        format,
        fields.optional("layout").map(each -> LayoutReader.read(each, format)).orElse(Layout.NONE));
  }

  private static Layout.DigestList list(Value value) {
    Fields fields = value.fields("path", "algorithm", "base", "escapes");
    return new Layout.DigestList(
        fields.required("path").text(),
        fields.optional("algorithm").map(each -> each.one(ALGORITHMS, word -> word)),
        fields.optional("base").map(Value::anyText),
        fields
            .optional("escapes")
            .map(each -> each.one(List.of(Layout.Escapes.values()), Layout.Escapes::word))
            .orElse(Layout.Escapes.BACKSLASH));
  }
}
