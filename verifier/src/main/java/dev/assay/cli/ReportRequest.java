package dev.assay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One {@code --report}.
 *
 * @param file where to; empty for stdout
 */
record ReportRequest(Format format, Optional<Path> file) {
  /** The formats there are. */
  enum Format {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB,
    MARKDOWN,
    VSA,
    COMPLETION_LANGUAGE;

    /** The word on the command line. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static List<ReportRequest> all(List<String> words, Function<String, RuntimeException> error) {
    List<ReportRequest> requests = new ArrayList<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      Optional<Path> file =
          equals < 0 ? Optional.empty() : Optional.of(Path.of(word.substring(equals + 1)));
      if (file.isPresent() && file.get().toString().isEmpty()) {
        throw error.apply("--report " + word + " names no file");
      }
      requests.add(new ReportRequest(format(name, error), file));
    }
    if (requests.stream().filter(request -> request.file().isEmpty()).count() > 1) {
      throw error.apply("only one --report can go to stdout; give the others a file: json=FILE");
    }
    Set<Path> files = new HashSet<>();
    for (ReportRequest request : requests) {
      if (request.file().isPresent()
          && !files.add(request.file().get().toAbsolutePath().normalize())) {
        throw error.apply("two --report go to the same file '" + request.file().get() + "'");
      }
    }
    return requests;
  }

  private static Format format(String name, Function<String, RuntimeException> error) {
    for (Format format : Format.values()) {
      if (format.word().equals(name)) {
        return format;
      }
    }
    throw error.apply(
        "--report knows text, json, sarif, junit, github, markdown, vsa and completion-language, not '"
            + name
            + "'");
  }
}
