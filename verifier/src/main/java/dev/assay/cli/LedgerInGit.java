package dev.assay.cli;

import dev.assay.history.GitWitness;
import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import dev.assay.model.Source;
import dev.assay.model.Text;
import dev.assay.model.Witness;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What git remembers of a ledger: whether each committed version is a byte prefix of the next, and
 * the working copy of none less. It sees what the chain cannot: newest lines that were cut off, and
 * a ledger that was written anew as a whole.
 *
 * @param said one sentence about what was looked at, or why nothing was
 * @param breaches what is not as it was
 */
record LedgerInGit(Text said, List<PastAnswer.Breach> breaches) {
  private static final Text NONE =
      new Text(
          "git: there is no repository here, so removed newest lines would not show",
          "git：这里没有版本库，因此无法发现被删去的最新行");
  private static final Text NOTHING =
      new Text("git: no file of the ledger is committed yet", "git：账本尚未提交任何文件");
  private static final Text PREFIX =
      new Text(
          "git: {files} committed file(s), each version a byte prefix of the next",
          "git：{files} 个已提交的文件，每个版本都是下一版本的字节前缀");
  private static final Text BROKEN =
      new Text(
          "git: {breaches} change(s) to {files} committed file(s) took something away",
          "git：{files} 个已提交的文件中有 {breaches} 处改动删改了内容");

  LedgerInGit {
    breaches = List.copyOf(breaches);
  }

  /**
   * Asks git.
   *
   * @param ledger folder of the ledger
   */
  static LedgerInGit of(Path workspace, Path ledger) {
    Path root = workspace.toAbsolutePath().normalize();
    Path folder = ledger.toAbsolutePath().normalize();
    if (!folder.startsWith(root)) {
      return new LedgerInGit(NONE, List.of());
    }
    Witness witness = GitWitness.open(root, new NoFiles());
    if (witness.problem().isPresent()) {
      Text problem = witness.problem().get();
      return new LedgerInGit(new Text("git: " + problem.en(), "git：" + problem.zh()), List.of());
    }
    if (witness.commit().isEmpty()) {
      return new LedgerInGit(NONE, List.of());
    }
    String pattern = root.relativize(folder).toString().replace('\\', '/') + "/*.jsonl";
    PastQuestion question = new PastQuestion.AppendOnly(List.of(pattern), Set.of(), false);
    return said(Optional.ofNullable(witness.past(List.of(question)).get(question)));
  }

  private static LedgerInGit said(Optional<PastAnswer> answer) {
    if (answer.isEmpty()) {
      return new LedgerInGit(NONE, List.of());
    }
    List<PastAnswer.Breach> breaches = answer.get().breaches();
    Map<String, String> values =
        Map.of("files", "" + answer.get().asked(), "breaches", "" + breaches.size());
    if (answer.get().hidden().isPresent()) {
      Text hidden = answer.get().hidden().get();
      return new LedgerInGit(new Text("git: " + hidden.en(), "git：" + hidden.zh()), breaches);
    }
    if (!breaches.isEmpty()) {
      return new LedgerInGit(BROKEN.with(values), breaches);
    }
    return new LedgerInGit(answer.get().asked() == 0 ? NOTHING : PREFIX.with(values), List.of());
  }

  /** Nothing but the ledger is asked about, and git finds its files by itself. */
  private static final class NoFiles implements Source {
    @Override
    public List<Entry> entries() {
      return List.of();
    }

    @Override
    public InputStream open(String path) throws IOException {
      throw new NoSuchFileException(path);
    }
  }
}
