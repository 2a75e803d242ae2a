package dev.assay.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
    /** Up to so many members are looked through; a map for each would fill the memory. */
    private static final int FEW = 8;

    private final Member[] few;
    private final Map<String, Member> many;
    private final int start;
    private final int end;

    /** Copies the members in their order. */
    public Obj(Collection<Member> members, int start, int end) {
      this.start = start;
      this.end = end;
      if (members.size() <= FEW && distinct(members)) {
        this.few = members.toArray(Member[]::new);
        this.many = Map.of();
        return;
      }
      Map<String, Member> copy = new LinkedHashMap<>();
      members.forEach(member -> copy.put(member.key(), member));
      this.few = null;
      this.many = copy;
    }

    private static boolean distinct(Collection<Member> members) {
      int at = 0;
      for (Member member : members) {
        int before = 0;
        for (Member other : members) {
          if (before++ == at) {
            break;
          }
          if (other.key().equals(member.key())) {
            return false;
          }
        }
        at++;
      }
      return true;
    }

    /** The members in document order, unmodifiable. */
    public Collection<Member> members() {
      return few != null
          ? Collections.unmodifiableList(Arrays.asList(few))
          : Collections.unmodifiableCollection(many.values());
    }

    /** The keys in document order, unmodifiable. */
    public Set<String> keys() {
      Set<String> keys = new LinkedHashSet<>();
      members().forEach(member -> keys.add(member.key()));
      return Collections.unmodifiableSet(keys);
    }

    /** The member with this key, or empty. */
    public Optional<Member> member(String key) {
      if (few == null) {
        return Optional.ofNullable(many.get(key));
      }
      for (Member member : few) {
        if (member.key().equals(key)) {
          return Optional.of(member);
        }
      }
      return Optional.empty();
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
