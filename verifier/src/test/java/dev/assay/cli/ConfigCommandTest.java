package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigCommandTest {
  @TempDir Path workspace;

  private void config(String yaml) throws IOException {
    Files.writeString(workspace.resolve("assay.yaml"), yaml);
  }

  private Ran run(String... more) {
    String[] args = new String[more.length + 1];
    System.arraycopy(more, 0, args, 0, more.length);
    args[more.length] = workspace.toString();
    return Ran.of(new ConfigCommand(), args);
  }

  @Test
  void eachValueHasTheFileAndLineItCameFrom() throws IOException {
    config(
        """
        version: 1
        evidence: ["**/*.env"]
        packs: [drills]
        parameters:
          max-rto: 1 min
        rules:
          drills/rpo-within-limit: {level: off, reason: 'we say "no"'}
        expects: [{kind: wal-recovery-drill, max-age: 36 h}]
        lang: zh-CN
        """);
    Ran ran = run("--show-origin", "--set", "max-rpo=2");
    assertEquals(0, ran.code(), ran.err());
    for (String line :
        new String[] {
          "  - \"**/*.env\" # assay.yaml:2",
          "exclude: [] # default",
          "packs: [core, drills] # assay.yaml:3",
          "  drills/max-rto: 60 s # assay.yaml:5",
          "  drills/max-rpo: 2 events # command line",
          "  drills/max-failover: 180 s # pack drills",
          "  cutover: strict # pack drills",
          "  title: Assay # default",
          "lang: zh-CN # assay.yaml:9"
        }) {
      assertTrue(ran.out().replaceAll(" +#", " #").contains(line + "\n"), line + ran.out());
    }
    assertTrue(
        ran.out()
            .contains(
                "drills/rpo-within-limit: {level: off, reason: \"we say \\\"no\\\"\"} # assay"));
    assertTrue(
        ran.out().contains("- {kind: wal-recovery-drill, min: 1, max-age: 36 h} # assay.yaml:8"));
  }

  @Test
  void whatItSaysReadsBackAsTheSame() throws IOException {
    config(
        """
        version: 1
        evidence: ["**/*.env", "[ab]*", '{x,y}/*.log', "true", "# no"]
        exclude: ["**/a b/**"]
        parameters: {drills/max-rto: 1500 ms}
        rules: {drills/shape: {level: note}}
        modes: {cutover: rehearsal}
        expects: [{kind: wal-recovery-drill, min: 2, max-age: 90 s}]
        site: {title: "Drills: \\"all\\"", output: public}
        """);
    Files.createFile(workspace.resolve("true"));
    Files.createFile(workspace.resolve("# no"));
    Ran first = run();
    assertEquals(0, first.code(), first.err());
    config(first.out());
    assertEquals(first.out(), run().out());
    assertTrue(first.out().contains("  drills/max-rto: 1.5 s\n"), first.out());
  }

  @Test
  void aMistakeIsSaidWithFileLineAndColumn() throws IOException {
    config("version: 1\nparametres: {}\n");
    Ran ran = run();
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
    assertTrue(
        ran.err()
            .startsWith(
                "assay: assay.yaml:2:1: unknown key 'parametres'\n"
                    + "  help: did you mean 'parameters'?"),
        ran.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Assay|Assay",
        "Drills of ACME|Drills of ACME",
        "evidence/runs|evidence/runs",
        "**/x|\"**/x\"",
        "true|\"true\"",
        "a: b|\"a: b\"",
        "# x|\"# x\"",
        "12|\"12\"",
        "演练|\"演练\"",
        "a\\b|\"a\\\\b\""
      })
  void aTextIsQuotedWhereYamlWouldReadSomethingElse(String text, String yaml) {
    assertEquals(yaml, ConfigText.scalar(text));
  }
}
