package dev.assay.cli;

import static dev.assay.PackedJar.packedJar;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed program offers its commands and helps with each. */
class CommandsIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"verify", "site", "history", "explain", "rules", "config", "init", "schema"})
  void everyCommandHelpsWithExamplesAndExitCodes(String command) {
    Result help = packedJar().run(command, "--help");
    assertEquals(0, help.exitCode(), help.err());
    assertTrue(help.out().contains("Examples:"), help.out());
    assertTrue(help.out().contains("assay " + command), help.out());
    assertTrue(help.out().contains("Exit codes: 0 "), help.out());
  }

  @Test
  void theCompletionScriptKnowsEveryCommand() {
    Result script = packedJar().run("generate-completion");
    assertEquals(0, script.exitCode(), script.err());
    for (String command : List.of("verify", "explain", "config", "init", "schema")) {
      assertTrue(script.out().contains(command), command);
    }
  }

  @Test
  void aWorkspaceIsMadeVerifiedAndExplained() {
    assertEquals(0, packedJar().in(folder).run("init").exitCode());
    Result verified = packedJar().in(folder).run("verify");
    assertEquals(0, verified.exitCode(), verified.out() + verified.err());
    String claim = "evidence/sample-drill/wal_recovery_result.env#/rto_seconds";
    Result explained = packedJar().in(folder).run("explain", claim);
    assertEquals(0, explained.exitCode(), explained.err());
    assertTrue(explained.out().contains("state: confirmed"), explained.out());
    Result config = packedJar().in(folder).run("config", "--show-origin");
    assertTrue(config.out().matches("(?s).*  - evidence +# assay.yaml:7\n.*"), config.out());
  }

  @Test
  void aMistakeInTheConfigurationIsExitTwoWithoutAVerdict() throws java.io.IOException {
    java.nio.file.Files.writeString(folder.resolve("assay.yaml"), "version: 1\nevidnce: []\n");
    Result wrong = packedJar().in(folder).run("verify", "--report", "json");
    assertEquals(2, wrong.exitCode());
    assertEquals("", wrong.out());
    assertTrue(
        wrong.err().startsWith("assay: assay.yaml:2:1: unknown key 'evidnce'\n"), wrong.err());
  }
}
