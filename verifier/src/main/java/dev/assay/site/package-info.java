/** Writes one {@code Run} and the ledger as a folder of pages. */
package dev.assay.site;
