package dev.assay.site;

import dev.assay.model.Pack;
import dev.assay.model.SecretMask;
import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The samples of a rule, out of its pack: files that make it fire and files that do not. */
final class Samples {
  private static final int MOST_BYTES = 16_384;
  private static final int MOST_LINES = 60;
  private static final int MOST_FILES = 12;
  private static final String EXPECTED = ".expected.yaml";

  private Samples() {}

  static List<View> of(PageScope scope, Pack pack, String rule) {
    String folder = "rules/" + rule + "/";
    List<View> fails = new ArrayList<>();
    List<View> passes = new ArrayList<>();
    for (Source.Entry each : pack.files().entries()) {
      if (!each.path().startsWith(folder) || each.type() != Source.Type.FILE) {
        continue;
      }
      String name = each.path().substring(folder.length());
      List<View> list = name.startsWith("fail-") ? fails : name.startsWith("pass-") ? passes : null;
      if (list != null && list.size() < MOST_FILES && !name.endsWith(EXPECTED)) {
        list.add(sample(scope, pack, folder, name));
      }
    }
    List<View> all = new ArrayList<>(fails);
    all.addAll(passes);
    return all;
  }

  private static View sample(PageScope scope, Pack pack, String folder, String name) {
    boolean fail = name.startsWith("fail-");
    List<String> lines = read(pack, folder + name);
    List<View> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
      String text = Marked.visible(lines.get(i));
      shown.add(new View().with("n", i + 1).with("text", text));
    }
    return new View()
        .with("glyph", fail ? "fail" : "pass")
        .with("word", scope.say(fail ? "sample.fail" : "sample.pass"))
        .with("name", name)
        .with("lines", shown)
        .with("more", Math.max(0, lines.size() - MOST_LINES))
        .with("expected", expected(pack, folder, name));
  }

  /** The findings a sample must yield, as its author wrote them beside it. */
  private static List<String> expected(Pack pack, String folder, String name) {
    int end = 0;
    while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '/') {
      end++;
    }
    String beside = folder + name.substring(0, end) + EXPECTED;
    for (Source.Entry each : pack.files().entries()) {
      if (each.path().equals(beside)) {
        return read(pack, beside).stream().filter(line -> !line.isBlank()).toList();
      }
    }
    return List.of();
  }

  private static List<String> read(Pack pack, String path) {
    try (InputStream in = pack.files().open(path)) {
      String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      return SecretMask.lines(text).stream()
          .map(line -> line.length() > 400 ? line.substring(0, 400) + "…" : line)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
