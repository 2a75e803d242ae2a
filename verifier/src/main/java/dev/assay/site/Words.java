package dev.assay.site;

import dev.assay.model.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The words of the site in one language. */
final class Words {
  private static final Map<Lang, Words> ALL = new EnumMap<>(Lang.class);

  static {
    for (Lang lang : Lang.values()) {
      ALL.put(lang, new Words(lang, load("messages/" + lang.tag() + ".properties")));
    }
  }

  private final Lang lang;
  private final Map<String, String> messages;

  private Words(Lang lang, Map<String, String> messages) {
    this.lang = lang;
    this.messages = messages;
  }

  static Words in(Lang lang) {
    return ALL.get(lang);
  }

  Lang lang() {
    return lang;
  }

  /** All messages by key. */
  Map<String, String> all() {
    return messages;
  }

  boolean has(String key) {
    return messages.containsKey(key);
  }

  /**
   * The message as written, with its placeholders; when {@code n} is 1 the form {@code key.one} is
   * taken where there is one.
   */
  String pattern(String key, Object n) {
    boolean one = "1".equals(String.valueOf(n)) && messages.containsKey(key + ".one");
    String found = messages.get(one ? key + ".one" : key);
    if (found == null) {
      throw new IllegalArgumentException("no message '" + key + "' in " + lang.tag());
    }
    return found;
  }

  /**
   * A message with its placeholders filled.
   *
   * @param namesAndValues alternating; whole numbers get group separators
   */
  String say(String key, Object... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    Object n = null;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], show(namesAndValues[i + 1]));
      n = "n".equals(namesAndValues[i]) ? namesAndValues[i + 1] : n;
    }
    return dev.assay.model.Text.same(pattern(key, n)).with(values).en();
  }

  private static String show(Object value) {
    return value instanceof Number number ? count(number.longValue()) : String.valueOf(value);
  }

  /** A count with a comma between thousands, in every language. */
  static String count(long number) {
    // Nearly all are short, and there are many on each page.
    return number >= 0 && number < 1_000
        ? Long.toString(number)
        : String.format(Locale.ROOT, "%,d", number);
  }

  private static Map<String, String> load(String name) {
    Properties read = new Properties();
    try (InputStream in = Assets.open(name)) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> messages = new HashMap<>();
    read.stringPropertyNames().forEach(key -> messages.put(key, read.getProperty(key)));
    return Map.copyOf(messages);
  }
}
