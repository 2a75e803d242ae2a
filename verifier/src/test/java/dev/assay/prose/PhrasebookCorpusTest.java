package dev.assay.prose;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Sense;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The phrasebook against two corpora that were labelled before it was written. Half of each, {@code
 * "split": "test"}, was never looked at while it was written.
 */
class PhrasebookCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Correct and other answers of one run. */
  private static final class Score {
    private int seen;
    private int labelled;
    private int answered;
    private int correct;

    void add(String label, String answer) {
      seen++;
      labelled += label.equals("none") ? 0 : 1;
      answered += answer.equals("none") ? 0 : 1;
      correct += !label.equals("none") && label.equals(answer) ? 1 : 0;
    }

    double precision() {
      return (double) correct / answered;
    }

    double recall() {
      return (double) correct / labelled;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "saw %d sentences, precision %.3f, recall %.3f",
          seen,
          precision(),
          recall());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void itHearsWhatTheirAuthorsSay(String language) throws IOException {
    Score whole = new Score();
    Score unseen = new Score();
    for (String line :
        Files.readAllLines(CORPUS.resolve(language + ".jsonl"), StandardCharsets.UTF_8)) {
      JsonNode entry = JSON.readTree(line);
      String label = entry.get("label").asString();
      String answer = Book.sum(entry.get("markdown").asString()).map(Sense::word).orElse("none");
      whole.add(label, answer);
      if (entry.get("split").asString().equals("test")) {
        unseen.add(label, answer);
      }
    }
    System.out.println(language + ": " + whole + "; of the held-out half " + unseen);
    assertTrue(whole.seen >= 260, whole::toString);
    assertTrue(whole.precision() >= 0.95, whole::toString);
    assertTrue(whole.recall() >= 0.90, whole::toString);
  }
}
