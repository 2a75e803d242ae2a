package dev.assay.history;

import dev.assay.model.Text;
import java.util.Map;

/** Why a repository is not opened. */
final class RepositoryProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  private RepositoryProblem(Text text) {
    super(text.en());
    this.text = text;
  }

  /** It refers to something outside of itself. */
  static RepositoryProblem outside(String what) {
    return of("the repository is not used: {what} leads out of it", "不使用该版本库：{what} 指向其外部", what);
  }

  /** It, or a part of it, cannot be read. */
  static RepositoryProblem unreadable(String what) {
    return of("the repository is not used: {what} cannot be read", "不使用该版本库：无法读取 {what}", what);
  }

  /** It is of a format that is not read. */
  static RepositoryProblem unsupported(String what) {
    return of("the repository is not used: {what} is not supported", "不使用该版本库：不支持 {what}", what);
  }

  /** The reason in words. */
  Text text() {
    return text;
  }

  private static RepositoryProblem of(String en, String zh, String what) {
    return new RepositoryProblem(new Text(en, zh).with(Map.of("what", what)));
  }
}
