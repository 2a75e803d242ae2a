/**
 * The benchmark harness: a corpus with planted defects, the packed program over it, and ratios
 * against what else is on the machine. Run by {@code verifier/bench/run}; no timed test.
 */
package dev.assay.bench;
