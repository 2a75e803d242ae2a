package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Layout;
import dev.assay.model.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML 1.2 with the core schema, one document, read as a stream of events. Anchors, aliases and
 * tags are refused: they make a text mean something that does not stand where it is read.
 */
final class YamlReader implements Documents.Reader {
  @Override
  public List<Tree> read(String text, Layout layout, Limits limits, Anomalies anomalies)
      throws OverLimit {
    Offsets offsets = new Offsets(text);
    TreeBuilder builder = new TreeBuilder(limits, anomalies);
    YamlEvents events = new YamlEvents(builder, new YamlScalars(new Values(limits, anomalies)));
    try {
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
      ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
      int documents = 0;
      while (parser.hasNext()) {
        Event event = parser.next();
        int start = offsets.of(event.getStartMark());
        if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
          anomalies.add(Anomaly.Code.TRAILING_GARBAGE, start, "", Map.of());
          break;
        }
        Optional<String> refused = refused(event);
        if (refused.isPresent()) {
          anomalies.add(
              Anomaly.Code.MALFORMED, start, builder.pointer(), Map.of("reason", refused.get()));
          return List.of();
        }
        if (!events.take(event, start, offsets.of(event.getEndMark()))) {
          anomalies.add(
              Anomaly.Code.MALFORMED, start, "", Map.of("reason", "a key must be plain text"));
          return List.of();
        }
      }
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(mark -> offsets.of(Optional.of(mark))).orElse(0);
      boolean truncated = at >= text.stripTrailing().length() && builder.nodes() > 0;
      anomalies.add(
          truncated ? Anomaly.Code.TRUNCATED : Anomaly.Code.MALFORMED,
          at,
          builder.pointer(),
          truncated ? Map.of() : Map.of("reason", reason(e.getProblem())));
      return List.of();
    } catch (YamlEngineException e) {
      anomalies.add(
          Anomaly.Code.MALFORMED, 0, "", Map.of("reason", "a character YAML does not allow"));
      return List.of();
    }
    if (builder.root() == null) {
      anomalies.add(Anomaly.Code.EMPTY, 0, "", Map.of());
      return List.of();
    }
    return builder.trees(text);
  }

  private static Optional<String> refused(Event event) {
    if (event instanceof AliasEvent) {
      return Optional.of("aliases (*name) are not accepted");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      return Optional.of("anchors (&name) are not accepted");
    }
    boolean tagged =
        (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
            || (event instanceof CollectionStartEvent start && start.getTag().isPresent());
    return tagged ? Optional.of("tags (!name) are not accepted") : Optional.empty();
  }

  private static String reason(String problem) {
    String line = problem == null ? "" : problem.lines().findFirst().orElse("");
    int stop = line.indexOf(". ");
    line = stop > 0 ? line.substring(0, stop) : line;
    return line.isBlank() ? "not YAML" : Values.cut(line.strip());
  }

  /** From the library's code points to UTF-16 offsets; marks come in order, so this walks along. */
  private static final class Offsets {
    private final String text;
    private int points;
    private int units;

    Offsets(String text) {
      this.text = text;
    }

    int of(Optional<Mark> mark) {
      int wanted = mark.map(Mark::getIndex).orElse(points);
      units = text.offsetByCodePoints(units, wanted - points);
      points = wanted;
      return units;
    }
  }
}
