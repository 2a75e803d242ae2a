package planted.model.one;

import planted.model.two.Second;

/** Half of a cycle. */
public record First(Second second) {}
