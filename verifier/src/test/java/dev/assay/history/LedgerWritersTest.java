package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers at the same time take turns and lose nothing. */
class LedgerWritersTest {
  @TempDir Path folder;

  @Test
  void fourThreadsTakeTurns() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Recording>> work = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Runs runs = Runs.of(i);
        work.add(() -> Ledger.at(folder).append(runs.run(), Optional.empty(), false));
      }
      Set<String> acknowledged = new HashSet<>();
      for (Future<Recording> done : pool.invokeAll(work)) {
        acknowledged.add(((Recording.Recorded) done.get()).record().run());
      }
      assertEquals(40, acknowledged.size());
      check(acknowledged.size());
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void threeProcessesTakeTurns() throws Exception {
    List<WriterProcess> writers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      writers.add(WriterProcess.start(folder, 1000L * i, 20, List.of("SLOW")));
    }
    int acknowledged = 0;
    for (WriterProcess writer : writers) {
      WriterProcess.Said said = writer.next(60_000).orElseThrow();
      while (!WriterProcess.isEnd(said)) {
        acknowledged += said.is("ack") ? 1 : 0;
        said = writer.next(60_000).orElseThrow();
      }
      assertEquals(0, writer.end());
    }
    assertEquals(60, acknowledged);
    check(60);
  }

  private void check(int records) throws Exception {
    LedgerContents contents = Ledger.at(folder).read();
    assertEquals(List.of(), contents.problems());
    assertEquals(List.of(), contents.repairs());
    assertEquals(records, contents.records().size());
  }
}
