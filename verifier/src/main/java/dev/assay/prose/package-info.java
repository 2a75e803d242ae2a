/** What a document says: its phrases, citations, claims and roadmap, from one text and no more. */
package dev.assay.prose;
