package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.model.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "10, s, 10",
    "10s, s, 10",
    "'10 s', s, 10",
    "500 ms, s, 0.5",
    "3 min, s, 180",
    "3 min, min, 3",
    "1.50h, min, 90",
    "2 d, h, 48",
    "85 %, ratio, 0.85",
    "0.85, ratio, 0.85",
    "0.85 ratio, %, 85",
    "5, points, 5",
    "5 points, points, 5",
    "7 events, count, 7",
    "2 KiB, B, 2048",
    "1e3, count, 1000",
    "+3, s, 3",
    "0, s, 0"
  })
  void aNumberIsConvertedToTheUnitAskedFor(String text, String unit, String number)
      throws Quantity.Malformed {
    assertEquals(new BigDecimal(number), Quantity.parse(text, Unit.ofSymbol(unit).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ten|s|'ten' is not a number|write a number with one of the units: ms s min h d",
        "NaN|s|'NaN' is not a number|write a number with one of the units: ms s min h d",
        "Infinity|s|'Infinity' is not a number|write a number with one of the units: ms s min h d",
        "-1|s|'-1' is negative|write a number of at least 0",
        "10 sec|s|unknown unit 'sec'|known units here: ms s min h d",
        "10 S|s|unknown unit 'S'|did you mean 's'? known: ms s min h d",
        "85 %|s|'%' measures ratio, but a duration is asked for|write a number with one of the"
            + " units: ms s min h d",
        "10 s|events|'s' measures duration, but a count is asked for|write a number with one of the"
            + " units: events count",
        "1234567890123456|s|'1234567890123456' is not a number|write a number with one of the"
            + " units: ms s min h d",
        "1e999|s|unknown unit 'e999'|known units here: ms s min h d"
      })
  void whatIsNoSuchQuantityIsRefusedWithTheUnitsThatFit(
      String text, String unit, String problem, String help) {
    Unit wanted = Unit.ofSymbol(unit).orElseThrow();
    Quantity.Malformed error =
        assertThrows(Quantity.Malformed.class, () -> Quantity.parse(text, wanted));
    assertEquals(problem, error.getMessage());
    assertEquals(help, error.help());
  }
}
