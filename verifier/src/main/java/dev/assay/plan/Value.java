package dev.assay.plan;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.assay.model.Location;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A value in a file that people wrote; every question it cannot answer is a located error. */
record Value(Page page, String pointer, Node node) {
  /** Names of packs, kinds, rules, parameters: they become ids, file names and URLs. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Names that expressions use as variables. */
  private static final Pattern VARIABLE = Pattern.compile("[a-z][a-z0-9_]*");

  private static final String NAME_HELP =
      "lower-case letters, digits and single hyphens, for example 'max-rto'";

  private static final String VARIABLE_HELP =
      "lower-case letters, digits and underscores, for example 'log'";

  private static final int LONGEST_NAME = 80;

  /** Where it stands. */
  Location location() {
    return page.at(node.start(), pointer);
  }

  /** An error at this value. */
  PlanException wrong(String problem, String help) {
    return new PlanException(location(), problem, help);
  }

  /** How the file shows it, for {@code assay config}: {@code assay.yaml:14}. */
  String origin() {
    return page.path() + ":" + location().line();
  }

  /** An object with no other keys than these. */
  Fields fields(String... known) {
    return new Fields(
        this, object("an object with keys such as '" + known[0] + "'"), List.of(known));
  }

  /** An object whose keys are names: the values in the order of the file. */
  Map<String, Value> map() {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Node.Member member : object("an object").members()) {
      values.put(member.key(), child(member));
    }
    return values;
  }

  /** Whether a list stands here. */
  boolean isList() {
    return node instanceof Node.Array;
  }

  /** Whether an object stands here. */
  boolean isObject() {
    return node instanceof Node.Obj;
  }

  /** The items of the list that must stand here. */
  List<Value> list() {
    if (!(node instanceof Node.Array array)) {
      throw wrong("expected a list, found " + sort(), "write `[a, b]` or one `- item` a line");
    }
    List<Value> values = new ArrayList<>();
    for (Node item : array.items()) {
      values.add(new Value(page, Pointer.child(pointer, "" + values.size()), item));
    }
    return values;
  }

  /** A list of texts. */
  List<String> texts() {
    return list().stream().map(Value::text).toList();
  }

  /** A text that is not blank; numbers and booleans count as they are written. */
  String text() {
    if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
      throw wrong("expected a text, found " + sort(), "write one text");
    }
    String text = scalar.text();
    if (text.isBlank()) {
      throw wrong("expected a text, found an empty one", "write one text, or leave the key out");
    }
    return text;
  }

  /** A text that may be empty. */
  String anyText() {
    return node instanceof Node.Scalar scalar && !scalar.isNull() ? scalar.text() : text();
  }

  /** A name of a pack, kind, rule, parameter: {@code [a-z0-9-]}, at most 80 characters. */
  String name() {
    String text = text();
    if (!fits(text, NAME)) {
      throw wrong("'" + text + "' is not a name", "use " + NAME_HELP);
    }
    return text;
  }

  /** A name that expressions can use: {@code [a-z][a-z0-9_]*}. */
  String variable() {
    String text = text();
    if (!fits(text, VARIABLE)) {
      throw wrong("'" + text + "' is not a name", "use " + VARIABLE_HELP);
    }
    return text;
  }

  /** Every key of this object must be a name. */
  void checkNames() {
    checkKeys(NAME, NAME_HELP);
  }

  /** Every key of this object must be a name that expressions can use. */
  void checkVariables() {
    checkKeys(VARIABLE, VARIABLE_HELP);
  }

  private void checkKeys(Pattern pattern, String help) {
    for (String key : map().keySet()) {
      if (!fits(key, pattern)) {
        throw badKey(key, "'" + key + "' is not a name", "use " + help);
      }
    }
  }

  private static boolean fits(String name, Pattern pattern) {
    return name.length() <= LONGEST_NAME && pattern.matches(name);
  }

  /** true or false. */
  boolean bool() {
    if (node instanceof Node.Scalar scalar && scalar.value() instanceof Boolean bool) {
      return bool;
    }
    throw wrong("expected true or false, found " + sort(), "write true or false");
  }

  /** A whole number within bounds, both inclusive. */
  int integer(int least, int most) {
    if (node instanceof Node.Scalar scalar
        && scalar.value() instanceof Long number
        && number >= least
        && number <= most) {
      return number.intValue();
    }
    String range = "a whole number from " + least + " to " + most;
    throw wrong("expected " + range + ", found " + sort(), "write " + range);
  }

  /** A decimal number. */
  BigDecimal number() {
    if (node instanceof Node.Scalar scalar) {
      if (scalar.value() instanceof BigDecimal number) {
        return number;
      }
      if (scalar.value() instanceof Long number) {
        return BigDecimal.valueOf(number);
      }
    }
    throw wrong("expected a number, found " + sort(), "write a number such as 0.001");
  }

  /** One of some words. */
  <T> T one(Collection<T> values, Function<T, String> word) {
    String text = text();
    for (T value : values) {
      if (word.apply(value).equals(text)) {
        return value;
      }
    }
    throw unknown("value '" + text + "'", text, values.stream().map(word).toList());
  }

  /** An error about a name nobody knows, with the nearest one. */
  PlanException unknown(String what, String word, Collection<String> known) {
    return wrong("unknown " + what, Nearest.help(word, known));
  }

  /** An error about a key of this object that nobody knows, at the key. */
  PlanException unknownKey(String what, String key, Collection<String> known) {
    return badKey(key, "unknown " + what, Nearest.help(key, known));
  }

  /** An error at a key of this object. */
  PlanException badKey(String key, String problem, String help) {
    Node.Member member =
        object("an object")
            .member(key)
            .orElseThrow(() -> new IllegalArgumentException("key '" + key + "' must be there"));
    Location at = page.at(member.keyStart(), Pointer.child(pointer, key));
    return new PlanException(at, problem, help);
  }

  /** A text in every language. */
  Text bilingual() {
    if (!(node instanceof Node.Obj)) {
      throw wrong(
          "expected a text in every language, found " + sort(), "write {en: \"…\", zh-CN: \"…\"}");
    }
    Fields fields = fields("en", "zh-CN");
    return new Text(fields.required("en").text(), fields.required("zh-CN").text());
  }

  /** A regular expression in RE2 syntax. */
  Pattern pattern() {
    String text = text();
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw wrong(
          "bad pattern '" + text + "': " + e.getDescription(),
          "use RE2 syntax: no look-around and no back-references");
    }
  }

  /** What stands there, for messages. */
  String sort() {
    if (node instanceof Node.Obj) {
      return "an object";
    }
    if (node instanceof Node.Array) {
      return "a list";
    }
    Node.Scalar scalar = (Node.Scalar) node;
    return scalar.isNull() ? "nothing" : "'" + scalar.text() + "'";
  }

  Node.Obj object(String expected) {
    if (node instanceof Node.Obj object) {
      return object;
    }
    throw wrong("expected " + expected + ", found " + sort(), "write `key: value`, one a line");
  }

  Value child(Node.Member member) {
    return new Value(page, Pointer.child(pointer, member.key()), member.value());
  }
}
