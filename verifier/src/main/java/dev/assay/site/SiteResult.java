package dev.assay.site;

/**
 * What was written.
 *
 * @param pages HTML pages, both languages
 * @param files all files, the manifest included
 * @param bytes of all files together
 * @param root {@code sha256:} + root hash of the manifest
 */
public record SiteResult(int pages, int files, long bytes, String root) {}
