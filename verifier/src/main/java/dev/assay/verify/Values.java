package dev.assay.verify;

import dev.assay.model.Node;
import dev.cel.common.values.NullValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trees as CEL wants them: Long, Double, String, Boolean, lists, maps and its own null. */
final class Values {
  private Values() {}

  /** The value of a node; a Java null never leaves here, CEL would take it for unknown. */
  static Object of(Node node) {
    if (node instanceof Node.Obj object) {
      Map<String, Object> map = new LinkedHashMap<>();
      object.members().forEach(member -> map.put(member.key(), of(member.value())));
      return map;
    }
    if (node instanceof Node.Array array) {
      List<Object> list = new ArrayList<>(array.items().size());
      array.items().forEach(item -> list.add(of(item)));
      return list;
    }
    Object value = ((Node.Scalar) node).value();
    if (value instanceof BigDecimal || value instanceof BigInteger) {
      return ((Number) value).doubleValue();
    }
    return value == Node.Null.NULL ? NullValue.NULL_VALUE : value;
  }
}
