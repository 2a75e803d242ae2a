package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar;
import dev.assay.model.Pack;
import dev.assay.model.Parameter;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The generated pages of the documentation are what the program says. {@code -Dassay.bless=true}
 * writes them anew; without it a stale or superfluous page fails.
 */
class GeneratedFilesTest {
  private static final String HEAD = "<!-- Generated; see docs/contributing.md. -->\n";
  private static final Path DOCS = PackedJar.root().resolve("docs");

  @Test
  void documentationSaysWhatTheProgramSays() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    Plan plan = BuiltInPacksTest.plan();
    for (Pack pack : plan.packs()) {
      pages.put("rules/" + pack.name() + ".md", rules(plan, pack));
    }
    pages.put("rules/README.md", index(plan));
    pages.put("guide/commands.md", commands());
    if (Boolean.getBoolean("assay.bless")) {
      write(pages);
    }
    List<String> stale = new ArrayList<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = DOCS.resolve(page.getKey());
      if (!Files.exists(file) || !Files.readString(file).equals(page.getValue())) {
        stale.add(page.getKey());
      }
    }
    System.out.println("saw " + pages.size() + " generated pages");
    assertEquals(List.of(), stale, "write them anew: mvn … -Dassay.bless=true");
    try (Stream<Path> rules = Files.list(DOCS.resolve("rules"))) {
      assertTrue(
          rules.allMatch(file -> pages.containsKey("rules/" + file.getFileName())),
          "a page of a pack that is no more");
    }
  }

  private static void write(Map<String, String> pages) throws IOException {
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = DOCS.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue());
    }
  }

  private static String index(Plan plan) {
    StringBuilder page =
        new StringBuilder(HEAD + "# Rules\n\n| pack | rules | kinds |\n|---|---|---|\n");
    for (Pack pack : plan.packs()) {
      page.append(
          "| [%s](%s.md) %s | %d | %d |\n"
              .formatted(
                  pack.name(),
                  pack.name(),
                  pack.title().en(),
                  pack.rules().size(),
                  pack.kinds().size()));
    }
    return page.toString();
  }

  private static String rules(Plan plan, Pack pack) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("# ").append(pack.title().en()).append("\n\nPack `").append(pack.name());
    page.append("` · ").append(pack.title().zh()).append("\n\n");
    parameters(plan, pack, page);
    for (Rule rule : plan.rules()) {
      if (rule.pack().equals(pack.name())) {
        page.append("## ").append(rule.id()).append('\n');
        page.append("**").append(rule.title().en()).append("** · ").append(rule.title().zh());
        page.append("  \nLevel `").append(rule.level().word()).append('`');
        rule.severity().ifPresent(word -> page.append(" · severity ").append(word));
        if (!rule.kinds().isEmpty()) {
          page.append(" · asked of ");
          page.append(String.join(", ", rule.kinds().stream().sorted().toList()));
        }
        page.append("\n\n").append(rule.why().en());
        page.append("\n\n*What to do:* ").append(rule.remedy().en());
        page.append("\n\n*Source:* ").append(rule.source()).append("\n\n");
      }
    }
    return page.toString().stripTrailing() + "\n";
  }

  private static void parameters(Plan plan, Pack pack, StringBuilder page) {
    List<Parameter> own =
        plan.parameters().values().stream()
            .filter(parameter -> parameter.id().startsWith(pack.name() + "/"))
            .sorted(java.util.Comparator.comparing(Parameter::id))
            .toList();
    if (!own.isEmpty()) {
      page.append("| parameter | default | what | source |\n|---|---|---|---|\n");
      for (Parameter each : own) {
        page.append(
            "| `%s` | %s | %s | %s |\n"
                .formatted(each.id(), each.show(), each.title().en(), each.source()));
      }
      page.append('\n');
    }
  }

  private static String commands() {
    StringBuilder page = new StringBuilder(HEAD + "# Commands\n");
    StringWriter unused = new StringWriter();
    CommandLine main =
        Main.commandLine(new Main(), new PrintWriter(unused), new PrintWriter(unused));
    append(main, page);
    return page.toString();
  }

  private static void append(CommandLine line, StringBuilder page) {
    page.append("\n## ").append(line.getCommandSpec().qualifiedName()).append("\n```\n");
    page.append(line.getUsageMessage(Ansi.OFF).replace("\r", "").stripTrailing()).append("\n```\n");
    new TreeMap<>(line.getSubcommands()).forEach((name, sub) -> append(sub, page));
  }
}
