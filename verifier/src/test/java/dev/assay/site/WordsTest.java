package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of both languages, and that no template brings words of its own. */
class WordsTest {
  private static final Map<String, String> ENGLISH = Words.in(Lang.EN).all();
  private static final Map<String, String> CHINESE = Words.in(Lang.ZH_CN).all();

  @Test
  void bothLanguagesSayTheSameThings() {
    Set<String> english = new TreeSet<>(ENGLISH.keySet());
    english.removeIf(key -> key.endsWith(".one"));

    assertEquals(english, new TreeSet<>(CHINESE.keySet()));
    assertTrue(english.size() > 250, "messages: " + english.size());
  }

  @Test
  void noMessageIsWrittenTwice() throws IOException {
    for (String name : List.of("en", "zh-CN")) {
      Path file = Path.of("../site-templates/messages/" + name + ".properties");
      Set<String> keys = new TreeSet<>();
      int said = 0;
      for (String line : Files.readAllLines(file)) {
        if (line.contains("=") && !line.startsWith("#")) {
          String key = line.substring(0, line.indexOf('='));
          assertTrue(keys.add(key), name + " says '" + key + "' twice; the later hides the first");
          said++;
        }
      }
      assertTrue(said > 250, "messages: " + said);
    }
  }

  @Test
  void everySingularHasItsPlural() {
    for (String key : ENGLISH.keySet()) {
      if (key.endsWith(".one")) {
        assertTrue(ENGLISH.containsKey(key.substring(0, key.length() - 4)), key);
      }
    }
  }

  @Test
  void placeholdersAreTheSameInBothLanguages() {
    CHINESE.forEach(
        (key, text) -> assertEquals(placeholders(ENGLISH.get(key)), placeholders(text), key));
  }

  private static Set<String> placeholders(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{([a-z]+)}").matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  @Test
  void chineseKeepsItsOwnPunctuationAndSpaces() {
    Map<String, String> wrong = new TreeMap<>();
    CHINESE.forEach(
        (key, text) -> {
          if (Pattern.compile(
                  "\\p{IsHan}[,;:!?()]|[,;!?()]\\p{IsHan}|\\p{IsHan}[A-Za-z0-9{]|[A-Za-z0-9}%]\\p{IsHan}")
              .matcher(text.replaceAll("\\{(age|answer|name)}", "字"))
              .find()) {
            wrong.put(key, text);
          }
        });
    assertEquals(Map.of(), wrong);
  }

  @Test
  void noMessageShoutsOrApologises() {
    for (String text : ENGLISH.values()) {
      assertFalse(
          text.matches("(?i).*(!|\\b(please|oops|successfully|simply|suspicious)\\b).*"), text);
    }
    for (String text : CHINESE.values()) {
      assertFalse(text.matches(".*(！|您|请注意|成功|失败|不合格).*"), text);
    }
  }

  @Test
  void noTemplateHoldsWordsOfOneLanguage() throws IOException {
    List<String> words = new ArrayList<>();
    List<Path> templates = templates();
    for (Path template : templates) {
      String left =
          Files.readString(template, StandardCharsets.UTF_8)
              .replaceAll("(?s)<#--.*?-->", "")
              .replaceAll("\\$\\{(?:[^{}]|\\{[^{}]*})*}", "")
              .replaceAll("(?s)</?[#@](?:\"[^\"]*\"|\\((?:[^()]|\\([^()]*\\))*\\)|[^>])*>", "")
              .replaceAll("(?s)<pre.*?</pre>", "")
              .replaceAll("(?s)<(?:\"[^\"]*\"|[^>])*>", "")
              .replace("Assay", "")
              .replace("sha256", "")
              .replaceAll("404|assay|#L", "");
      for (String line : left.split("\n", -1)) {
        if (line.matches(".*\\p{L}.*")) {
          words.add(template.getFileName() + ": " + line.strip());
        }
      }
    }
    assertEquals(List.of(), words);
    assertTrue(templates.size() >= 19, "templates: " + templates.size());
  }

  @Test
  void everyMessageIsUsed() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path template : templates()) {
      all.append(Files.readString(template, StandardCharsets.UTF_8));
    }
    try (Stream<Path> sources =
        Files.walk(root().resolve("verifier/src/main/java/dev/assay/site"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(source, StandardCharsets.UTF_8));
      }
    }
    Set<String> unused = new TreeSet<>();
    for (String key : CHINESE.keySet()) {
      boolean made =
          key.matches(
              "(unit|verdict|state|derived|status|types?|sort|standing|kind|level|nav|mark|exit|phase|about\\.state|cause|due\\.sort|machine|waivers\\.state|why|diff\\.part|dirty|findings\\.group|bundle\\.(role|field|agreement|listed|looked|required)|gate|(family|drill|runs)\\.answer)\\..*");
      if (!made && all.indexOf("\"" + key + "\"") < 0) {
        unused.add(key);
      }
    }
    assertEquals(Set.of(), unused);
  }

  private static Path root() {
    return Path.of(System.getProperty("assay.root", ".."));
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(root().resolve("site-templates"))) {
      return files
          .filter(file -> file.toString().endsWith(".ftlh"))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .toList();
    }
  }
}
