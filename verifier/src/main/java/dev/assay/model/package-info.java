/** The nouns: immutable records, sealed interfaces, enums; no I/O, no library. */
package dev.assay.model;
