package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DirectorySource;
import dev.assay.evidence.EvidenceScanner;
import dev.assay.model.Check;
import dev.assay.model.Operator;
import dev.assay.model.Pack;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import dev.assay.verify.Verifier;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On which side of a limit its border lies is decided by samples: a comparison with a parameter
 * that takes the other side ({@code <} for {@code <=}) must change what some sample of its rule
 * yields.
 */
class ThresholdMutantsTest {
  private static final Pattern COMPARISON = Pattern.compile(" (<=|>=|<|>) (?=[^=])");

  /** What is compared with a plain number: which limit is meant, not where it lies. */
  private static final Pattern PLAIN =
      Pattern.compile("^ (?:<=|>=|<|>) (?:1000\\.0|5\\.0|[0-9]+\\b(?!\\.))");

  /** The parameter right after the comparison; elsewhere all of the rule are meant. */
  private static final Pattern AT_ONCE =
      Pattern.compile("^ (?:<=|>=|<|>) params\\['([a-z0-9-]+)'\\]");

  /** Half of 67 is no whole number: there is no border to stand on. */
  private static final String NO_BORDER = "full-run-share";

  /** Its samples lower the limit by an {@code assay.yaml}; 20 000 events would be 2 MB. */
  private static final Set<String> LOWERED = Set.of("v4pro/events-per-day");

  /**
   * Their comparisons allow for rounding, compare days, or say the same of two places: a turned one
   * yields the same. Their borders are samples all the same, a millisecond or a point apart.
   */
  private static final Set<String> TOLERANT =
      Set.of(
          "v4pro/coverage-kept",
          "v4pro/error-alert-sent",
          "v4pro/fatal-alert-sent",
          "v4pro/night-event-on-next-trading-day");

  private static final Map<String, String> OTHER_SIDE =
      Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");

  private static final Set<String> BORDERS =
      Set.of(
          "alert-coverage-drop",
          "alert-fail-rate",
          "alert-latency",
          "ci-budget",
          "compliance-budget",
          "high-freq-second",
          "level-critical",
          "level-exceeded",
          "level-warning",
          "margin-limit",
          "max-retries",
          "max-rounds",
          "min-coverage",
          "min-dimension",
          "min-maturity",
          "min-training-days",
          "report-budget",
          "report-cancel-5s",
          "report-cancel-day",
          "response-error",
          "response-fatal",
          "response-warning",
          "sim-budget");

  @TempDir private Path folder;
  private final Plan plan = BuiltInPacksTest.plan();
  private int folders;

  /** One rule with one comparison turned to the other side. */
  private record Mutant(Rule rule, String parameters, String where) {}

  @Test
  void everyBorderIsHeldBySamples() throws Exception {
    Pack pack =
        plan.packs().stream().filter(each -> each.name().equals("v4pro")).findFirst().orElseThrow();
    List<String> alive = new ArrayList<>();
    Set<String> parameters = new TreeSet<>();
    int killed = 0;
    for (Rule rule : pack.rules()) {
      List<Mutant> mutants = LOWERED.contains(rule.id()) ? List.of() : mutants(rule);
      if (mutants.isEmpty()) {
        continue;
      }
      Map<Path, Boolean> samples = samples(pack, rule);
      assertEquals(samples, answers(rule, samples), rule.id() + " as it stands");
      for (Mutant mutant : mutants) {
        if (!answers(mutant.rule(), samples).equals(samples)) {
          killed++;
          parameters.addAll(List.of(mutant.parameters().split(",", -1)));
        } else if (!TOLERANT.contains(rule.id())) {
          alive.add(rule.id() + ": " + mutant.where());
        }
      }
    }
    System.out.println("saw " + killed + " mutants of " + parameters);
    assertEquals(List.of(), alive);
    Set<String> missing = new TreeSet<>(BORDERS);
    missing.removeAll(parameters);
    assertEquals(Set.of(), missing, "borders no rule asks about");
    assertTrue(killed >= 50, "killed: " + killed);
  }

  private static List<Mutant> mutants(Rule rule) {
    List<Mutant> mutants = new ArrayList<>();
    if (rule.check() instanceof Check.Threshold threshold) {
      Operator other =
          Operator.ofSymbol(OTHER_SIDE.get(threshold.operator().symbol())).orElseThrow();
      Check check =
          new Check.Threshold(threshold.statement(), other, threshold.limit(), threshold.when());
      String parameter = threshold.limit().substring(threshold.limit().indexOf('/') + 1);
      mutants.add(new Mutant(with(rule, "check", check), parameter, "op " + other.symbol()));
    } else if (rule.check() instanceof Check.Expression expression) {
      String cel = expression.cel();
      String parameters = parameters(cel);
      if (parameters.isEmpty() || parameters.equals(NO_BORDER)) {
        return List.of();
      }
      Matcher matcher = COMPARISON.matcher(cel);
      while (matcher.find()) {
        String rest = cel.substring(matcher.start());
        if (!PLAIN.matcher(rest).find() && !rest.startsWith(" >= params['" + NO_BORDER)) {
          String mutated =
              cel.substring(0, matcher.start(1))
                  + OTHER_SIDE.get(matcher.group(1))
                  + cel.substring(matcher.end(1));
          Rule other = with(rule, "check", with(expression, "cel", mutated));
          Matcher named = AT_ONCE.matcher(rest);
          mutants.add(new Mutant(other, named.find() ? named.group(1) : parameters, shown(rest)));
        }
      }
    }
    return mutants;
  }

  private static String shown(String rest) {
    return rest.strip().substring(0, Math.min(60, rest.strip().length()));
  }

  private static String parameters(String cel) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = Pattern.compile("params\\['([a-z0-9-]+)'\\]").matcher(cel);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return String.join(",", names);
  }

  /** The samples of a rule laid out, and whether each must fail. */
  private Map<Path, Boolean> samples(Pack pack, Rule rule) throws IOException {
    Map<Path, Boolean> samples = new TreeMap<>();
    for (Sample sample : Sample.of(pack, rule)) {
      if (sample.files().stream().noneMatch(file -> file.endsWith("/assay.yaml"))) {
        Path there = Files.createDirectory(folder.resolve("s" + folders++));
        new SampleFiles(pack, Optional.empty()).lay(sample, there);
        samples.put(there, sample.fails());
      }
    }
    return samples;
  }

  /** Whether a rule, asked alone, fires on each of the samples. */
  private Map<Path, Boolean> answers(Rule rule, Map<Path, Boolean> samples) {
    Plan alone = with(plan, "rules", List.of(rule));
    Verifier verifier = new Verifier(alone);
    Map<Path, Boolean> answers = new TreeMap<>();
    for (Path sample : samples.keySet()) {
      DirectorySource source = DirectorySource.of(sample, List.of(), Set.of());
      Run run =
          verifier.verify(
              EvidenceScanner.scan(source, alone, 1),
              SampleWorld.USUAL.witness(),
              Optional.empty(),
              "test",
              Set.of());
      answers.put(sample, run.findings().stream().anyMatch(each -> each.rule().equals(rule.id())));
    }
    return answers;
  }

  /** A copy of a record in which one component has another value. */
  @SuppressWarnings("unchecked")
  private static <R extends Record> R with(R record, String component, Object value) {
    RecordComponent[] all = record.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[all.length];
    Object[] values = new Object[all.length];
    try {
      for (int i = 0; i < all.length; i++) {
        types[i] = all[i].getType();
        boolean other = all[i].getName().equals(component);
        values[i] = other ? value : all[i].getAccessor().invoke(record);
      }
      return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
