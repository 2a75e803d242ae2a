package dev.assay.plan;

import dev.assay.model.Pack;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The smallest pack that uses everything, to be broken in one place by each test. */
final class SmallPack {
  static final String MANIFEST =
      """
      name: mine
      version: 0.1.0
      title: {en: Mine, zh-CN: 我的}
      parameters:
        max-rto:
          title: {en: Longest recovery, zh-CN: 最长恢复时间}
          unit: s
          default: 10
          source: our runbook
      modes:
        strictness: [lenient, strict]
      known:
        colours:
          title: {en: Colours, zh-CN: 颜色}
          values: [red, green]
          source: our runbook
      """;

  static final String EXIT_CODES =
      """
      title: {en: Our codes, zh-CN: 我们的退出码}
      mode: strictness
      tables:
        lenient:
          title: {en: Lenient, zh-CN: 宽松}
          source: our runbook
          codes:
            - {code: 0, name: FINE, severity: INFO}
            - {code: 1, name: OTHER, severity: ERROR}
            - {code: 7, name: SLOW, severity: ERROR}
          order: [7, 1]
        strict:
          title: {en: Strict, zh-CN: 严格}
          source: our runbook
          from: lenient
          codes: [{code: 8, name: TOO_SLOW, severity: FATAL}]
          rules: {rto-within-limit: 8}
      recoverable:
        all: {codes: [7], source: our runbook}
      otherwise: 1
      recorded: [rto-within-limit]
      """;

  static final String KIND =
      """
      kind: drill
      title: {en: Drill, zh-CN: 演练}
      format: env
      names: ["*drill*.env"]
      keys: [rto_seconds, started]
      where: {schema: "1|2"}
      layout:
        types: {rto_seconds: number}
        numbered: [{name: steps, prefix: STEP_, types: {MS: integer}}]
      run: drill_id
      instants: [started]
      fields: {total: STEPS}
      simulated: doc.result == 'simulated'
      links:
        log: {kind: drill-log, own: drill_id, other: facts/drill_id, beside: true}
      states:
        rto:
          title: {en: Recovery time, zh-CN: 恢复时间}
          field: rto_seconds
          unit: s
          text: {en: "Recovery took {said}", zh-CN: "恢复用时 {said}"}
          derive:
            - {duration: {from: log, start: facts/a, end: facts/b}}
            - {sum: {from: self, of: [x, y], factor: 0.001}}
            - {sum-of: {from: self, list: steps, member: MS, factor: 0.001}}
            - {count: {from: log, list: events, member: event, value: fault}}
            - {difference: {from: self, minuend: x, subtrahend: y}}
      drill:
        family: wal
        title: {en: WAL, zh-CN: WAL}
        started: started
        metrics: [rto]
        timeline: {from: log, list: events, event: event, instant: ts, order: [fault, healthy]}
      """;

  static final String LOG =
      """
      kind: drill-log
      title: {en: Drill log, zh-CN: 演练日志}
      format: log
      names: ["*drill*.log"]
      layout:
        lines:
          - {name: facts, regex: '^(?P<key>[a-z_]+)=(?P<value>.*)$', fact: {key: key, value: value, types: {n: integer}}}
          - {name: events, regex: '^(?P<ts>\\S+) (?P<event>\\w+)$', types: {event: string}}
      """;

  static final String RULE =
      """
      title: {en: RTO within its limit, zh-CN: RTO 在上限之内}
      level: error
      kinds: [drill]
      measured: true
      check:
        threshold: {of: rto, op: "<=", limit: max-rto}
      message: {en: "{actual} is over {expected}", zh-CN: "{actual} 超过 {expected}"}
      why: {en: Downtime costs., zh-CN: 停机有代价。}
      remedy: {en: Recover faster., zh-CN: 加快恢复。}
      source: our runbook
      """;

  private SmallPack() {}

  /** Its files. */
  static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put("pack.yaml", MANIFEST);
    files.put("exit-codes/mine.yaml", EXIT_CODES);
    files.put("kinds/drill.yaml", KIND);
    files.put("kinds/drill-log.yaml", LOG);
    files.put("rules/rto-within-limit/rule.yaml", RULE);
    files.put("rules/rto-within-limit/pass-1.drill.env", "rto_seconds=1\n");
    return files;
  }

  /** The pack as it is. */
  static Pack read() {
    return read(files());
  }

  /** The pack made of these files. */
  static Pack read(Map<String, String> files) {
    return PackReader.read(new MemorySource(files), "mine");
  }

  /** The pack read after others. */
  static Pack read(Map<String, String> files, List<Pack> known) {
    return PackReader.read(List.of(new PackFolder(new MemorySource(files), "mine")), known).get(0);
  }
}
