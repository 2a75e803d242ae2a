package dev.assay.verify;

import dev.assay.model.Text;

/** Why a claim is in its state, in words. */
final class Reasons {
  static final Text CONFIRMED =
      new Text(
          "Derived from other evidence of the same run, inside the provable range.",
          "由同一次运行的其他证据推导得出，落在可证范围内。");
  static final Text CONTRADICTED =
      new Text(
          "The file says {said}, but the evidence allows only {provable}.",
          "文件所称为 {said}，而证据只允许 {provable}。");
  static final Text BELOW_RESOLUTION =
      new Text(
          "{said} is finer than the instants it could be derived from; they prove {provable}.",
          "{said} 比可用于推导的时刻更细；时刻只能证明 {provable}。");
  static final Text SAME_FILE =
      new Text(
          "Only the file that makes the claim speaks for it; nothing else was found.",
          "只有提出声明的文件自己为其作证，没有找到其他证据。");
  static final Text MISSING =
      new Text("The evidence it could be derived from is not there.", "可用于推导的证据不存在。");
  static final Text NO_FORMULA =
      new Text("Nothing it could be derived from was recorded.", "没有记录可用于推导的内容。");
  static final Text SIMULATED =
      new Text(
          "The run was dry or simulated and proves nothing about the real system.",
          "本次为空跑或模拟，对真实系统不构成证明。");

  private Reasons() {}
}
