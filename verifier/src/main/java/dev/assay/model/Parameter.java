package dev.assay.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A threshold with its unit and where its value comes from.
 *
 * @param id {@code pack/name}
 * @param value in {@code unit}
 * @param source the document or formula the pack's default is taken from
 * @param origin where the value in force was written: {@code pack drills}, {@code assay.yaml:14},
 *     {@code command line}
 */
public record Parameter(
    String id,
    Text title,
    Unit unit,
    BigDecimal value,
    BigDecimal packDefault,
    String source,
    String origin,
    Optional<Looser> looser) {
  /** The way in which a value gives more room. */
  public enum Looser {
    HIGHER,
    LOWER;

    /** The word a pack uses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A parameter whose direction its pack does not say. */
  public Parameter(
      String id,
      Text title,
      Unit unit,
      BigDecimal value,
      BigDecimal packDefault,
      String source,
      String origin) {
    this(id, title, unit, value, packDefault, source, origin, Optional.empty());
  }

  public Parameter {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(unit, "unit must not be null");
    Objects.requireNonNull(value, "value must not be null");
    Objects.requireNonNull(packDefault, "packDefault must not be null");
    Objects.requireNonNull(source, "source must not be null");
    Objects.requireNonNull(origin, "origin must not be null");
    Objects.requireNonNull(looser, "looser must not be null");
  }

  /** The value with its unit, e.g. {@code 10 s}. */
  public String show() {
    return unit.show(value);
  }
}
