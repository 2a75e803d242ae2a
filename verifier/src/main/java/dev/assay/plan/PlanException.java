package dev.assay.plan;

import dev.assay.model.Location;
import java.util.Objects;

/**
 * Something people wrote that cannot be understood. Nothing is verified then; the program ends with
 * exit code 2.
 */
public final class PlanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Location location;
  private final String problem;
  private final String help;

  /**
   * @param location where it was written; {@link Location#none()} for the command line
   * @param problem what is wrong, without the place
   * @param help what to write instead
   */
  public PlanException(Location location, String problem, String help) {
    super(place(location) + problem + "\n  help: " + help);
    this.location = location;
    this.problem = Objects.requireNonNull(problem, "problem must not be null");
    this.help = Objects.requireNonNull(help, "help must not be null");
  }

  /** Where it was written. */
  public Location location() {
    return location;
  }

  /** What is wrong, without the place. */
  public String problem() {
    return problem;
  }

  /** What to write instead. */
  public String help() {
    return help;
  }

  private static String place(Location location) {
    if (location.path().isEmpty()) {
      return "";
    }
    String path = location.path().get();
    return location.line() == 0
        ? path + ": "
        : path + ":" + location.line() + ":" + location.column() + ": ";
  }
}
