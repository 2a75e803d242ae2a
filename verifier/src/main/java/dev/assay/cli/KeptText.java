package dev.assay.cli;

import dev.assay.history.Kept;
import dev.assay.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a recorded run's evidence became, in words. */
final class KeptText {
  private static final Text KEPT =
      new Text(
          "kept {files} files of evidence, {fresh} of them new",
          "保存 {files} 个证据文件，其中 {fresh} 个为新增");
  private static final Text NOT_KEPT =
      new Text("not kept: {binary} binary, {large} too large", "未保存：{binary} 个二进制文件，{large} 个过大");
  private static final Text PRUNED =
      new Text(
          "took away {files} kept files that are too old or too much ({bytes} bytes)",
          "删除 {files} 个过旧或超量的保存文件（{bytes} 字节）");

  private KeptText() {}

  static List<Text> of(Kept kept) {
    List<Text> texts = new ArrayList<>();
    if (kept.files() > 0) {
      texts.add(KEPT.with(Map.of("files", "" + kept.files(), "fresh", "" + kept.fresh())));
    }
    if (kept.binary() + kept.large() > 0) {
      texts.add(NOT_KEPT.with(Map.of("binary", "" + kept.binary(), "large", "" + kept.large())));
    }
    if (kept.prunedFiles() > 0) {
      texts.add(
          PRUNED.with(Map.of("files", "" + kept.prunedFiles(), "bytes", "" + kept.prunedBytes())));
    }
    return texts;
  }
}
