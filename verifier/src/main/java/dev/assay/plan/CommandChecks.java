package dev.assay.plan;

import dev.assay.model.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads the question a rule asks of recorded commands. */
final class CommandChecks {
  /** The lists that each question needs or may have. */
  private static final Map<Check.Commands.Asks, List<String>> LISTS =
      Map.of(
          Check.Commands.Asks.DENIED, List.of("deny", "pipes"),
          Check.Commands.Asks.UNLISTED, List.of("allow", "only", "except"),
          Check.Commands.Asks.WRITTEN, List.of("inside", "never"),
          Check.Commands.Asks.UNREADABLE, List.of());

  private CommandChecks() {}

  static Check read(Value value) {
    Fields fields =
        value.fields(
            "asks", "of", "deny", "pipes", "allow", "only", "except", "inside", "never", "when");
    Value asks = fields.required("asks");
    Check.Commands.Asks question =
        asks.one(Arrays.asList(Check.Commands.Asks.values()), Check.Commands.Asks::word);
    if (fields.required("of").list().isEmpty()) {
      throw value.wrong("`of` is empty", "write pointers of the commands, e.g. [\"*/command\"]");
    }
    List<String> known = LISTS.get(question);
    List<String> given = new ArrayList<>();
    for (List<String> lists : LISTS.values()) {
      for (String list : lists) {
        boolean there = !fields.list(list).isEmpty();
        if (there && !known.contains(list)) {
          throw fields
              .list(list)
              .get(0)
              .wrong(
                  "`" + list + "` means nothing where commands are " + question.word(),
                  known.isEmpty() ? "leave it out" : "write " + String.join(" or ", known));
        }
        if (there) {
          given.add(list);
        }
      }
    }
    boolean required =
        !known.isEmpty()
            && (question == Check.Commands.Asks.UNLISTED
                ? !given.contains("allow")
                : given.isEmpty());
    if (required) {
      throw value.wrong(
          "nothing says which commands are " + question.word(), "add `" + known.get(0) + "`");
    }
    for (Value pipe : fields.list("pipes")) {
      String[] sides = pipe.text().split(" into ", -1);
      if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
        throw pipe.wrong(
            "'" + pipe.text() + "' does not say what goes where", "write e.g. curl|wget into sh");
      }
    }
    return new Check.Commands(
        question,
        fields.texts("of"),
        fields.texts("deny"),
        fields.texts("pipes"),
        fields.texts("allow"),
        fields.texts("only"),
        fields.texts("except"),
        fields.texts("inside"),
        fields.texts("never"),
        fields.optional("when").map(Value::text));
  }
}
