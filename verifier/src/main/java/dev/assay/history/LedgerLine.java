package dev.assay.history;

import dev.assay.model.RunRecord;
import java.util.Objects;

/** What one line of a ledger says. */
sealed interface LedgerLine {

  /** A run; {@code packs} and {@code parameters} may still name a content-addressed file. */
  record Entry(RunRecord record) implements LedgerLine {
    public Entry {
      Objects.requireNonNull(record, "record must not be null");
    }
  }

  /** A repair of the torn lines before it. */
  record Mended(Repair repair) implements LedgerLine {
    public Mended {
      Objects.requireNonNull(repair, "repair must not be null");
    }
  }

  /** Neither. */
  record Unknown(LedgerProblem.Code why) implements LedgerLine {
    public Unknown {
      Objects.requireNonNull(why, "why must not be null");
    }
  }
}
