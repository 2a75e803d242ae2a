package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.Drill;
import java.util.List;

/** The claims that are about a number: margins, metrics and charts look at no others. */
final class Measured {
  private Measured() {}

  static boolean is(Claim claim) {
    return claim.measure().isPresent();
  }

  static List<Claim> of(List<Claim> claims) {
    return claims.stream().filter(Measured::is).toList();
  }

  static List<Claim> of(Drill drill) {
    return of(drill.metrics());
  }
}
