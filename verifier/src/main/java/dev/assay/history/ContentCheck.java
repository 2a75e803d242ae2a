package dev.assay.history;

import dev.assay.model.Location;
import dev.assay.model.RunRecord;
import dev.assay.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whether the evidence that is kept is what was judged; what is not kept is no fault.
 *
 * @param files that are kept
 * @param bytes of them
 */
public record ContentCheck(int files, long bytes, List<LedgerProblem> problems) {
  public ContentCheck {
    problems = List.copyOf(problems);
  }

  static ContentCheck of(Path ledger, List<RunRecord> records) throws IOException {
    List<Path> kept = ContentFiles.in(ledger);
    boolean masked = kept.stream().anyMatch(ContentCheck::masked);
    Map<String, Set<String>> texts = masked ? texts(LedgerFiles.of(ledger), records) : Map.of();
    List<LedgerProblem> problems = new ArrayList<>();
    long bytes = 0;
    for (Path file : kept) {
      byte[] content = Files.readAllBytes(file);
      bytes += content.length;
      String digest = ContentFiles.digest(file);
      String actual = Digest.sha256(content);
      boolean right =
          masked(file)
              ? texts.getOrDefault(digest, Set.of()).contains(actual)
              : actual.equals(digest);
      if (!right) {
        problems.add(wrong(ledger.relativize(file).toString().replace('\\', '/')));
      }
    }
    return new ContentCheck(kept.size(), bytes, problems);
  }

  private static boolean masked(Path file) {
    return file.getFileName().toString().endsWith(ContentFiles.MASKED);
  }

  private static LedgerProblem wrong(String path) {
    return new LedgerProblem(
        LedgerProblem.Code.WRONG_DIGEST,
        Location.file(path),
        new Text("the kept evidence is not what a run looked at", "保存的证据与运行所看到的不一致"));
  }

  /** The digests of masked texts that runs name, by the digest of the file they were made of. */
  private static Map<String, Set<String>> texts(LedgerFiles files, List<RunRecord> records) {
    Map<String, Set<String>> texts = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (RunRecord record : records) {
      record
          .results()
          .filter(seen::add)
          .flatMap(files::stored)
          .map(LineCodec.MAPPER::readTree)
          .ifPresent(file -> add(file.path("masked"), texts));
    }
    return texts;
  }

  private static void add(JsonNode masked, Map<String, Set<String>> texts) {
    LineCodec.map(masked)
        .forEach((of, text) -> texts.computeIfAbsent(of, digest -> new HashSet<>()).add(text));
  }
}
