package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.site.GeneratedRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedLedgerTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsALedgerWithoutFault() throws IOException {
    GeneratedRuns runs = GeneratedRuns.of(7, 400, 10);

    GeneratedLedger.write(runs, folder);

    LedgerContents contents = Ledger.at(folder).read();
    assertEquals(List.of(), contents.problems());
    assertEquals(400, contents.records().size());
    for (int i = 0; i < 400; i++) {
      assertEquals(runs.records().get(i).run(), contents.records().get(i).run());
      assertEquals(runs.records().get(i).counts(), contents.records().get(i).counts());
    }
  }
}
