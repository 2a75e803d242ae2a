package dev.assay.prose;

import java.util.Objects;

/**
 * A line of a document that says {@code label: value}.
 *
 * @param name of the list of labels it was found by, without {@code label-}: {@code status}
 * @param label as it is written
 * @param value without blanks around it
 * @param passage index of the passage of the value
 * @param from offset of the value in the document
 * @param to offset after it
 * @param section index of the section
 * @param header whether it stands in the document's header
 */
public record Field(
    String name,
    String label,
    String value,
    int passage,
    int from,
    int to,
    int section,
    boolean header) {
  public Field {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(value, "value must not be null");
  }
}
