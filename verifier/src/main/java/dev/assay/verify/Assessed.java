package dev.assay.verify;

import dev.assay.model.Claim;

/**
 * A claim with the way its limit is judged.
 *
 * @param basis what counts against a limit
 */
record Assessed(Claim claim, Basis basis) {
  /** What counts against a limit. */
  enum Basis {
    /** The stated number: nothing contradicts it. */
    STATED,
    /** The stated and the derived number, the worse of them. */
    WORSE,
    /** The provable interval: the instants cannot resolve the stated number. */
    INTERVAL
  }
}
