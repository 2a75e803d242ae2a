/** Writes one {@code Run} as one file in a standard format. */
package dev.assay.report;
