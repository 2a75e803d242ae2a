package dev.assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What else on this machine reads or checks the same files; only what is found is used. */
final class Peers {
  private static final String ALL = "find . -type f -print0 | xargs -0 ";

  private final Path corpus;
  private final Path schemas;

  /**
   * @param schemas folder with the packs' JSON Schemas, for validators
   */
  Peers(Path corpus, Path schemas) {
    this.corpus = corpus;
    this.schemas = schemas;
  }

  /** Each yardstick by its name: commands run one after the other. */
  Map<String, List<Command>> yardsticks() {
    Map<String, List<Command>> all = new LinkedHashMap<>();
    Command cat = Command.shell(ALL + "cat >/dev/null", corpus);
    Command sha = Command.shell(ALL + "sha256sum >/dev/null", corpus);
    all.put("cat", List.of(cat));
    all.put("cat + sha256sum", List.of(cat, sha));
    if (Command.found("openssl")) {
      all.put(
          "cat + openssl dgst",
          List.of(cat, Command.shell(ALL + "openssl dgst -sha256 >/dev/null", corpus)));
    }
    List<Command> chain = new ArrayList<>();
    List<String> names = new ArrayList<>();
    if (Command.found("ajv")) {
      chain.add(ajv("ci-report", "reports/ci/**/*.json"));
      chain.add(ajv("sim-report", "reports/sim/**/*.json"));
      names.add("ajv x2");
    }
    if (Command.found("markdownlint-cli2")) {
      chain.add(new Command(List.of("markdownlint-cli2", "notes/**/*.md"), corpus, Set.of(0, 1)));
      names.add("markdownlint-cli2");
    }
    if (!chain.isEmpty()) {
      chain.add(sha);
      names.add("sha256sum");
      all.put(String.join(" + ", names), chain);
    }
    return all;
  }

  private Command ajv(String schema, String files) {
    return new Command(
        List.of(
            "ajv",
            "validate",
            "--spec=draft2020",
            "--errors=no",
            "-s",
            schemas.resolve(schema + ".schema.json").toString(),
            "-d",
            files),
        corpus,
        Set.of(0, 1));
  }

  /** Start-up's yardstick, where there is one. */
  static List<Command> node(Path directory) {
    return Command.found("node")
        ? List.of(new Command(List.of("node", "-e", "0"), directory, Set.of(0)))
        : List.of();
  }
}
