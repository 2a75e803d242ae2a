package dev.assay.cli;

import dev.assay.document.Document;
import dev.assay.document.Documents;
import dev.assay.document.Limits;
import dev.assay.model.Against;
import dev.assay.model.Format;
import dev.assay.model.Layout;
import dev.assay.model.Policy;
import dev.assay.model.Source;
import dev.assay.model.Text;
import dev.assay.model.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the files say that a policy points into, whether or not they are evidence of a kind. */
final class StatedValues {
  private static final Map<String, Format> FORMATS =
      Map.of(
          "json",
          Format.JSON,
          "env",
          Format.ENV,
          "yaml",
          Format.YAML,
          "yml",
          Format.YAML,
          "md",
          Format.MARKDOWN);

  private static final Text UNREADABLE = new Text("the file cannot be read", "文件无法读取");
  private static final Text BROKEN = new Text("the file is broken", "文件已损坏");
  private static final Text NO_FORMAT =
      new Text(
          "its name ends neither in .json, .env, .yaml nor .md", "文件名不以 .json、.env、.yaml 或 .md 结尾");

  private StatedValues() {}

  /** The values by demand; a file that is not there states none. */
  static Map<Policy.PointerDemand, Against.Stated> read(Source source, Policy policy) {
    Map<Policy.PointerDemand, Against.Stated> all = new LinkedHashMap<>();
    for (Policy.Demand demand : policy.demands()) {
      if (demand instanceof Policy.PointerDemand pointer) {
        all.put(pointer, stated(source, pointer));
      }
    }
    return all;
  }

  private static Against.Stated stated(Source source, Policy.PointerDemand demand) {
    String path = demand.path();
    Format format = FORMATS.get(path.substring(path.lastIndexOf('.') + 1));
    if (format == null) {
      return new Against.Stated(List.of(), Optional.of(NO_FORMAT));
    }
    try (InputStream in = source.open(path)) {
      byte[] bytes = in.readNBytes(Limits.DEFAULT.file() + 1);
      Document document = Documents.read(format, bytes, Layout.NONE, Limits.DEFAULT);
      return stated(document, demand.pointer());
    } catch (NoSuchFileException e) {
      return new Against.Stated(List.of(), Optional.empty());
    } catch (IOException e) {
      return new Against.Stated(List.of(), Optional.of(UNREADABLE));
    }
  }

  private static Against.Stated stated(Document document, String pointer) {
    List<String> values = new ArrayList<>();
    Stream.concat(document.tree().stream(), document.variants().stream())
        .map((Tree tree) -> tree.text(pointer))
        .flatMap(Optional::stream)
        .distinct()
        .forEach(values::add);
    boolean whole =
        document.tree().isPresent()
            && document.anomalies().stream().allMatch(each -> harmless(each.code()));
    return new Against.Stated(values, whole ? Optional.empty() : Optional.of(BROKEN));
  }

  /** What a reader may stumble over without anything being hidden from it. */
  private static boolean harmless(dev.assay.model.Anomaly.Code code) {
    return switch (code) {
      case DUPLICATE_KEY_SAME, DUPLICATE_KEY_DIFFERENT, LINE_WITHOUT_EQUALS, EMPTY_KEY -> true;
      default -> false;
    };
  }
}
