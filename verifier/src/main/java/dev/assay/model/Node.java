package dev.assay.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A value in a document together with where it stands. Offsets are UTF-16 indices into {@link
 * Tree#text()}, start inclusive, end exclusive.
 */
public sealed interface Node {
  /** Offset of the first character of the value. */
  int start();

  /** Offset after the last character of the value. */
  int end();

  /**
   * The child under a key or, for an array, a decimal index or {@code member=text}: the first item
   * whose member has that text. Empty when there is none.
   */
  Optional<Node> child(String token);

  /**
   * One scalar.
   *
   * @param value a {@link String}, {@link Long}, {@link java.math.BigInteger} (beyond long), {@link
   *     java.math.BigDecimal}, {@link Boolean} or {@link Null#NULL}
   */
  record Scalar(Object value, int start, int end) implements Node {
    public Scalar {
      Objects.requireNonNull(value, "value must not be null");
    }

    @Override
    public Optional<Node> child(String token) {
      return Optional.empty();
    }

    /** Whether the document says null. */
    public boolean isNull() {
      return value == Null.NULL;
    }

    /** The value as text: strings as they are, numbers in plain digits, null as {@code null}. */
    public String text() {
      return value instanceof java.math.BigDecimal number ? number.toPlainString() : "" + value;
    }
  }

  /** An ordered list of values. */
  record Array(List<Node> items, int start, int end) implements Node {
    public Array {
      items = List.copyOf(items);
    }

    @Override
    public Optional<Node> child(String token) {
      int equals = token.indexOf('=');
      if (equals > 0) {
        return first(token.substring(0, equals), token.substring(equals + 1));
      }
      if (token.isEmpty() || token.length() > 9 || !token.chars().allMatch(Character::isDigit)) {
        return Optional.empty();
      }
      int index = Integer.parseInt(token);
      return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }

    private Optional<Node> first(String key, String text) {
      return items.stream()
          .filter(
              item ->
                  item.child(key)
                      .filter(Scalar.class::isInstance)
                      .map(value -> ((Scalar) value).text().equals(text))
                      .orElse(false))
          .findFirst();
    }
  }

  /**
   * One member of an object.
   *
   * @param keyStart offset of the key's first character
   */
  record Member(String key, int keyStart, Node value) {}

  /** Members in document order; of a duplicate key the last one counts. */
  final class Obj implements Node {
    private final Map<String, Member> members;
    private final int start;
    private final int end;

    /** Copies the members in their order. */
    public Obj(Collection<Member> members, int start, int end) {
      Map<String, Member> copy = new LinkedHashMap<>();
      members.forEach(member -> copy.put(member.key(), member));
      this.members = copy;
      this.start = start;
      this.end = end;
    }

    /** The members in document order, unmodifiable. */
    public Collection<Member> members() {
      return java.util.Collections.unmodifiableCollection(members.values());
    }

    /** The keys in document order, unmodifiable. */
    public java.util.Set<String> keys() {
      return java.util.Collections.unmodifiableSet(members.keySet());
    }

    /** The member with this key, or empty. */
    public Optional<Member> member(String key) {
      return Optional.ofNullable(members.get(key));
    }

    @Override
    public Optional<Node> child(String token) {
      return member(token).map(Member::value);
    }

    @Override
    public int start() {
      return start;
    }

    @Override
    public int end() {
      return end;
    }
  }

  /** The value of a JSON null: absence that was written down. */
  enum Null {
    NULL;

    @Override
    public String toString() {
      return "null";
    }
  }
}
