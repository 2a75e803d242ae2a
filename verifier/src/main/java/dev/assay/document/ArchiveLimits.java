package dev.assay.document;

/**
 * How much of an archive is read. What goes beyond is a bomb and ends the reading; real releases
 * stay below a tenth of it. The ratio of deflate is 1032 at most, of source text 10, of logs that
 * repeat themselves 100.
 *
 * @param entries headers, those of members that are skipped counted
 * @param unpacked bytes that come out of decompression, headers and padding counted
 * @param member bytes of one file
 * @param ratio unpacked bytes for one packed byte, asked once {@code free} bytes came out
 * @param free unpacked bytes that no ratio is asked of
 * @param header bytes of one extended header or long name
 * @param names bytes of all paths and link targets together
 * @param document bytes of an inner document that is read
 * @param list bytes of an inner list of digests
 * @param kept bytes of inner documents and lists together
 * @param listed entries of all lists together
 */
public record ArchiveLimits(
    int entries,
    long unpacked,
    long member,
    int ratio,
    long free,
    int header,
    int names,
    int document,
    int list,
    int kept,
    int listed) {
  /**
   * 100,000 headers, 4 GiB unpacked, 2 GiB a member, 250 to 1 beyond 16 MiB, 1 MiB a header, 32 MiB
   * of names, 4 MiB a document, 24 MiB a list, 48 MiB of both, 200,000 listed.
   */
  public static final ArchiveLimits DEFAULT =
      new ArchiveLimits(
          100_000, 4L << 30, 2L << 30, 250, 16L << 20, 1 << 20, 32 << 20, 4 << 20, 24 << 20,
          48 << 20, 200_000);
}
