package planted.attic;

/** In no room. */
record Forgotten() {}
