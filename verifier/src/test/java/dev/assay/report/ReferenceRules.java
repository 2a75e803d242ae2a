package dev.assay.report;

import dev.assay.model.Check;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.Pack;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Source;
import dev.assay.model.Text;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The rules of the {@link ReferenceRun}. */
final class ReferenceRules {
  static final String ID = "drills/rto-within-limit";
  static final String ERROR = "core/rules-without-error";
  static final String GATE = "core/gate-condition-met";
  static final String OFF = "drills/switched-off";

  private ReferenceRules() {}

  static Plan plan() {
    List<Rule> rules =
        List.of(
            rule(GATE, Optional.empty(), Optional.empty()),
            rule(ERROR, Optional.empty(), Optional.empty()),
            rule("core/silent", Optional.empty(), Optional.empty()),
            rule(ID, Optional.of("FATAL"), Optional.empty()),
            rule(OFF, Optional.empty(), Optional.of("not ours | <b>我们没有</b> ](x)")));
    Pack pack =
        new Pack(
            "drills",
            "0.1.0",
            new Text("Drills", "演练"),
            "sha256:" + "5".repeat(64),
            List.of(),
            rules,
            List.of(),
            Map.of(),
            new NoFiles());
    return new Plan(
        List.of(pack),
        List.of(),
        List.of(),
        List.of(),
        rules,
        Map.of(),
        Map.of("bundles", "strict", "partners", "lenient"),
        List.of(),
        List.of(),
        List.of(),
        new Plan.Site("Assay", "target/site"),
        Optional.empty(),
        "evidence/runs");
  }

  private static Rule rule(String id, Optional<String> severity, Optional<String> off) {
    return new Rule(
        id,
        new Text("The <limit> | is kept", "不超过上限"),
        Level.ERROR,
        FindingKind.FAIL,
        Set.of(),
        false,
        new Check.Schema(),
        new Text("m", "m"),
        new Text("Why & \"wherefore\" <em>matter</em>.", "原因 <重要>。"),
        new Text("Look at {path} | `x`.", "查看 {path}。"),
        "seed 004 §2",
        severity,
        severity.isPresent() ? OptionalInt.of(7) : OptionalInt.empty(),
        severity.isPresent() ? List.of("drills/max-rto") : List.of(),
        off,
        true);
  }

  private record NoFiles() implements Source {
    @Override
    public List<Entry> entries() {
      return List.of();
    }

    @Override
    public InputStream open(String path) throws FileNotFoundException {
      throw new FileNotFoundException(path);
    }
  }
}
