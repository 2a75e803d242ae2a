/** What machines wrote: finds files, recognises their kind and reads them into {@code Reading}s. */
package dev.assay.evidence;
