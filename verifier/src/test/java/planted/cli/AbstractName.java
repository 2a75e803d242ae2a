package planted.cli;

/** A name that says how instead of what. */
abstract class AbstractName {}
