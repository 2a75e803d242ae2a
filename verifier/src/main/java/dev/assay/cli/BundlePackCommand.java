package dev.assay.cli;

import dev.assay.document.BundleWriter;
import dev.assay.document.PackList;
import dev.assay.document.PackRefused;
import dev.assay.document.PathOrder;
import dev.assay.model.Release;
import dev.assay.model.ReleaseText;
import dev.assay.model.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay bundle pack}: makes a release bundle out of a directory or a commit. */
@Command(
    name = "pack",
    description = {
      "Packs a directory as NAME-VERSION.tar.gz with manifest, digest list and side file.",
      "The same files of the same commit give the same bytes, on any machine."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%n",
    footer = {
      "What git ignores is left out, and so is the output folder.",
      "Files that begin with #! are packed executable, all others are not.",
      "",
      "Exit codes: 0 packed; 2 usage error, or refused: a version that breaks the rule, a dirty",
      "tree, a link, a special file, a name that not every system can hold, a file that changes"
    })
final class BundlePackCommand implements Callable<Integer> {
  private static final Text BUNDLE = new Text("packed {path}", "已打包 {path}");
  private static final Text SIDE = new Text("digest {path}", "摘要 {path}");
  private static final Text FACTS =
      new Text("{sha256}, {files} files, {bytes} bytes", "{sha256}，{files} 个文件，{bytes} 字节");

  @Spec private CommandSpec spec;

  @Option(
      names = "--release",
      required = true,
      paramLabel = "VERSION",
      description = "vX.Y.Z, also with groups behind it (v1.4.0-rc.1), or YYYYMMDDTHHMMSSZ.")
  private String version;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Of the bundle, before the version (default: site.title of assay.yaml).")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--component",
      paramLabel = "LABEL",
      description =
          "What is in it, for the manifest (repeat; default: the names at the top, without dot files).")
  private List<String> components = new ArrayList<>();

  @Mixin private PackSource from;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Where bundle and side file are written (default: DIR/dist).")
  private Optional<Path> output = Optional.empty();

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "What is packed (default: here).")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    Path root = (directory == null ? Path.of("") : directory).toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw error("'" + directory + "' is no directory");
    }
    if (!Release.isVersion(version)) {
      throw error(
          "'"
              + version
              + "' is no release version; write vX.Y.Z (v1.4.0, v1.4.0-rc.1) or a UTC stamp"
              + " YYYYMMDDTHHMMSSZ");
    }
    Path folder = output.orElse(root.resolve("dist")).toAbsolutePath().normalize();
    String bundle = BundleName.of(name, root, spec.commandLine()) + "-" + version;
    try (PackSource.Packed packed = from.open(root, folder)) {
      PackList list = packed.list();
      BundleWriter.Label label =
          new BundleWriter.Label(
              bundle, version, packed.builtAt(), packed.commit(), components(list));
      write(packed, label, folder.resolve(bundle + ".tar.gz"));
    } catch (PackRefused e) {
      throw error("nothing was packed: " + e.getMessage());
    }
    return ExitCode.VERIFIED;
  }

  private void write(PackSource.Packed packed, BundleWriter.Label label, Path file)
      throws PackRefused {
    Path side = file.resolveSibling(file.getFileName() + ".sha256");
    Release release;
    try {
      Files.deleteIfExists(side);
      WrittenFile written =
          WrittenFile.write(
              file, out -> BundleWriter.write(packed.tree(), packed.list(), label, out));
      release =
          new Release(
              file.getFileName().toString(),
              written.bytes(),
              label.root(),
              label.version(),
              label.builtAt().toString(),
              label.commit(),
              label.root(),
              written.sha256(),
              label.components(),
              true);
      WrittenFile.write(side, out -> out.write(ReleaseText.SIDE_FILE.of(release)));
    } catch (IOException e) {
      throw error("'" + file + "' cannot be written: " + e.getMessage());
    }
    PrintWriter out = spec.commandLine().getOut();
    Map<String, String> values =
        Map.of(
            "sha256", release.sha256(),
            "files", Integer.toString(packed.list().items().size() + 2),
            "bytes", Long.toString(release.bundleSize()));
    out.println(say(BUNDLE, Map.of("path", shown(file))));
    out.println(say(SIDE, Map.of("path", shown(side))));
    out.println(say(FACTS, values));
    out.flush();
  }

  /** The labels asked for, else the names at the top of the tree. */
  private List<String> components(PackList list) {
    for (String label : components) {
      if (label.isBlank() || label.codePoints().anyMatch(Character::isISOControl)) {
        throw error("--component takes one line of text");
      }
    }
    if (!components.isEmpty()) {
      return components;
    }
    TreeSet<String> top = new TreeSet<>(PathOrder.UTF_8);
    list.items().forEach(item -> top.add(item.path().split("/", 2)[0]));
    List<String> shown = top.stream().filter(name -> !name.startsWith(".")).toList();
    return shown.isEmpty() ? List.copyOf(top) : shown;
  }

  static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }

  private static String say(Text text, Map<String, String> values) {
    return text.with(values).in(Shared.terminal(Optional.empty()));
  }

  private ParameterException error(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
