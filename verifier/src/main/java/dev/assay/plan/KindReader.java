package dev.assay.plan;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.assay.model.DrillSpec;
import dev.assay.model.Format;
import dev.assay.model.Kind;
import dev.assay.model.Layout;
import dev.assay.model.Link;
import dev.assay.model.Statement;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads {@code kinds/<kind>.yaml}. */
final class KindReader {
  /** What expressions call something else. */
  private static final Set<String> TAKEN =
      Set.of("doc", "self", "params", "modes", "codes", "known", "partners", "fields", "item", "i");

  private final String pack;
  private final Function<Value, String> schemas;

  /**
   * @param schemas gives the text of the schema file a value names, or throws at that value
   */
  KindReader(String pack, Function<Value, String> schemas) {
    this.pack = pack;
    this.schemas = schemas;
  }

  /** A kind, and where its links name other kinds: those are known only when all packs are read. */
  record Read(Kind kind, Value name, List<Value> partners) {}

  Read read(String fileName, Value value) {
    Fields fields =
        value.fields(
            "kind",
            "title",
            "format",
            "names",
            "keys",
            "where",
            "layout",
            "schema",
            "run",
            "instants",
            "fields",
            "simulated",
            "links",
            "states",
            "drill",
            "asked",
            "document");
    Value name = fields.required("kind");
    if (!name.name().equals(fileName)) {
      throw name.wrong(
          "kind '" + name.text() + "' is in the file of '" + fileName + "'",
          "name the file kinds/" + name.text() + ".yaml");
    }
    List<Value> partners = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    fields
        .variables("links")
        .forEach(
            (key, link) -> {
              if (TAKEN.contains(key)) {
                throw fields
                    .required("links")
                    .badKey(
                        key,
                        "'" + key + "' cannot name a link",
                        "choose another name; these are taken: "
                            + String.join(" ", new TreeSet<>(TAKEN)));
              }
              links.add(link(key, link, partners));
            });
    Set<String> linkNames = new LinkedHashSet<>();
    links.stream().filter(link -> !link.many()).forEach(link -> linkNames.add(link.name()));
    StatementReader statementReader = new StatementReader(linkNames);
    List<Statement> statements = new ArrayList<>();
    fields.names("states").forEach((key, each) -> statements.add(statementReader.read(key, each)));
    Format format = fields.required("format").one(Arrays.asList(Format.values()), Format::word);
    Map<String, String> where = new TreeMap<>();
    fields.map("where").forEach((key, regex) -> where.put(key, regex.pattern().pattern()));
    List<String> names = fields.texts("names");
    List<String> keys = fields.texts("keys");
    boolean asked = fields.optional("asked").map(Value::bool).orElse(false);
    if (names.isEmpty() && keys.isEmpty() && where.isEmpty() && !asked) {
      throw value.wrong(
          "kind '" + fileName + "' does not say how it is recognised",
          "add `keys` (pointers that must exist), `where` or `names` (globs)");
    }
    Kind kind =
        new Kind(
            fileName,
            pack,
            fields.required("title").bilingual(),
            format,
            names,
            keys,
            where,
            fields
                .optional("layout")
                .map(each -> LayoutReader.read(each, format))
                .orElse(Layout.NONE),
            fields.optional("schema").map(schemas),
            fields.optional("run").map(Value::text),
            fields.texts("instants"),
            pointers(fields),
            fields.optional("simulated").map(Value::text),
            links,
            statements,
            fields.optional("drill").map(each -> drill(each, linkNames, statements)),
            traits(fields, asked, format));
    return new Read(kind, name, partners);
  }

  private static Set<Kind.Trait> traits(Fields fields, boolean asked, Format format) {
    Set<Kind.Trait> traits = EnumSet.noneOf(Kind.Trait.class);
    if (asked) {
      traits.add(Kind.Trait.ASKED);
    }
    Optional<Value> document = fields.optional("document");
    if (document.map(Value::bool).orElse(false)) {
      if (format != Format.MARKDOWN && format != Format.YAML && format != Format.JSON) {
        throw document
            .get()
            .wrong(
                "a document is Markdown, YAML or JSON", "leave `document` out, or change `format`");
      }
      traits.add(Kind.Trait.DOCUMENT);
    }
    return traits;
  }

  private static Link link(String name, Value value, List<Value> partners) {
    Fields fields =
        value.fields("kind", "path", "own", "other", "near", "beside", "within", "pick");
    boolean beside = fields.optional("beside").map(Value::bool).orElse(false);
    boolean own = fields.optional("own").isPresent();
    if (own != fields.optional("other").isPresent()) {
      throw value.wrong(
          "own and other must come together",
          "write both: `own` here equals `other` in the partner");
    }
    Optional<Duration> within = fields.optional("within").map(KindReader::duration);
    Optional<Link.Pick> pick =
        fields
            .optional("pick")
            .map(each -> each.one(Arrays.asList(Link.Pick.values()), Link.Pick::word))
            .or(() -> within.map(window -> Link.Pick.NEAREST));
    for (String key : List.of("own", "other")) {
      fields.optional(key).ifPresent(KindReader::key);
    }
    if (!beside && !own && pick.isEmpty() && fields.optional("path").isEmpty()) {
      throw value.wrong(
          "link '" + name + "' does not say how the partner is found",
          "add `path`, or `own` and `other`, or `within`, or `beside: true`");
    }
    boolean alone = within.isEmpty() && !beside && fields.optional("path").isEmpty();
    if (pick.filter(each -> each == Link.Pick.ALL).isPresent() && !(own && alone)) {
      throw value.wrong(
          "link '" + name + "' picks all files, but not by a key alone",
          "write `own` and `other`, and neither `path`, `within` nor `beside`");
    }
    partners.add(fields.required("kind"));
    return new Link(
        name,
        fields.required("kind").text(),
        fields.optional("path").map(Value::text),
        fields.optional("own").map(Value::text),
        fields.optional("other").map(Value::text),
        fields.optional("near").map(Value::bool).orElse(false),
        beside,
        within,
        pick);
  }

  private static Duration duration(Value value) {
    BigDecimal milliseconds = ParameterValue.of(value, Unit.MILLISECOND).number();
    return Duration.ofMillis(milliseconds.longValue());
  }

  /** A key may be part of the file name. */
  private static void key(Value value) {
    if (value.text().startsWith(Link.NAME)) {
      try {
        if (Pattern.compile(value.text().substring(Link.NAME.length())).groupCount() > 0) {
          return;
        }
      } catch (PatternSyntaxException e) {
        throw value.wrong(
            "bad pattern '" + value.text() + "': " + e.getDescription(),
            "use RE2 syntax: no look-around and no back-references");
      }
      throw value.wrong(
          "the pattern has no group", "put the key in parentheses: name:commands_(.+)[.]json");
    }
  }

  private static Map<String, String> pointers(Fields fields) {
    Map<String, String> pointers = new TreeMap<>();
    fields.variables("fields").forEach((name, pointer) -> pointers.put(name, pointer.text()));
    return pointers;
  }

  private static DrillSpec drill(Value value, Set<String> links, List<Statement> statements) {
    Fields fields = value.fields("family", "title", "started", "metrics", "timeline");
    List<String> known = statements.stream().map(Statement::name).toList();
    for (Value metric : fields.list("metrics")) {
      if (!known.contains(metric.text())) {
        throw metric.unknown("statement '" + metric.text() + "'", metric.text(), known);
      }
    }
    return new DrillSpec(
        fields.required("family").name(),
        fields.required("title").bilingual(),
        fields.optional("started").map(Value::text),
        fields.texts("metrics"),
        fields.optional("timeline").map(each -> timeline(each, links)));
  }

  private static DrillSpec.Timeline timeline(Value value, Set<String> links) {
    Fields fields = value.fields("from", "list", "event", "instant", "order");
    return new DrillSpec.Timeline(
        StatementReader.partner(fields.required("from"), links),
        fields.required("list").anyText(),
        fields.required("event").text(),
        fields.required("instant").text(),
        fields.required("order").texts());
  }
}
