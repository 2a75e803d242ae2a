package dev.assay.model;

import java.util.Locale;

/** What an untyped text of an env file or a log line is read as; what does not parse stays text. */
public enum ValueType {
  STRING,
  /** Decimal digits with an optional sign; becomes {@link Long} or {@link java.math.BigInteger}. */
  INTEGER,
  /** A finite decimal number; becomes {@link java.math.BigDecimal}, digits kept. */
  NUMBER,
  /** true, 1, yes, false, 0, no in any case. */
  BOOLEAN;

  /** The word a pack uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
