package dev.assay;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packed program as its users meet it: a JVM of its own, started on {@code assay.jar}.
 *
 * <p>Immutable; each {@code with…} and {@link #in} returns a changed copy. For {@code XIT} classes
 * only: surefire runs before the jar is packed.
 */
public record PackedJar(
    Path directory, Map<String, String> environment, List<String> jvm, long seconds) {

  /** What one run left behind. */
  public record Result(int exitCode, String out, String err) {
    /** Returns stdout's lines, without the empty string after the last one. */
    public List<String> lines() {
      return out.lines().toList();
    }
  }

  public PackedJar {
    environment = Map.copyOf(environment);
    jvm = List.copyOf(jvm);
  }

  private static final List<String> JVM =
      List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  /** Returns the program with the defaults: this JDK, UTF-8, UTC, 256 MB, two minutes. */
  public static PackedJar packedJar() {
    List<String> jvm = new ArrayList<>(JVM);
    jvm.addAll(SharedClasses.options(JVM));
    return new PackedJar(Path.of(""), Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"), jvm, 120);
  }

  /** Returns the command of this JDK. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Returns the words of a shell that start it. */
  public String command() {
    return Stream.of(List.of(java()), jvm, List.of("-jar", jar().toString()))
        .flatMap(List::stream)
        .map(word -> "'" + word + "'")
        .collect(Collectors.joining(" "));
  }

  /** Returns the jar the build packed. */
  public static Path jar() {
    return Path.of(System.getProperty("assay.jar", "target/assay.jar")).toAbsolutePath();
  }

  /** Returns the root of the checkout. */
  public static Path root() {
    return Path.of(System.getProperty("assay.root", "..")).toAbsolutePath().normalize();
  }

  /** Sets the current directory of the run. */
  public PackedJar in(Path workingDirectory) {
    return new PackedJar(workingDirectory, environment, jvm, seconds);
  }

  /** Sets one environment variable; the empty value removes it. */
  public PackedJar with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(environment);
    changed.put(name, value);
    return new PackedJar(directory, changed, jvm, seconds);
  }

  /** Adds options of the JVM after the default ones, so that they win. */
  public PackedJar withJvm(String... options) {
    List<String> changed = new ArrayList<>(jvm);
    changed.addAll(List.of(options));
    return new PackedJar(directory, environment, changed, seconds);
  }

  /** Sets the time after which the run is killed and the test fails. */
  public PackedJar within(long limitInSeconds) {
    return new PackedJar(directory, environment, jvm, limitInSeconds);
  }

  /** Runs the program to its end and returns what it left behind. */
  public Result run(String... args) {
    try {
      Path out = Files.createTempFile("assay-out", ".txt");
      Path err = Files.createTempFile("assay-err", ".txt");
      try {
        int code = wait(start(out.toFile(), err.toFile(), args), args);
        return new Result(code, text(out), text(err));
      } finally {
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the program without waiting, for tests that interrupt or kill it. */
  public Process start(File out, File err, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(jvm);
    command.addAll(List.of("-jar", jar().toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toAbsolutePath().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(out)
            .redirectError(err);
    // What a developer's shell or a build server sets must not reach the program under test.
    for (String name : List.of("JAVA_TOOL_OPTIONS", "SOURCE_DATE_EPOCH", "ASSAY_DEBUG", "LANG")) {
      builder.environment().remove(name);
    }
    environment.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    return builder.start();
  }

  private int wait(Process process, String... args) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError(
            "assay " + String.join(" ", args) + " did not end within " + seconds + " s");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the program", e);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
