package dev.assay.history;

import dev.assay.model.RunRecord;
import java.util.List;

/**
 * All that a ledger holds.
 *
 * @param records in the order they were appended; those of a broken ledger are as they stand
 * @param repairs of torn tails, in order
 * @param problems in the order of the files and lines; empty for an unbroken ledger
 * @param lines of all files, torn ones and repairs included
 */
public record LedgerContents(
    List<RunRecord> records, List<Repair> repairs, List<LedgerProblem> problems, long lines) {
  public LedgerContents {
    records = List.copyOf(records);
    repairs = List.copyOf(repairs);
    problems = List.copyOf(problems);
  }
}
