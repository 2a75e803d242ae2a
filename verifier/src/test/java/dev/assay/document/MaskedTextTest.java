package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskedTextTest {
  @TempDir Path root;

  private List<String> lines(byte[] bytes) throws IOException {
    Files.write(root.resolve("a.env"), bytes);
    return new MaskedText(DirectorySource.of(root, List.of(), Set.of())).lines("a.env");
  }

  private List<String> lines(String text) throws IOException {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void linesAreAsTheyWereWrittenWhateverTheirEnd() throws IOException {
    assertEquals(List.of("a=1 ", "", "b=中", "c"), lines("a=1 \r\n\rb=中\nc\n"));
    assertEquals(List.of(), lines(""));
    assertEquals(List.of("x"), lines("\uFEFFx".getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void secretsAreMaskedInEachLine() throws IOException {
    assertEquals(List.of("password=***", "n=1"), lines("password=hunter2\nn=1\n"));
  }

  @Test
  void theBodyOfAPrivateKeyIsMaskedAndNothingAfterIt() throws IOException {
    String key =
        """
        before
        -----BEGIN RSA PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        MIIEpAIBAAKCAQEA7bq0
        c29tZXRoaW5n+/==
        -----END RSA PRIVATE KEY-----
        result=pass
        """;
    assertEquals(
        List.of(
            "before", "***", "***", "***", "***", "-----END RSA PRIVATE KEY-----", "result=pass"),
        lines(key));
  }

  @Test
  void aKeyThatNeverEndsHidesOnlyWhatLooksLikeOne() throws IOException {
    assertEquals(
        List.of("***", "***", "result=pass (all of it)", "plain"),
        lines("-----BEGIN PRIVATE KEY-----\nMIIEabc\nresult=pass (all of it)\nplain\n"));
  }

  @Test
  void aFileThatIsGoneOrTooLargeIsAnError() throws IOException {
    MaskedText text = new MaskedText(DirectorySource.of(root, List.of(), Set.of()));
    assertThrows(IOException.class, () -> text.lines("none.env"));
    assertThrows(IOException.class, () -> lines(new byte[Limits.DEFAULT.file() + 1]));
  }
}
