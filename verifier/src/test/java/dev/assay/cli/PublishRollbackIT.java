package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill that publishes a site and rolls it back: it passes, and fails without its last step.
 */
class PublishRollbackIT {
  @TempDir Path temp;
  @TempDir Path tools;

  @Test
  void theVersionBeforeIsHealthyAgain() throws Exception {
    assertEquals(0, drill());
    String result = text("deploy_rollback_result.env");
    assertTrue(result.contains("\nresult=pass\n"), result);
    String log = text("deploy_rollback_drill.log");
    assertTrue(log.contains("post_fault_health_rc=1"), log);
    List<String> events = log.lines().filter(line -> line.contains("event=")).toList();
    assertEquals(4, events.size(), log);
    assertEquals(0, verify());
  }

  @Test
  void withoutTheRollbackItEndsInFail() throws Exception {
    assertEquals(1, drill("--without", "rollback"));
    String result = text("deploy_rollback_result.env");
    assertTrue(result.contains("\nresult=fail\n"), result);
    assertTrue(result.contains("\nhealth_check_passed=false\n"), result);
    assertEquals(1, verify());
  }

  private int verify() {
    return PackedJar.packedJar().in(temp).run("verify", ".").exitCode();
  }

  private int drill(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash"));
    command.add(PackedJar.root().resolve("evidence/scripts/publish-rollback.sh").toString());
    command.addAll(List.of("--out", temp.toString(), "--operator", "test"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    // The script takes words; the checkout may lie in a folder with a space in its name.
    Path program = tools.resolve("assay");
    String exec = PackedJar.packedJar().withJvm("-Xmx512m").command();
    Files.writeString(program, "#!/bin/sh\nexec %s \"$@\"\n".formatted(exec));
    assertTrue(program.toFile().setExecutable(true));
    builder.environment().put("ASSAY", program.toString());
    Process process = builder.start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the drill did not end");
    return process.exitValue();
  }

  private String text(String name) throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return Files.readString(files.filter(file -> file.endsWith(name)).findFirst().orElseThrow());
    }
  }
}
