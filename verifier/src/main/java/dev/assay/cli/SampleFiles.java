package dev.assay.cli;

import dev.assay.document.Documents;
import dev.assay.document.Limits;
import dev.assay.model.Format;
import dev.assay.model.Layout;
import dev.assay.model.Pack;
import dev.assay.model.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Lays the files of samples out in a folder. */
final class SampleFiles {
  private final Pack pack;
  private final Optional<CommitNames> commits;

  /**
   * @param commits what names of described commits in files stand for
   */
  SampleFiles(Pack pack, Optional<CommitNames> commits) {
    this.pack = pack;
    this.commits = commits;
  }

  /** Copies a sample into an empty folder; archives that it describes are made. */
  void lay(Sample sample, Path folder) throws IOException {
    for (String file : sample.files()) {
      Path target = folder.resolve(sample.inWorkspace(file));
      Files.createDirectories(target.getParent());
      Optional<String> archive = SampleArchive.name(target.getFileName().toString());
      if (archive.isPresent()) {
        made(file, archive.get(), target.getParent());
      } else {
        try (InputStream in = pack.files().open(file)) {
          byte[] bytes = in.readAllBytes();
          Files.write(target, commits.map(names -> names.in(bytes)).orElse(bytes));
        }
      }
    }
  }

  private void made(String file, String name, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> each :
        new SampleArchive(name, yaml(pack, file)).files().entrySet()) {
      Path target = folder.resolve(each.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, each.getValue());
    }
  }

  /**
   * A YAML file of a pack.
   *
   * @throws IOException also when it is none
   */
  static Tree yaml(Pack pack, String path) throws IOException {
    try (InputStream in = pack.files().open(path)) {
      return Documents.read(Format.YAML, in.readAllBytes(), Layout.NONE, Limits.DEFAULT)
          .tree()
          .orElseThrow(() -> new IOException(path + " is no YAML"));
    }
  }
}
