package planted.cli;

/** A name that says nothing. */
public record NameUtil() {}
