package dev.assay.verify;

import dev.assay.model.Text;
import dev.assay.prose.RoadmapFault;
import java.util.HashMap;
import java.util.Map;

/** The sentences about faults of roadmaps. */
final class RoadmapWords {
  private RoadmapWords() {}

  static Text of(RoadmapFault fault) {
    Map<String, String> values = new HashMap<>(fault.values());
    values.put("id", fault.item());
    return words(fault).with(values);
  }

  private static Text words(RoadmapFault fault) {
    Map<String, String> values = fault.values();
    return switch (fault.kind()) {
      case DONE_BEFORE_START ->
          values.containsKey("finished")
              ? new Text(
                  "{id} ended on {finished}, before it began on {started}",
                  "{id} 在 {finished} 结束，早于开始日 {started}")
              : values.containsKey("as-of")
                  ? new Text(
                      "{id} is done, and begins on {started}, after {as-of}",
                      "{id} 已标完成，却在 {started} 才开始（晚于 {as-of}）")
                  : new Text(
                      "{id} is done, and {after}, which must come first, is '{status}'",
                      "{id} 已完成，而应先行的 {after} 为 '{status}'");
      case OUT_OF_ORDER ->
          new Text(
              "{id} is '{said}' while {after}, which must come first, is '{status}'",
              "{id} 为 '{said}'，而应先行的 {after} 为 '{status}'");
      case ORDER_UNKNOWN ->
          new Text(
              "whether {id} came in order cannot be decided: {after}, which must come first, has no status",
              "{id} 是否按序无法判定：应先行的 {after} 没有状态");
      case BLOCKED_WITHOUT_REASON ->
          new Text(
              "{id} has been blocked since {since}, and lacks: {missing}",
              "{id} 自 {since} 起阻塞，缺少：{missing}");
      case BLOCKED_SINCE_UNKNOWN ->
          new Text(
              "{id} is blocked, nobody says since when, and it lacks: {missing}",
              "{id} 处于阻塞，未说明起始日，且缺少：{missing}");
      case DONE_WITHOUT ->
          new Text("{id} is done, and names no {missing}", "{id} 已完成，却未写明：{missing}");
      case LANDED_WITHOUT_PROOF ->
          new Text("{id} is done, and gives no {missing}", "{id} 已完成，却未给出：{missing}");
      case UNKNOWN_STATUS ->
          new Text(
              "{id} has the status '{status}'; known are done, in_progress, blocked, planned",
              "{id} 的状态为 '{status}'；约定为 done、in_progress、blocked、planned");
      case DUPLICATE_ID -> new Text("{id} stands here twice", "{id} 出现两次");
      case UNKNOWN_AFTER ->
          values.containsKey("after")
              ? new Text("{id} comes after {after}, which is nowhere", "{id} 排在 {after} 之后，而后者不存在")
              : new Text("the order names {id}, which is nowhere", "顺序中提到 {id}，但它不存在");
      case DONE_WITH_OPEN_ACCEPTANCE ->
          new Text(
              "{id} is done, and {open} of its acceptance is open: {text}",
              "{id} 已完成，但有 {open} 项验收未满足：{text}");
    };
  }
}
