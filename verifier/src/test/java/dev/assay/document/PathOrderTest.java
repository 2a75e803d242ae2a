package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathOrderTest {
  @Test
  void pathsComeInTheOrderOfTheirUtf8Bytes() {
    List<String> paths =
        List.of(
            "", "a", "a/b", "a b", "B", "é", "中", "\uE000", "\uFF5E", "😀", "😀a", "\uD83D\uDE01");
    for (String one : paths) {
      for (String two : paths) {
        int expected =
            Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), two.getBytes(StandardCharsets.UTF_8));
        assertEquals(
            Integer.signum(expected),
            Integer.signum(PathOrder.UTF_8.compare(one, two)),
            one + " and " + two);
      }
    }
  }
}
