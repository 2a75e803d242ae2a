package dev.assay.cli;

import static dev.assay.PackedJar.packedJar;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar;
import dev.assay.PackedJar.Result;
import java.io.IOException;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The packed program says who it is and answers a wrong command line as the contract promises. */
class VersionIT {

  @Test
  void versionIsOneLineAndNothingElse() {
    assertEquals(new Result(0, "assay 0.1.0\n", ""), packedJar().run("--version"));
  }

  @Test
  void helpListsEveryExitCode() {
    Result help = packedJar().run("--help");
    assertEquals(0, help.exitCode());
    assertEquals("", help.err());
    for (String code : new String[] {"0", "1", "2", "3", "4", "130"}) {
      assertTrue(
          help.out().matches("(?s).*\n +" + code + "  .*"), () -> code + " in " + help.out());
    }
  }

  @Test
  void aMistypedOptionIsAUsageErrorThatNamesTheNearestAndTheKnown() {
    Result wrong = packedJar().run("--hepl");
    assertEquals(2, wrong.exitCode());
    assertEquals("", wrong.out());
    assertTrue(wrong.err().contains("'--hepl'"), wrong.err());
    assertTrue(wrong.err().contains("did you mean: --help"), wrong.err());
    assertTrue(wrong.err().contains("--version"), wrong.err());
  }

  @Test
  void noCommandIsAUsageError() {
    Result nothing = packedJar().run();
    assertEquals(2, nothing.exitCode());
    assertEquals("", nothing.out());
  }

  @Test
  void theJarCarriesItsLicencesAndNoSignatures() throws IOException {
    try (JarFile jar = new JarFile(PackedJar.jar().toFile())) {
      assertTrue(jar.isMultiRelease());
      assertTrue(jar.getEntry("META-INF/LICENSE") != null);
      assertTrue(jar.getEntry("assay-site/vendor/pico/LICENSE.md") != null);
      assertTrue(jar.getEntry("assay-site/vendor/icons/LICENSE") != null);
      assertFalse(
          jar.stream().anyMatch(entry -> entry.getName().matches("META-INF/.*\\.(SF|RSA)")));
    }
  }
}
