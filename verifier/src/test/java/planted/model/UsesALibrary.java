package planted.model;

import com.google.re2j.Pattern;

/** A library in the room that has none. */
record UsesALibrary(Pattern pattern) {}
