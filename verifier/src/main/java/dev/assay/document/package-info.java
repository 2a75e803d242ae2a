/** One file becomes one located tree; encodings and limits live here and nowhere else. */
package dev.assay.document;
