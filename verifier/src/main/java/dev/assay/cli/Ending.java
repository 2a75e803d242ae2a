package dev.assay.cli;

import dev.assay.model.DomainExit;
import dev.assay.model.ExitCodes;
import dev.assay.model.ExitStatus;
import dev.assay.model.FailOn;
import dev.assay.model.Run;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * How a verification ends: the exit code, and with the codes of a domain a line that says what it
 * means.
 *
 * @param line what stderr says; empty with the standard codes
 */
record Ending(int code, Optional<String> line) {

  static Ending of(Run run, FailOn failOn, Optional<ExitCodes> codes) {
    if (codes.isEmpty()) {
      return new Ending(ExitStatus.of(run, failOn), Optional.empty());
    }
    DomainExit exit = DomainExit.of(run, failOn, codes.get());
    boolean repairs =
        codes
            .get()
            .recoverableInForce(run.plan().modes())
            .filter(list -> list.codes().contains(exit.code().code()))
            .isPresent();
    String line = ExitWords.answer(exit, repairs).in(Shared.terminal(run.plan().lang()));
    return new Ending(exit.code().code(), Optional.of(line));
  }

  /** Says the line, last of all. */
  int say(PrintWriter err) {
    line.ifPresent(err::println);
    err.flush();
    return code;
  }
}
