package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** Several reports of one run: all or a usage error, and the verdict is shown in any case. */
class OutputsTest {
  private static final List<String> FORMATS =
      List.of("text", "json", "sarif", "junit", "github", "markdown", "vsa");

  @TempDir Path folder;
  private Path workspace;

  @BeforeEach
  void oneBrokenFile() throws IOException {
    workspace = Files.createDirectory(folder.resolve("workspace"));
    Files.writeString(workspace.resolve("wal_recovery_result.env"), "drill_id=x\nno equals\n");
  }

  @Test
  void oneRunWritesEveryFormatAlsoWhenTheVerdictIsBad() throws IOException {
    List<String> reports = new ArrayList<>();
    FORMATS.forEach(format -> reports.add(format + "=" + folder.resolve("new/" + format)));
    Ran ran = verify(reports);
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().contains("FAIL"), ran.out());
    for (String format : FORMATS) {
      assertTrue(Files.size(folder.resolve("new/" + format)) > 100, format);
    }
    String[] left = folder.resolve("new").toFile().list();
    assertEquals(FORMATS.size(), left.length, "no temporary file");
  }

  @Test
  void stdoutTakesAnyOneFormat() {
    for (String format : FORMATS) {
      assertEquals(1, verify(List.of(format)).code(), format);
    }
    assertEquals(
        "assay-report/v1",
        new ObjectMapper().readTree(verify(List.of("json")).out()).get("schema").stringValue());
    assertEquals(2, verify(List.of("json", "sarif")).code());
  }

  @Test
  void aPlaceThatTakesNothingIsAUsageErrorAndHidesNoVerdict() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path good = folder.resolve("good.json");
    Ran ran = verify(List.of("sarif=" + file.resolve("below"), "junit=" + folder, "json=" + good));
    assertEquals(2, ran.code());
    assertTrue(ran.out().contains("FAIL"), ran.out());
    assertTrue(ran.err().contains("cannot be written to '" + file.resolve("below")), ran.err());
    assertTrue(ran.err().contains("it is a directory"), ran.err());
    assertTrue(Files.exists(good));
  }

  @Test
  void twoReportsDoNotShareAFile() {
    Ran ran = verify(List.of("json=" + folder.resolve("a"), "sarif=" + folder.resolve("b/../a")));
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("same file"), ran.err());
    assertFalse(Files.exists(folder.resolve("a")));
  }

  @Test
  void aLinkStaysALinkAndADeviceADevice() throws IOException {
    Path target = Files.createFile(folder.resolve("target"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    Path nul = Files.createSymbolicLink(folder.resolve("nul"), Path.of("/dev/null"));
    assertEquals(1, verify(List.of("json=" + link, "vsa=" + nul)).code());
    assertTrue(Files.isSymbolicLink(link) && Files.size(target) > 100);
    assertTrue(Files.isSymbolicLink(nul));
    Files.delete(nul);
  }

  @Test
  void theHelpNamesEveryFormat() {
    String help = Ran.of(new VerifyCommand(), "--help").out();
    FORMATS.forEach(format -> assertTrue(help.contains(format), format));
  }

  private Ran verify(List<String> reports) {
    List<String> arguments = new ArrayList<>();
    reports.forEach(each -> arguments.add("--report=" + each));
    arguments.add(workspace.toString());
    return Ran.of(new VerifyCommand(), arguments.toArray(String[]::new));
  }
}
