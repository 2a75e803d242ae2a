package dev.assay.history;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A repository with a long history, made by {@code git fast-import}: always the same for the same
 * numbers.
 *
 * @param changes how many files a commit changes at most
 * @param reports of the files, Markdown that speaks of others; never changed again
 */
record MadeHistory(int commits, int files, int reports, int changes) {
  private static final long FIRST = 1_735_689_600;
  private static final int FOLDERS = 20;

  /** Whether git is on this machine. */
  static boolean possible() throws IOException, InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Makes the repository, checked out, in a new folder. */
  void in(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    git(folder, "init", "-q", "-b", "main", ".");
    Process process = start(folder, "fast-import", "--quiet");
    try (OutputStream out = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
      write(out);
    }
    if (process.waitFor() != 0) {
      throw new IOException("git fast-import failed");
    }
    git(folder, "reset", "-q", "--hard", "main");
  }

  private void write(OutputStream out) throws IOException {
    SplittableRandom random = new SplittableRandom(commits);
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < files - reports; i++) {
      sources.add("src/mod" + i % FOLDERS + "/File" + i + ".java");
    }
    for (int n = 0; n < commits; n++) {
      long time = FIRST + 3600L * n;
      text(
          out,
          "commit refs/heads/main\ncommitter a <a@example.org> " + time + " +0800\ndata 2\nm\n");
      if (n == 0) {
        file(out, "assay.yaml", CONFIG);
      }
      int count = n == 0 ? sources.size() : 1 + random.nextInt(changes);
      for (int i = 0; i < count; i++) {
        String path = sources.get(n == 0 ? i : random.nextInt(sources.size()));
        file(out, path, ("// " + path + " " + random.nextInt() + "\n").repeat(5));
      }
      for (int i = n * reports / commits; i < (n + 1) * reports / commits; i++) {
        String path = "reports/2025" + i % FOLDERS + "/report_" + i + ".md";
        String cited = sources.get(random.nextInt(sources.size()));
        file(out, path, "# Report " + i + "\n\nThe file `" + cited + "` was read.\n");
      }
    }
  }

  private static final String CONFIG =
      """
      version: 1
      history-rules:
        append-only:
          - {paths: ["reports/**"]}
        freshness:
          - {evidence: ["reports/**"], inputs: ["src/**"]}
      """;

  private static void file(OutputStream out, String path, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    text(out, "M 644 inline " + path + "\ndata " + bytes.length + "\n");
    out.write(bytes);
    out.write('\n');
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Runs git to its end; what it says is thrown away. */
  static void git(Path folder, String... arguments) throws IOException, InterruptedException {
    int code = start(folder, arguments).waitFor();
    if (code != 0) {
      throw new IOException("git " + String.join(" ", arguments) + " ended with " + code);
    }
  }

  private static Process start(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    return builder.start();
  }
}
