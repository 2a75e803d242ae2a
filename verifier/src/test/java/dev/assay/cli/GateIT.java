package dev.assay.cli;

import static dev.assay.PackedJar.packedJar;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate as a release script meets it. */
class GateIT {
  @TempDir Path folder;

  @Test
  void yesNoAndWhatCannotBeAskedHaveTheirOwnExitCodes() throws Exception {
    Releases release =
        new Releases(folder).write("assay.yaml", Releases.POLICY).drill("3.640").commit();
    Result yes = assay("gate", "--as-of", "2026-03-10T00:00:00Z", "--explain");
    assertEquals(0, yes.exitCode(), yes.err());
    assertTrue(yes.err().contains("judged as of 2026-03-10T00:00:00Z (--as-of)"), yes.err());
    assertTrue(yes.out().contains("green: nothing is missing"), yes.out());
    assertEquals(1, assay("gate", "--as-of", "2026-06-01T00:00:00Z").exitCode());
    assertEquals(2, assay("gate", "--policy", "relase").exitCode());
    release.drill("12.400").write("waivers.yaml", Releases.WAIVERS);
    assertEquals(0, assay("gate", "--as-of", "2026-03-10T00:00:00Z").exitCode());
    Result base =
        assay("gate", "--as-of", "2026-03-10T00:00:00Z", "--waivers-from", "HEAD", "--report=json");
    assertEquals(1, base.exitCode(), base.out());
    assertTrue(base.out().contains("core/waivers-from-base"), base.out());
    Files.delete(folder.resolve("wal_recovery_result.env"));
    Files.delete(folder.resolve("waivers.yaml"));
    assertEquals(3, assay("verify", "--new-since", "HEAD").exitCode());
  }

  private Result assay(String... args) {
    List<String> command = new ArrayList<>(List.of(args));
    command.add(folder.toString());
    return packedJar().run(command.toArray(String[]::new));
  }
}
