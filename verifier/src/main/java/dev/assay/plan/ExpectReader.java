package dev.assay.plan;

import com.google.re2j.Pattern;
import dev.assay.model.Kind;
import dev.assay.model.Pack;
import dev.assay.model.Plan;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code expects}: the evidence that must be there. */
final class ExpectReader {
  private static final int MOST = 1_000_000;

  /** A century: longer is a slip of the pen. */
  private static final BigDecimal LONGEST = BigDecimal.valueOf(36_525L * 86_400);

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");

  private ExpectReader() {}

  /** Those of kinds in use; the others were left out on the command line. */
  static List<Plan.Expectation> read(Config config, PackChoice packs) {
    Set<String> declared = kinds(packs.declared());
    Set<String> inUse = kinds(packs.inUse());
    List<Plan.Expectation> expectations = new ArrayList<>();
    for (Value value : config.expects()) {
      Fields fields = value.fields("kind", "min", "max-age", "files", "version", "commit");
      Value kind = fields.required("kind");
      if (!declared.contains(kind.text())) {
        throw kind.unknown("kind '" + kind.text() + "'", kind.text(), declared);
      }
      Plan.Expectation expectation =
          new Plan.Expectation(
              kind.text(),
              fields.optional("min").map(min -> min.integer(1, MOST)).orElse(1),
              fields.optional("max-age").map(ExpectReader::age),
              fields.texts("files"),
              fields.optional("version").map(Value::anyText),
              fields.optional("commit").map(ExpectReader::commit),
              value.location());
      if (inUse.contains(kind.text())) {
        expectations.add(expectation);
      }
    }
    return expectations;
  }

  static Set<String> kinds(List<Pack> packs) {
    Set<String> names = new TreeSet<>();
    packs.forEach(pack -> pack.kinds().stream().map(Kind::name).forEach(names::add));
    return names;
  }

  private static String commit(Value value) {
    String text = value.anyText();
    if (!COMMIT.matches(text)) {
      throw value.wrong("'" + text + "' is no commit", "write 7 to 40 lower-case hex digits");
    }
    return text;
  }

  /** A duration with its unit, more than nothing and at most a century. */
  static Duration age(Value value) {
    if (value.text().chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
      throw value.wrong("'" + value.text() + "' has no unit", "write for example 24 h or 7 d");
    }
    BigDecimal seconds = ParameterValue.of(value, Unit.SECOND).number();
    if (seconds.signum() == 0 || seconds.compareTo(LONGEST) > 0) {
      throw value.wrong("'" + value.text() + "' is no age", "write for example 24 h or 7 d");
    }
    return Duration.ofMillis(
        seconds.movePointRight(3).setScale(0, RoundingMode.CEILING).longValue());
  }
}
