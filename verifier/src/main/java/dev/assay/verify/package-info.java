/** Holds readings against the plan: findings, claims and verdicts of one {@code Run}. */
package dev.assay.verify;
