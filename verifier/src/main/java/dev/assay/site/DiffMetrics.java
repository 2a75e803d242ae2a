package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.EvidenceVersion;
import dev.assay.model.FindingKind;
import dev.assay.model.Operator;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults.Said;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbers with a limit that two runs have in common. A new file is compared with the last one
 * of its kind that the run before had; of several new ones the last stands for all that are within
 * their limit.
 */
final class DiffMetrics {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

  /** Rows of chart and table; the ones that matter come first. */
  static final int MOST = 12;

  /**
   * One number.
   *
   * @param now what the later run says
   * @param kind of its file; empty when that was not kept
   */
  record Pair(Optional<Said> before, Said now, String kind) {
    String path() {
      return now.id().substring(0, now.id().lastIndexOf('#'));
    }

    String pointer() {
      return now.id().substring(now.id().lastIndexOf('#') + 1);
    }

    boolean over() {
      return outcome(now) == FindingKind.FAIL;
    }

    boolean same() {
      return before.isPresent()
          && before.get().value().equals(now.value())
          && before.get().limit().equals(now.limit());
    }

    /** Whether one line can stand for its limit: the number is to stay below. */
    boolean drawn() {
      Operator operator = now.limit().orElseThrow().operator();
      return (operator == Operator.AT_MOST || operator == Operator.LESS)
          && now.limit().get().value().signum() > 0
          && now.value().orElseThrow().signum() >= 0;
    }

    BigDecimal share() {
      return DiffMetrics.share(now);
    }

    /** The nearer to its limit, the less; of those beyond it, the further the less. */
    BigDecimal rank() {
      BigDecimal distance = share().subtract(BigDecimal.ONE).abs();
      return over() ? distance.negate() : distance;
    }
  }

  private final List<Pair> pairs = new ArrayList<>();

  DiffMetrics(
      List<Said> before,
      Optional<List<EvidenceVersion>> then,
      List<Said> after,
      Optional<List<EvidenceVersion>> now) {
    Map<String, String> kinds = kinds(now);
    Map<String, String> oldKinds = kinds(then);
    Map<String, Said> old = new HashMap<>();
    Map<String, Said> latest = new HashMap<>();
    for (Said each : sorted(before)) {
      old.put(each.id(), each);
      latest.put(sort(each, oldKinds), each);
    }
    Map<String, Said> fresh = new HashMap<>();
    for (Said each : sorted(after)) {
      if (old.containsKey(each.id())) {
        pairs.add(new Pair(Optional.of(old.get(each.id())), each, kind(each, kinds)));
      } else if (outcome(each) == FindingKind.FAIL) {
        String sort = sort(each, kinds);
        pairs.add(new Pair(Optional.ofNullable(latest.get(sort)), each, kind(each, kinds)));
      } else {
        fresh.put(sort(each, kinds), each);
      }
    }
    fresh.forEach(
        (sort, each) ->
            pairs.add(new Pair(Optional.ofNullable(latest.get(sort)), each, kind(each, kinds))));
    pairs.sort(
        Comparator.comparing((Pair each) -> !each.over())
            .thenComparing(Pair::same)
            .thenComparing(Pair::rank)
            .thenComparing(each -> each.now().id()));
  }

  List<Pair> all() {
    return pairs;
  }

  private static List<Said> sorted(List<Said> all) {
    return all.stream()
        .filter(each -> each.value().isPresent() && each.limit().isPresent())
        .filter(each -> each.id().indexOf('#') >= 0)
        .sorted(Comparator.comparing(Said::id))
        .toList();
  }

  private static Map<String, String> kinds(Optional<List<EvidenceVersion>> evidence) {
    Map<String, String> kinds = new HashMap<>();
    evidence.orElse(List.of()).forEach(each -> kinds.put(each.path(), each.kind()));
    return kinds;
  }

  private static String kind(Said said, Map<String, String> kinds) {
    return kinds.getOrDefault(said.id().substring(0, said.id().lastIndexOf('#')), "");
  }

  /** What tells which number this is, whatever its file is called; a file of no kind has its id. */
  private static String sort(Said said, Map<String, String> kinds) {
    String kind = kind(said, kinds);
    return kind.isEmpty()
        ? said.id()
        : kind + "\0" + said.id().substring(said.id().lastIndexOf('#'));
  }

  static FindingKind outcome(Said said) {
    return said.limit().orElseThrow().outcome();
  }

  /** The share of its limit, 0 for a limit of 0. */
  static BigDecimal share(Said said) {
    BigDecimal limit = said.limit().orElseThrow().value();
    return limit.signum() == 0
        ? BigDecimal.ZERO
        : said.value().orElseThrow().divide(limit, MathContext.DECIMAL32);
  }

  /** A number with the unit of its limit, as the run that judged it recorded the limit. */
  static String value(PageScope scope, Said said, RunRecord run) {
    BigDecimal value = said.value().orElseThrow();
    String digits = digits(said.said(), value);
    return scope.show.value(digits, unit(said, run));
  }

  static String limit(PageScope scope, Said said, RunRecord run) {
    var limit = said.limit().orElseThrow();
    return scope.show.limit(limit.operator(), limit.value(), unit(said, run));
  }

  /**
   * The unit of a number and its limit. What is recorded is the parameter, which may have another
   * unit than the number, such as 5 min for milliseconds: then it is the unit in which both say the
   * same. A plain number where there is none.
   */
  static Unit unit(Said said, RunRecord run) {
    Claim.Limit limit = said.limit().orElseThrow();
    String[] recorded = run.parameters().getOrDefault(limit.parameter(), "").split(" ", 2);
    Optional<Unit> own = recorded.length < 2 ? Optional.empty() : Unit.ofSymbol(recorded[1]);
    if (own.isEmpty() || !NUMBER.matcher(recorded[0]).matches()) {
      return Unit.COUNT;
    }
    BigDecimal value = new BigDecimal(recorded[0]);
    return Stream.concat(own.stream(), Stream.of(Unit.values()))
        .filter(each -> each.dimension() == own.get().dimension())
        .filter(each -> own.get().convert(value, each).compareTo(limit.value()) == 0)
        .findFirst()
        .orElse(Unit.COUNT);
  }

  /** The digits of the source, where they mean the same number. */
  private static String digits(String said, BigDecimal value) {
    boolean plain = NUMBER.matcher(said).matches();
    return plain && new BigDecimal(said).compareTo(value) == 0 ? said : value.toPlainString();
  }
}
