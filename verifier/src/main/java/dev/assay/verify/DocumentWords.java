package dev.assay.verify;

import dev.assay.model.Sense;
import dev.assay.model.Text;
import dev.assay.prose.Stated;

/** The sentences about claims of documents. */
final class DocumentWords {
  static final Text CONFIRMED =
      new Text(
          "What it cites is there, and evidence among it was judged and passes.",
          "所引内容均在，其中的证据经核验通过。");
  static final Text FAILS =
      new Text("The evidence it cites, '{path}', fails.", "它引用的证据 '{path}' 未通过核验。");
  static final Text UNTICKED =
      new Text(
          "The document is called done, and {n} of its acceptance boxes are not ticked.",
          "文档自称已完成，但有 {n} 个验收复选框未勾选。");
  static final Text UNCITED = new Text("It cites nothing that could prove it.", "它没有引用任何可作证明的内容。");
  static final Text MISSING =
      new Text("What it cites, '{path}', is not there.", "它引用的 '{path}' 不存在。");
  static final Text WEAK =
      new Text(
          "What it cites, '{path}', was a dry or simulated run, or could not be decided.",
          "它引用的 '{path}' 是空跑或模拟，或尚无法判定。");
  static final Text ONLY_THERE =
      new Text(
          "What it cites is there, but none of it is evidence that was judged.",
          "所引内容存在，但其中没有经核验的证据。");

  private DocumentWords() {}

  static Text title(Stated.Name name) {
    return switch (name) {
      case STATUS -> new Text("Status of the document", "文档状态");
      case ROW -> new Text("Row of a table", "表格行");
      case BOX -> new Text("Ticked box", "已勾选项");
      case REQUIREMENT -> new Text("Requirement", "需求");
      case ROADMAP_ITEM -> new Text("Roadmap item", "路线图条目");
    };
  }

  /** A row holds the words that say so already. */
  static Text statement(Stated stated) {
    if (stated.name() == Stated.Name.ROW) {
      return Text.same("{text}");
    }
    return stated.sense() == Sense.QUALIFIED
        ? new Text("{text}: {said} (with a limit)", "{text}：{said}（有保留）")
        : new Text("{text}: {said}", "{text}：{said}");
  }
}
