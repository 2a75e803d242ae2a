package dev.assay.history;

import dev.assay.model.RunRecord;
import dev.assay.model.Text;
import java.util.Objects;
import java.util.Optional;

/** How an attempt to record a run ended. */
public sealed interface Recording {

  /**
   * The run is in the ledger, durably.
   *
   * @param repaired the torn tail that was mended first
   * @param kept what was done with the bytes of its evidence
   */
  record Recorded(RunRecord record, Optional<Repair> repaired, Kept kept) implements Recording {
    public Recorded {
      Objects.requireNonNull(record, "record must not be null");
      Objects.requireNonNull(repaired, "repaired must not be null");
      Objects.requireNonNull(kept, "kept must not be null");
    }
  }

  /**
   * Nothing was written.
   *
   * @param why and the way out, as one sentence
   * @param forcible whether {@code --force} would record it all the same
   */
  record Refused(Text why, boolean forcible) implements Recording {
    public Refused {
      Objects.requireNonNull(why, "why must not be null");
    }
  }
}
