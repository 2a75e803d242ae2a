package dev.assay.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every file that runs on other people's machines keeps to. */
class WorkflowsTest {
  private static final Pattern PINNED =
      Pattern.compile("\\s*(?:- )?uses: [\\w./-]+@[0-9a-f]{40} # v\\d+(\\.\\d+){0,2}(?:\\s.*)?");
  private static final Pattern JUDGES =
      Pattern.compile("(?:\\./assay|assay\\.jar\"?) (?:verify|gate|site|\"\\$\\{question)");

  private static List<Path> files() throws IOException {
    Path root = PackedJar.root();
    List<Path> files = new ArrayList<>(List.of(root.resolve("action.yml")));
    files.add(root.resolve("verifier/src/main/resources/dev/assay/cli/init/workflow.yml"));
    try (Stream<Path> workflows = Files.list(root.resolve(".github/workflows"))) {
      workflows.sorted().forEach(files::add);
    }
    assertTrue(files.size() >= 5, "files looked at: " + files);
    return files;
  }

  @Test
  void everyActionIsPinnedToACommit() throws IOException {
    int uses = 0;
    for (Path file : files()) {
      for (String line : Files.readAllLines(file)) {
        if (line.contains("uses: ")) {
          uses++;
          assertTrue(PINNED.matcher(line).matches(), file + ": " + line);
        }
      }
    }
    assertTrue(uses >= 12, "actions looked at: " + uses);
  }

  @Test
  void noScriptIsPutTogetherFromExpressions() throws IOException {
    int scripts = 0;
    for (Path file : files()) {
      for (Steps.Step step : Steps.of(file)) {
        scripts += step.run().isEmpty() ? 0 : 1;
        assertFalse(step.run().contains("${{"), file + ": " + step.run());
      }
    }
    assertTrue(scripts >= 10, "scripts looked at: " + scripts);
  }

  @Test
  void everyScriptIsGoodBash() throws Exception {
    for (Path file : files()) {
      for (Steps.Step step : Steps.of(file)) {
        Process bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
        bash.getOutputStream().write(step.run().getBytes(StandardCharsets.UTF_8));
        bash.getOutputStream().close();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), file + ": " + said);
      }
    }
  }

  @Test
  void everyVerdictIsAsOfNow() throws IOException {
    int verdicts = 0;
    for (Path file : files()) {
      for (Steps.Step step : Steps.of(file)) {
        for (String command : step.run().replace("\\\n", " ").split("\n", -1)) {
          if (JUDGES.matcher(command).find()) {
            verdicts++;
            assertTrue(command.contains("--as-of"), file + ": " + command);
          }
        }
      }
    }
    assertTrue(verdicts >= 6, "verdicts looked at: " + verdicts);
  }

  @Test
  void aWorkflowStartsWithReadingRightsAndKeepsNoCredentials() throws IOException {
    for (Path file : files()) {
      Map<?, ?> top = Steps.yaml(file);
      if (top.containsKey("jobs")) {
        assertEquals(Map.of("contents", "read"), top.get("permissions"), file.toString());
      }
      for (Steps.Step step : Steps.of(file)) {
        if (step.uses().startsWith("actions/checkout@")) {
          assertEquals(false, step.with().get("persist-credentials"), file.toString());
        }
      }
    }
  }

  @Test
  void everyPolicyThatAWorkflowAsksExists() throws IOException {
    Map<?, ?> policies =
        (Map<?, ?>) Steps.yaml(PackedJar.root().resolve("assay.yaml")).get("policies");
    int asked = 0;
    List<String> scripts = new ArrayList<>();
    scripts.add(Files.readString(PackedJar.root().resolve(".ci/release-gate")));
    try (Stream<Path> workflows = Files.list(PackedJar.root().resolve(".github/workflows"))) {
      for (Path file : workflows.toList()) {
        Steps.of(file).forEach(step -> scripts.add(step.run()));
      }
    }
    Pattern policy = Pattern.compile("--policy ([a-z][a-z0-9-]*)");
    for (String script : scripts) {
      Matcher matcher = policy.matcher(script);
      while (matcher.find()) {
        asked++;
        assertTrue(policies.containsKey(matcher.group(1)), matcher.group());
      }
    }
    assertTrue(asked >= 2, "policies looked at: " + asked);
  }
}
