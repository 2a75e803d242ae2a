package dev.assay.history;

import dev.assay.model.Source;
import dev.assay.model.Witness;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/** A small repository made for a test. */
record GitRepo(Path root) {
  static final Instant COMMITTED = Instant.parse("2026-11-20T02:03:04Z");

  /** An empty repository in a new folder. */
  static GitRepo init(Path root) throws IOException, GitAPIException {
    IsolatedGit.install();
    Files.createDirectories(root);
    Git.init().setDirectory(root.toFile()).setInitialBranch("main").call().close();
    return new GitRepo(root.toRealPath());
  }

  GitRepo write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  GitRepo append(String path, String text) throws IOException {
    Path file = root.resolve(path);
    return write(path, (Files.exists(file) ? Files.readString(file) : "") + text);
  }

  GitRepo config(String section, String name, String value) throws Exception {
    Path file = root.resolve(".git/config");
    FileBasedConfig config = new FileBasedConfig(file.toFile(), FS.DETECTED);
    config.load();
    config.setString(section, null, name, value);
    config.save();
    return this;
  }

  /** Commits everything that is not ignored; returns the commit. */
  String commit() throws IOException, GitAPIException {
    try (Git git = Git.open(root.toFile())) {
      git.add().addFilepattern(".").call();
      PersonIdent somebody = new PersonIdent("a", "a@example.org", COMMITTED, ZoneOffset.UTC);
      return git.commit()
          .setMessage("m")
          .setAuthor(somebody)
          .setCommitter(somebody)
          .setSign(false)
          .call()
          .name();
    }
  }

  /** The witness of the root. */
  Witness witness() {
    return witness(root);
  }

  /** The witness of any folder, where everything but {@code .git} is scanned. */
  static Witness witness(Path workspace) {
    return GitWitness.open(workspace, new Everything(workspace));
  }

  /** All files of a folder. */
  private record Everything(Path folder) implements Source {
    @Override
    public List<Entry> entries() {
      try (Stream<Path> all = Files.walk(folder)) {
        return all.filter(file -> !Files.isDirectory(file) || Files.isSymbolicLink(file))
            .map(file -> folder.relativize(file).toString())
            .filter(path -> !path.equals(".git") && !path.startsWith(".git/"))
            .sorted()
            .map(path -> new Entry(path, Type.FILE, -1, ""))
            .toList();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public InputStream open(String path) throws IOException {
      throw new IOException("the witness must not open scanned files: " + path);
    }
  }
}
