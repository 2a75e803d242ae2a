package dev.assay.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The steps of a workflow or of a composite action. */
final class Steps {
  private Steps() {}

  /**
   * One step.
   *
   * @param uses an action with its version; empty when the step runs a script
   * @param run a script; empty when the step uses an action
   */
  record Step(String id, String uses, String run, Map<?, ?> with, Map<?, ?> env) {}

  /** A file as maps and lists. */
  static Map<?, ?> yaml(Path file) throws IOException {
    return (Map<?, ?>)
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  /** All steps of a file, whatever job they belong to. */
  static List<Step> of(Path file) throws IOException {
    Map<?, ?> top = yaml(file);
    List<Object> raw = new ArrayList<>();
    if (top.get("jobs") instanceof Map<?, ?> jobs) {
      jobs.values().forEach(job -> raw.addAll((List<?>) ((Map<?, ?>) job).get("steps")));
    } else {
      raw.addAll((List<?>) ((Map<?, ?>) top.get("runs")).get("steps"));
    }
    return raw.stream().map(each -> step((Map<?, ?>) each)).toList();
  }

  private static Step step(Map<?, ?> step) {
    return new Step(
        text(step, "id"),
        text(step, "uses"),
        text(step, "run"),
        map(step, "with"),
        map(step, "env"));
  }

  private static String text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  private static Map<?, ?> map(Map<?, ?> map, String key) {
    return map.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
  }
}
