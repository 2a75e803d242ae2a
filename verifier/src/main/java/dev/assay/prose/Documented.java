package dev.assay.prose;

/**
 * A default that a document states: {@code `NAME`（默认 `value`）}.
 *
 * @param from offset of the value in the document
 * @param to offset after it
 */
public record Documented(String name, String value, int from, int to) {}
