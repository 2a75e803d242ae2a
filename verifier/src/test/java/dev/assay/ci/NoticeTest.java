package dev.assay.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** NOTICE names what the jar carries: all of it, in the version it carries, and nothing else. */
class NoticeTest {
  private static final Pattern LINE =
      Pattern.compile("^ {2}([\\w.-]+):([\\w.-]+) +(\\S+) +(Apache-2.0|BSD-[23]-Clause|MIT)$");

  @Test
  void itNamesEveryLibraryOfTheJarInItsVersion() throws IOException {
    Set<String> carried = new TreeSet<>();
    Path classPath = PackedJar.root().resolve("verifier/target/runtime.classpath");
    for (String jar : Files.readString(classPath).strip().split(File.pathSeparator, -1)) {
      String name = Path.of(jar).getFileName().toString().replaceFirst("\\.jar$", "");
      if (jar.endsWith(".jar") && !name.startsWith("site-templates-")) {
        carried.add(name);
      }
    }
    assertTrue(carried.size() >= 40, "libraries looked at: " + carried.size());
    Set<String> named = new TreeSet<>();
    for (String line : Files.readAllLines(PackedJar.root().resolve("NOTICE"))) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches() && !matcher.group(1).startsWith("org.webjars")) {
        named.add(matcher.group(2) + "-" + matcher.group(3));
      }
    }
    assertEquals(carried, named);
  }
}
