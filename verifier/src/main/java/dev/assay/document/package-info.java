/** One file to one located tree: encodings, limits and formats live here and nowhere else. */
package dev.assay.document;
