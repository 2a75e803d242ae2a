package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DirectorySource;
import dev.assay.evidence.EvidenceScanner;
import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.LineIndex;
import dev.assay.model.Pack;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import dev.assay.verify.Verifier;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A claim is never its own proof: whatever number a file states, one outside the range that the
 * other evidence allows must come out as contradicted.
 */
class ClaimMutationTest {
  @TempDir private Path folder;
  private final Plan plan = BuiltInPacksTest.plan();
  private final Verifier verifier = new Verifier(plan);
  private int folders;

  @Test
  void aNumberOutsideItsProvableIntervalIsContradicted() throws Exception {
    Set<String> kinds = new TreeSet<>();
    List<String> unnoticed = new ArrayList<>();
    int mutated = 0;
    for (Pack pack : plan.packs()) {
      for (Rule rule : pack.rules()) {
        for (Sample sample : Sample.of(pack, rule)) {
          boolean plain = sample.files().stream().noneMatch(f -> f.endsWith("/assay.yaml"));
          if (plain && !sample.fails()) {
            mutated += mutate(pack, sample, kinds, unnoticed);
          }
        }
      }
    }
    System.out.println("saw " + mutated + " mutated claims of " + kinds);
    assertEquals(List.of(), unnoticed);
    assertTrue(mutated >= 100, "mutated: " + mutated);
    assertTrue(kinds.size() >= 12, "kinds of claims: " + kinds);
  }

  private int mutate(Pack pack, Sample sample, Set<String> kinds, List<String> unnoticed)
      throws IOException {
    Path original = unpack(pack, sample);
    int mutated = 0;
    Run run = verify(original);
    for (Claim claim : run.claims()) {
      boolean bounded = claim.provable().isPresent() && claim.state() != ClaimState.CONTRADICTED;
      if (!bounded) {
        continue;
      }
      BigDecimal high = claim.provable().get().high();
      BigDecimal wrong = high.add(BigDecimal.TEN).setScale(0, RoundingMode.CEILING);
      Path file = original.resolve(claim.location().path().orElseThrow());
      if (!isUtf8(file)) {
        continue;
      }
      Path copy = unpack(pack, sample);
      replace(copy.resolve(claim.location().path().orElseThrow()), claim, wrong.toPlainString());
      Optional<Claim> after =
          verify(copy).claims().stream().filter(c -> c.id().equals(claim.id())).findFirst();
      if (after.map(Claim::state).orElse(null) != ClaimState.CONTRADICTED) {
        unnoticed.add(sample + " " + claim.id() + ": " + claim.said() + " -> " + wrong);
      }
      String path = claim.location().path().orElseThrow();
      run.evidence().stream()
          .filter(evidence -> evidence.path().equals(path))
          .forEach(evidence -> kinds.add(evidence.kind() + "/" + claim.name()));
      mutated++;
    }
    return mutated;
  }

  private static boolean isUtf8(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return java.util.Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))
        && !text.startsWith("\ufeff");
  }

  private static void replace(Path file, Claim claim, String wrong) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    LineIndex lines = new LineIndex(text);
    int at = 0;
    while (lines.lineOf(at) != claim.location().line()
        || lines.columnOf(at) != claim.location().column()) {
      at++;
    }
    assertTrue(text.startsWith(claim.said(), at), claim.id() + " is not where it is said to be");
    Files.writeString(
        file, text.substring(0, at) + wrong + text.substring(at + claim.said().length()));
  }

  private Run verify(Path root) {
    DirectorySource source = DirectorySource.of(root, List.of(), Set.of());
    return verifier.verify(
        EvidenceScanner.scan(source, plan, 1),
        SampleWorld.USUAL.witness(),
        Optional.empty(),
        "test",
        Set.of());
  }

  private Path unpack(Pack pack, Sample sample) throws IOException {
    Path root = Files.createDirectory(folder.resolve("s" + folders++));
    new SampleFiles(pack, Optional.empty()).lay(sample, root);
    return root;
  }
}
