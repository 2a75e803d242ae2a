package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import dev.assay.model.Kind;
import dev.assay.model.Pack;
import dev.assay.model.Rule;
import dev.assay.model.Source;
import dev.assay.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every built-in pack, whatever it asks. */
final class PackDataTest {
  private static final List<Pack> PACKS = BuiltInPacks.read();

  /** A sentence in Chinese has at least one Chinese character, or is made of placeholders. */
  private static final Pattern CHINESE = Pattern.compile("\\p{Han}");

  private static final Pattern HALF_WIDTH = Pattern.compile("\\p{Han}[,;:?!]|\\p{Han}\\.(\\s|$)");

  private static Stream<Rule> rules() {
    return PACKS.stream().flatMap(pack -> pack.rules().stream());
  }

  @Test
  void thePacksAreThereUnderTheirFolders() {
    assertEquals(BuiltInPacks.names(), PACKS.stream().map(Pack::name).toList());
    assertTrue(BuiltInPacks.names().containsAll(List.of("core", "drills", "v4pro")));
    System.out.println("rules of built-in packs: " + rules().count());
    assertTrue(rules().count() > 90);
  }

  @Test
  void rulesKindsAndParametersAreSortedAndUnique() {
    for (Pack pack : PACKS) {
      sorted(pack.rules().stream().map(Rule::id).toList());
      sorted(pack.kinds().stream().map(Kind::name).toList());
    }
    List<String> kinds =
        PACKS.stream().flatMap(pack -> pack.kinds().stream()).map(Kind::name).toList();
    assertEquals(new TreeSet<>(kinds).size(), kinds.size());
  }

  private static void sorted(List<String> names) {
    assertEquals(List.copyOf(new TreeSet<>(names)), names);
  }

  @Test
  void everyRuleHasASampleThatFailsAndOneThatPasses() {
    List<String> missing = new ArrayList<>();
    for (Pack pack : PACKS) {
      List<String> paths = pack.files().entries().stream().map(Source.Entry::path).toList();
      for (Rule rule : pack.rules()) {
        for (String prefix : List.of("fail-", "pass-")) {
          String start = "rules/" + rule.name() + "/" + prefix;
          if (paths.stream().noneMatch(path -> path.startsWith(start))) {
            missing.add(rule.id() + " " + prefix);
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyFailingSampleSaysWhatIsExpected() {
    List<String> missing = new ArrayList<>();
    for (Pack pack : PACKS) {
      List<String> paths = pack.files().entries().stream().map(Source.Entry::path).toList();
      for (String path : paths) {
        String[] steps = path.split("/", -1);
        if (steps.length > 2 && steps[0].equals("rules") && steps[2].startsWith("fail-")) {
          String sample = steps.length > 3 ? steps[2] : steps[2].split("\\.", 2)[0];
          String expected = steps[0] + "/" + steps[1] + "/" + sample + ".expected.yaml";
          if (!paths.contains(expected)) {
            missing.add(pack.name() + "/" + expected);
          }
        }
      }
    }
    assertEquals(List.of(), missing.stream().distinct().toList());
  }

  @Test
  void everySentenceIsWrittenInChineseWithChinesePunctuation() {
    List<String> wrong = new ArrayList<>();
    for (Rule rule : rules().toList()) {
      for (Text text : List.of(rule.title(), rule.message(), rule.why(), rule.remedy())) {
        String words = text.zh().replaceAll("\\{[a-zA-Z]+\\}", "");
        boolean chinese = words.isBlank() || CHINESE.matcher(words).find();
        if (!chinese || HALF_WIDTH.matcher(text.zh()).find()) {
          wrong.add(rule.id() + ": " + text.zh());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }
}
