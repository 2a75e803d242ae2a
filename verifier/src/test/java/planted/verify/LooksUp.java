package planted.verify;

import planted.cli.NameUtil;

/** The upper floor seen from below. */
record LooksUp(NameUtil upper) {}
