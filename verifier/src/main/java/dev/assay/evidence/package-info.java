/** What machines wrote: finds files, recognises their kind, reads them. */
package dev.assay.evidence;
