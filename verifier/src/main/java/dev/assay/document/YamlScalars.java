package dev.assay.document;

import dev.assay.model.Node;
import java.math.BigInteger;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Resolves plain YAML scalars by the core schema of YAML 1.2 (chapter 10.3.2). */
final class YamlScalars {
  private final Values values;

  YamlScalars(Values values) {
    this.values = values;
  }

  Node.Scalar of(ScalarEvent event, int start, int end, TreeBuilder builder) {
    String text = event.getValue();
    if (!event.isPlain()) {
      return values.string(text, start, end, builder::pointer);
    }
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> new Node.Scalar(Node.Null.NULL, start, end);
      case "true", "True", "TRUE" -> new Node.Scalar(true, start, end);
      case "false", "False", "FALSE" -> new Node.Scalar(false, start, end);
      default -> number(text, start, end, builder);
    };
  }

  private Node.Scalar number(String text, int start, int end, TreeBuilder builder) {
    char first = text.charAt(0);
    if (!(first >= '0' && first <= '9') && first != '-' && first != '+' && first != '.') {
      return values.string(text, start, end, builder::pointer);
    }
    if (Numbers.integral(text)) {
      return values.integer(text, start, end, builder::pointer);
    }
    if (Numbers.decimal(text)) {
      return values.decimal(text, start, end, builder::pointer);
    }
    if (text.indexOf('.') >= 0 && text.length() <= 5 && Numbers.notFinite(text)) {
      return values.notANumber(text, start, end, builder::pointer);
    }
    if (text.matches("0x[0-9a-fA-F]{1,64}")) {
      return based(text, 16, start, end);
    }
    if (text.matches("0o[0-7]{1,64}")) {
      return based(text, 8, start, end);
    }
    return values.string(text, start, end, builder::pointer);
  }

  private static Node.Scalar based(String text, int radix, int start, int end) {
    BigInteger number = new BigInteger(text.substring(2), radix);
    Object value = number.bitLength() < 64 ? (Object) number.longValueExact() : number;
    return new Node.Scalar(value, start, end);
  }
}
