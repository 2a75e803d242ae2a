package dev.assay.cli;

import dev.assay.model.Lang;
import dev.assay.model.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay init}: a workspace to start from. */
@Command(
    name = "init",
    description = {
      "Writes a starting assay.yaml, a workflow for GitHub and a sample drill that verifies.",
      "Overwrites nothing: when one of the files is there, it writes none."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay init             in the current directory",
      "  assay init my-drills   in a directory, made when it is not there",
      "",
      "Exit codes: 0 written, 2 a file is already there or cannot be written, 4 internal error"
    })
final class InitCommand implements Callable<Integer> {
  private static final Text WROTE = new Text("wrote {path}", "已写入 {path}");
  private static final Text NEXT =
      new Text("next: assay verify{folder}", "下一步：assay verify{folder}");

  /** Resource by the path it is written to. */
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("assay.yaml", "assay.yaml");
    FILES.put(".github/workflows/assay.yml", "workflow.yml");
    FILES.put("evidence/sample-drill/wal_recovery_result.env", "wal_recovery_result.env");
    FILES.put("evidence/sample-drill/wal_recovery_drill.log", "wal_recovery_drill.log");
  }

  @Spec private CommandSpec spec;

  @Option(names = "--lang", paramLabel = "LANG", description = "en or zh-CN.")
  private String lang;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "Where (default: here).")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Path root = folder == null ? Path.of("") : folder;
    Lang language = Shared.terminal(Optional.ofNullable(lang).flatMap(Lang::ofTag));
    List<String> there =
        FILES.keySet().stream().filter(path -> Files.exists(root.resolve(path))).toList();
    if (!there.isEmpty()) {
      throw error(
          "nothing was written, for there is already: "
              + String.join(", ", there)
              + "; move it away or choose another directory");
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path target = root.resolve(file.getKey());
      write(target, file.getValue());
      out.println(WROTE.with(Map.of("path", target.toString())).in(language));
    }
    String shown = folder == null ? "" : " " + quoted(folder.toString());
    out.println(NEXT.with(Map.of("folder", shown)).in(language));
    out.flush();
    return ExitCode.VERIFIED;
  }

  /** As a shell takes it. */
  private static String quoted(String path) {
    return path.matches("[A-Za-z0-9_./+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }

  private void write(Path target, String resource) throws IOException {
    byte[] bytes;
    try (InputStream in = InitCommand.class.getResourceAsStream("init/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("init/" + resource + " is missing from the jar");
      }
      bytes = in.readAllBytes();
    }
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.write(target, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw error("'" + target + "' cannot be written: " + e.getMessage());
    }
  }

  private ParameterException error(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
