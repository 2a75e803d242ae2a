package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Node;
import dev.assay.model.ValueType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes scalars out of text, within the limits. */
final class Values {
  private static final int SHOWN = 64;

  private final Limits limits;
  private final Anomalies anomalies;

  Values(Limits limits, Anomalies anomalies) {
    this.limits = limits;
    this.anomalies = anomalies;
  }

  /** A string value; one that is too long is cut. */
  Node.Scalar string(String value, int start, int end, Supplier<String> pointer) {
    if (value.length() <= limits.string()) {
      return new Node.Scalar(wellFormed(value), start, end);
    }
    anomalies.overLimit(start, pointer.get(), "characters", limits.string(), value.length());
    return new Node.Scalar(cut(value), start, end);
  }

  /** An integer written as an optional sign and digits. */
  Node.Scalar integer(String digits, int start, int end, Supplier<String> pointer) {
    return number(Numbers.integer(digits, limits.digits()), digits, start, end, pointer);
  }

  /** A decimal number. */
  Node.Scalar decimal(String digits, int start, int end, Supplier<String> pointer) {
    return number(Numbers.exact(digits, limits.digits()), digits, start, end, pointer);
  }

  /** NaN or an infinity: stays text, with an anomaly. */
  Node.Scalar notANumber(String value, int start, int end, Supplier<String> pointer) {
    anomalies.add(Anomaly.Code.NOT_A_NUMBER, start, pointer.get(), Map.of("value", value));
    return new Node.Scalar(value, start, end);
  }

  /** Untyped text read as a type; what does not parse as it stays text. */
  Node.Scalar typed(String text, ValueType type, int start, Supplier<String> pointer) {
    int end = start + text.length();
    if (type == ValueType.BOOLEAN) {
      Optional<Boolean> value = truth(text);
      if (value.isPresent()) {
        return new Node.Scalar(value.get(), start, end);
      }
    } else if (type == ValueType.INTEGER && Numbers.integral(text)) {
      return integer(text, start, end, pointer);
    } else if (type == ValueType.NUMBER && Numbers.decimal(text)) {
      return decimal(text, start, end, pointer);
    } else if (type != ValueType.STRING && Numbers.notFinite(text)) {
      return notANumber(text, start, end, pointer);
    }
    return string(text, start, end, pointer);
  }

  private Node.Scalar number(
      Optional<Object> value, String digits, int start, int end, Supplier<String> pointer) {
    if (value.isEmpty()) {
      anomalies.overLimit(start, pointer.get(), "digits", limits.digits(), digits.length());
    }
    return new Node.Scalar(value.orElseGet(() -> cut(digits)), start, end);
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> Optional.of(Boolean.TRUE);
      case "false", "0", "no" -> Optional.of(Boolean.FALSE);
      default -> Optional.empty();
    };
  }

  /** The beginning of a text that is too long to be kept, never half a surrogate pair. */
  static String cut(String text) {
    if (text.length() <= SHOWN) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return wellFormed(text.substring(0, end)) + "…";
  }

  /** The text with lone surrogates (an escape can make them) replaced, so that UTF-8 can say it. */
  static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }
}
