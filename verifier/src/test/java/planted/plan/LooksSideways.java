package planted.plan;

import planted.evidence.Innocent;

/** A sibling seen from a sibling. */
record LooksSideways(Innocent sibling) {}
